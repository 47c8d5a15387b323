/**
 * The time spans of a pathway with their events in order, what they add up to, and the codes at their ends.
 *
 *   node time-line.mjs BUILD-FOLDER DOCUMENT [EDITION]
 */
import { amountText, needArguments, readDocument, readDocuments, titlesOf } from './build-folder.mjs';

needArguments(2, 'node time-line.mjs BUILD-FOLDER DOCUMENT [EDITION]');
const [folder, id, edition] = process.argv.slice(2);
const document = readDocument(folder, id, edition);
const title = titlesOf(readDocuments(folder), document);
const { timeSpans, codes } = document.derived;

/** The events that spans begin and end with, each after those that spans lead from. */
function eventsInOrder() {
  const events = new Map(timeSpans.flatMap(({ from, to }) => [from, to]).map((event) => [event?.id, event]));
  events.delete(undefined);
  const ordered = [];
  const visit = (event, path = []) => {
    if (ordered.includes(event) || path.includes(event)) return;
    for (const { from, to } of timeSpans) if (from && to?.id === event) visit(from.id, [...path, event]);
    ordered.push(event);
  };
  for (const event of events.keys()) visit(event);
  return ordered.map((event) => events.get(event));
}

const codesAt = (event) => codes.filter(({ events }) => events.some((other) => other.id === event.id)).map(({ code }) => code);
const codesText = (found) => (found.length > 0 ? `  [${found.join(', ')}]` : '  [no code]');

console.log(`${document.title} ${document.edition ?? ''}`.trim());
console.log('\nEvents');
eventsInOrder().forEach((event, index) => console.log(`  ${index + 1}. ${title(event)}${codesText(codesAt(event))}`));

console.log('\nTime spans');
for (const { timeSpan, appliesTo, from, to, maximum, parts, sum, notAdded, agrees, connected } of timeSpans) {
  console.log(`  ${title({ id: timeSpan })}`);
  if (appliesTo) console.log(`    for   ${appliesTo.groups.map(title).join('; ')}`);
  if (from && to) console.log(`    from  ${title(from)} to ${title(to)}`);
  if (maximum) console.log(`    max   ${amountText(maximum)}`);
  const starts = codes.filter(({ startsSpans }) => startsSpans.includes(timeSpan)).map(({ code }) => code);
  const ends = codes.filter(({ endsSpans }) => endsSpans.includes(timeSpan)).map(({ code }) => code);
  console.log(`    codes ${starts.join(', ') || 'none'} at the beginning, ${ends.join(', ') || 'none'} at the end`);
  if (!parts) continue;
  console.log(`    sum   ${parts.map((part) => title({ id: part })).join(' + ')}${connected ? '' : ' (not one after the other)'}`);
  const verdict = agrees === undefined ? '' : agrees ? ', as stated' : ', NOT as stated';
  console.log(`          ${sum ? `= ${amountText(sum)}${verdict}` : `cannot be added: ${notAdded}`}`);
}
