/**
 * The registration codes of a pathway: what triggers each, and which time spans begin and end with it.
 *
 *   node code-table.mjs BUILD-FOLDER DOCUMENT [EDITION]
 */
import { amountText, needArguments, readDocument, readDocuments, titlesOf } from './build-folder.mjs';

needArguments(2, 'node code-table.mjs BUILD-FOLDER DOCUMENT [EDITION]');
const [folder, id, edition] = process.argv.slice(2);
const document = readDocument(folder, id, edition);
const title = titlesOf(readDocuments(folder), document);
const elements = new Map(document.elements.map((element) => [element.id, element]));
const spans = new Map(document.derived.timeSpans.map((span) => [span.timeSpan, span]));

const spanText = (span) => {
  const { maximum } = spans.get(span);
  return `${title({ id: span })}${maximum ? ` (at most ${amountText(maximum)})` : ''}`;
};

const eventText = (event) => {
  const { composedOf, datedBy } = elements.get(event.id) ?? {};
  if (!composedOf) return title(event);
  const parts = composedOf.items.map(({ value }) => title(value)).join(' + ');
  return `${title(event)} = ${composedOf.quantifier} of ${parts}${datedBy ? `; dated by ${title(datedBy.value)}` : ''}`;
};

console.log(`${document.title} ${document.edition ?? ''}`.trim());
for (const { code, timing, appliesTo, events, startsSpans, endsSpans } of document.derived.codes) {
  console.log(`\n${code}  ${title({ id: code })}`);
  const line = (name, texts) => texts.forEach((text, index) => console.log(`  ${(index === 0 ? name : '').padEnd(9)}${text}`));
  line('for', (appliesTo?.groups ?? []).map(title));
  line('on', events.map(eventText));
  line('when', timing === 'any-time' ? ['at any time in the pathway'] : []);
  line('starts', startsSpans.map(spanText));
  line('ends', endsSpans.map(spanText));
}
