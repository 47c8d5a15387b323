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
  const { monitoring, notRegistered } = elements.get(span);
  const words = [
    ...(maximum ? [`at most ${amountText(maximum)}`] : []),
    ...(monitoring?.value === 'not-monitored' ? ['not monitored'] : []),
    ...(monitoring?.value === 'not-stated' ? ['not stated whether monitored'] : []),
    ...(notRegistered?.value === 'yes' ? ['not registered'] : []),
  ];
  return `${title({ id: span })}${words.length > 0 ? ` (${words.join('; ')})` : ''}`;
};

const eventText = (event, dates = []) => {
  const { composedOf } = elements.get(event.id) ?? {};
  const parts = composedOf?.items.map(({ value }) => title(value)).join(' + ');
  const date = dates.find((one) => one.event.id === event.id);
  return [
    `${title(event)}${composedOf ? ` = ${composedOf.quantifier} of ${parts}` : ''}`,
    ...(date ? [`dated by ${title(date.datedBy)}`] : []),
  ].join('; ');
};

console.log(`${document.title} ${document.edition ?? ''}`.trim());
for (const { code, timing, appliesTo, events, dates, closes = [], startsSpans, endsSpans } of document.derived.codes) {
  console.log(`\n${code}  ${title({ id: code })}`);
  const line = (name, texts) => texts.forEach((text, index) => console.log(`  ${(index === 0 ? name : '').padEnd(9)}${text}`));
  line('for', (appliesTo?.groups ?? []).map(title));
  line('on', events.map((event) => eventText(event, dates)));
  line('when', timing === 'any-time' ? ['at any time in the pathway'] : []);
  line(
    'closes',
    closes.map(({ registration, quantifier }) => `${title({ id: registration })} (${quantifier} of its closing codes)`),
  );
  line('starts', startsSpans.map(spanText));
  line('ends', endsSpans.map(spanText));
}
