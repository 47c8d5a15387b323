import { documentsOf } from '@pakkeforloeb/compiler';
import { check } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { evaluator, type Evaluator, type PathwayDocument } from '@pakkeforloeb/model';

/** Told of by the checks, and just what these tests are about: fuzzy bounds, contradictions among what is given, a few ids. */
const UNLIKE_HERE: ReadonlySet<string> = new Set(['F315', 'F316', 'F415', 'F416', 'F419', 'F905']);

/** The documents of some texts, each a file of its own. Findings in them fail the test. */
export function documentsIn(...texts: readonly string[]): PathwayDocument[] {
  const workspace = openWorkspace(texts.map((text, index) => ({ uri: `${index}.forloeb`, text: indented(text) })));
  const errors = check(workspace).filter(({ code }) => !UNLIKE_HERE.has(code));
  if (errors.length > 0) throw new Error(errors.map(({ code, parameters }) => `${code} ${JSON.stringify(parameters)}`).join('\n'));
  return documentsOf(workspace).map(({ json }) => json as unknown as PathwayDocument);
}

/** The document of a made-up pathway with this content, and yes/no data elements feber, hoste and udslæt. */
export function documentOf(content: string): PathwayDocument {
  const data = ['feber', 'hoste', 'udslæt'].map((title) => `oplysning: ${title}  #${title} {\ntype: ja/nej\n}`).join('\n');
  const [document] = documentsIn(`pakkeforløb: Prøve (opdigtet) {\nudgave: 1\nopdigtet: ja\n${data}\n${content}\n}\n`);
  return document!;
}

/** An evaluator of such a pathway. */
export function pathway(content: string): Evaluator {
  return evaluator([documentOf(content)]);
}

/** An evaluator of a pathway with the table `t`: rows for feber (to A) and hoste (to B), and `ellers` (to A). */
export function withTable(policy: string): Evaluator {
  return pathway(`enhed: A  #a
    enhed: B  #b
    tabel: T  #t {\nvælg: ${policy}
      række: Første  #r1 {\nnår: feber\nhenvises til: A\n}
      række: Anden  #r2 {\nnår: hoste\nhenvises til: B\n}
      ellers: Ingen  #r3 {\nhenvises til: A\n}\n}`);
}

/** The lines with two spaces for each block that they stand in. */
function indented(text: string): string {
  let level = 0;
  return text
    .split('\n')
    .map((line) => line.trim())
    .map((line) => {
      if (line === '}') level--;
      const placed = line && `${'  '.repeat(level)}${line}`;
      if (line.endsWith('{')) level++;
      return placed;
    })
    .join('\n');
}
