import { check, messageText, type Code, type Finding } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';

/** A pathway with these lines in its block, each two columns in; the lines begin in line 3. */
export function pathway(...lines: readonly string[]): string {
  return [
    'pakkeforløb: P (opdigtet) {',
    '  udgave: 1',
    ...lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n');
}

/** What the checks find in one file. */
export function findingsIn(text: string): Finding[] {
  return check(openWorkspace([{ uri: 'a.forloeb', text }]));
}

/** The findings of a file as `code line «place»`, which a test can read. */
export function found(text: string): string[] {
  return findingsIn(text).map(shown);
}

/** The same for several files by name. */
export function foundIn(files: Readonly<Record<string, string>>): string[] {
  const sources = Object.entries(files).map(([uri, text]) => ({ uri, text }));
  return check(openWorkspace(sources)).map((finding) => `${finding.place.file.uri} ${shown(finding)}`);
}

function shown({ code, place }: Finding): string {
  const { text } = place.file;
  return `${code} ${text.slice(0, place.start).split('\n').length} «${text.slice(place.start, place.end)}»`;
}

/** The texts of all findings with a code. */
export function texts(text: string, code: Code, language: 'da' | 'en' = 'da'): string[] {
  return findingsIn(text)
    .filter((finding) => finding.code === code)
    .map((finding) => messageText(code, finding.parameters, language));
}

/** Facts about a patient that many tests use. */
export const FACTS = `oplysning: alder {
  type: måling
  måles i: år
}
oplysning: køn {
  type: én værdi
  værdier {
    - kvinde
    - mand
  }
}
oplysning: sted {
  type: flere værdier
  værdier {
    - hals
    - armhule
  }
}
oplysning: feber {
  type: ja/nej
}
oplysning: vægttab {
  type: ja/nej
}
oplysning: antal tumorer {
  type: antal
}
oplysning: største diameter {
  type: måling
  måles i: cm
}
oplysning: fødselsdag {
  type: dato
}`;

/** How many lines stand before those that a test adds after {@link FACTS}. */
export const FACTS_END = 2 + FACTS.split('\n').length;

/** A pathway with {@link FACTS} and a statement that holds under this condition; the condition stands in line {@link WHEN}. */
export function when(condition: string): string {
  return pathway(FACTS, 'kan: Patienten kan undersøges {', `  når: ${condition}`, '}');
}

export const WHEN = FACTS_END + 2;
