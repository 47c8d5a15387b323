/** A small pathway without faults. */
export const CLEAN = `pakkeforløb: Opdigtet forløb  #forløb {
  udgave: 1
  opdigtet: ja
  aktør: Almen praksis  #almen-praksis
  oplysning: alder  #alder {
    type: måling
    måles i: år
  }
  kriterium: Over 40 år  #over-40-år {
    når: alder over 40 år
  }
}
`;

/** The same with a name that is not declared, in line 10. */
export const UNKNOWN_NAME = CLEAN.replace('alder over', 'aldr over');

/** The same with a line indented as if it stood in another block: a warning, in line 4. */
export const BAD_INDENT = CLEAN.replace('  aktør:', '    aktør:');

/** {@link CLEAN} under another title and id. */
export function pathwayCalled(title: string, id: string): string {
  return CLEAN.replace('Opdigtet forløb  #forløb', `${title}  #${id}`);
}
