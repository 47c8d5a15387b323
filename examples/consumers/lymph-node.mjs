/**
 * Where a patient with a lymph node goes after all tables of bilag 1, from what is known. What is not said is unknown, never "no".
 *
 *   node lymph-node.mjs BUILD-FOLDER "køn=kvinde" "forstørret lymfeknude=ja" "lymfeknudens største diameter=3 cm" …
 */
import { evaluator } from '@pakkeforloeb/model';
import { needArguments, readDocument, readDocuments } from './build-folder.mjs';

/** All its tables: a lymph node may be one finding among several. */
const APPENDIX = 'bilag-1';
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

/** What settles an answer: the conditions at the bottom of it. */
function reasons({ about, result, why }) {
  return why.length === 0 ? [`${result === 'true' ? 'yes' : 'no'}  ${about}`] : why.flatMap(reasons);
}

const targetText = ({ relation, quantifier, places }) =>
  `${relation}${places.length > 1 ? ` (${quantifier})` : ''}: ${places.map((place) => place.title).join('; ')}`;
const titleOf = (id) => document.elements.find((element) => element.id === id)?.title ?? id;
const facts = Object.fromEntries(said.map(factIn));
const { rows, unknownRows, notReached, why, factProblems = [] } = evaluator([document, ...readDocuments(folder)]).referrals(APPENDIX, facts);
const answerOf = (row) => why.find(({ element }) => element === row.table.id).why.find(({ element }) => element === row.id);

for (const { key, reason } of factProblems) console.log(`Not used: ${key} (${reason})`);
if (rows.length === 0) console.log('No row is known to apply.');
for (const row of rows) {
  console.log(`${row.table.title}: ${row.title}`);
  for (const target of row.targets) console.log(`  ${targetText(target)}`);
  for (const reason of new Set(reasons(answerOf(row)))) console.log(`    ${reason}`);
}
if (unknownRows.length > 0) console.log('Unknown:');
for (const { table, title, targets, missing, cause } of unknownRows) {
  const needed = missing.length > 0 ? `missing: ${missing.map(titleOf).join('; ')}` : `no fact settles it: ${cause}`;
  console.log(`  ${table.title}: ${title} [${[...targets.map(targetText), needed].join('; ')}]`);
}
if (notReached.length > 0) console.log('Not reached, and may come:');
for (const { table, title, targets } of notReached) console.log(`  ${table.title}: ${title} [${targets.map(targetText).join('; ')}]`);
