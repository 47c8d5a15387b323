/** Counts what one generated pathway holds, for the floor and for ours, so that a ratio can be judged. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathways } from './cases.mjs';

/** How declarations and references are found in each notation: by the form of the line, without the subject's own reader. */
const patterns = {
  floor: {
    declarations: [/^ *(?:pathway|actor|finding|criterion|group|phase|step|code|span) \S+ "/gm],
    references: [/(?<= (?:when|not|of|after|by|if|to|at|from|and not) |, )[a-z]+-\d+/g],
  },
  ours: {
    // A span names its two events; a condition names a finding, and a criterion after `ikke`.
    declarations: [/^ *(?:pakkeforløb|hændelse|aktør|oplysning|kriterium|fase|forløbstid|registrering|kode): /gm, /^ *gælder  #/gm],
    references: [/^ *(?:efter|hvem|når|henvises til|fra|til|svarer til): /gm, /^ *- /gm, / og ikke /g],
  },
};

/** For each subject, means over 100 generated pathways, rounded. */
export function countContent(folder) {
  const count = 100;
  const result = Object.entries(patterns).map(([subject, { declarations, references }]) => {
    pathways(count).write[subject](folder);
    const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
    const mean = (of) => Math.round(texts.reduce((sum, text) => sum + of(text), 0) / count);
    const found = (expressions) => mean((text) => expressions.reduce((sum, expression) => sum + [...text.matchAll(expression)].length, 0));
    return {
      subject,
      declarations: found(declarations),
      references: found(references),
      bytes: mean((text) => Buffer.byteLength(text)),
      lines: mean((text) => text.split('\n').length - 1),
    };
  });
  rmSync(folder, { recursive: true, force: true });
  return result;
}
