/**
 * Where a patient with a lymph node goes after bilag 1, from what is known. What is not said is unknown, never "no".
 *
 *   node lymph-node.mjs BUILD-FOLDER "køn=kvinde" "forstørret lymfeknude=ja" "lymfeknudens største diameter=3 cm" …
 */
import { evaluator } from '@pakkeforloeb/model';
import { needArguments, readDocument, readDocuments } from './build-folder.mjs';

const TABLE = 'bilag-1-lymfeknude';
needArguments(1, 'node lymph-node.mjs BUILD-FOLDER "køn=kvinde" "forstørret lymfeknude=ja" …');
const [folder, ...said] = process.argv.slice(2);
const document = readDocument(folder, 'DP', '2022');
const dataElements = document.elements.filter(({ kind }) => kind === 'data-element');

/** `name=value` as a fact: yes or no, a value by its title, or a number with its unit. */
function factIn(text) {
  const [name = '', answer = ''] = text.split('=').map((part) => part.trim());
  const element = dataElements.find(({ id, title }) => [id, title].includes(name));
  if (!element) throw new Error(`The pathway does not ask about "${name}".`);
  return [element.id, valueOf(element, answer)];
}

function valueOf({ id, title, valueType }, answer) {
  if (valueType.value === 'boolean' && ['ja', 'nej'].includes(answer)) return answer === 'ja';
  const [, number, unit] = /^([\d.,]+)\s*(\S+)$/u.exec(answer) ?? [];
  if (valueType.value === 'quantity' && number) return { value: Number(number.replace(',', '.')), unit };
  const value = document.elements.find((element) => element.kind === 'value' && element.parent === id && element.title === answer);
  if (!value) throw new Error(`"${answer}" is no answer to "${title}".`);
  return value.id;
}

/** What settles an answer, or leaves it open: the conditions at the bottom of it. */
function reasons({ about, result, why }) {
  return why.length === 0 ? [`${result === 'true' ? 'yes' : result === 'false' ? 'no' : '?'}  ${about}`] : why.flatMap(reasons);
}

const titleOf = (id) => document.elements.find((element) => element.id === id)?.title ?? id;
const answer = evaluator([document, ...readDocuments(folder)]).table(TABLE, Object.fromEntries(said.map(factIn)));

for (const { title, targets } of answer.rows) {
  console.log(title);
  for (const { relation, quantifier, places } of targets)
    console.log(`  ${relation}${places.length > 1 ? ` (${quantifier})` : ''}: ${places.map((place) => place.title).join('; ')}`);
}
if (answer.result === 'unknown') console.log(`Unknown. Stopped at: ${answer.unknownRows.map(titleOf).join('; ')}`);
if (answer.result === 'false') console.log('No row of the table applies.');
if (answer.missing.length > 0) console.log(`  missing: ${answer.missing.map(titleOf).join('; ')}`);
for (const row of answer.why) console.log(`  ${row.about}\n${[...new Set(reasons(row))].map((reason) => `    ${reason}`).join('\n')}`);
