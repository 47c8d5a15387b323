import type { Agreement } from './agreement.js';
import { type Entry, isRule, NO_RULE, ONLY_IN_TEXT, placesOf } from './rules.js';

const NO_RULE_DANISH: Readonly<Record<(typeof NO_RULE)[number], string>> = {
  heading: 'overskrift uden betingelse',
  background: 'baggrund',
  evidence: 'hvad man ved, eller hvad der ikke er undersøgt',
  definition: 'hvad noget kaldes',
  reference: 'henvisning til et andet sted',
  introduction: 'indledning til det, der følger',
  misprint: 'ord, som trykket gentager ved en fejl',
};

const ONLY_IN_TEXT_DANISH: Readonly<Record<(typeof ONLY_IN_TEXT)[number], string>> = {
  detail: 'Hvordan, hvor eller i hvilken form; ingen nøgle rummer det',
  vague: 'Dokumentet siger det ikke præcist nok til et felt',
  mendable: 'Der er en nøgle, men eksemplet bruger den ikke',
};

/** What the figures of the report are reckoned from. */
export interface ReportFigures {
  readonly entries: readonly Entry[];
  readonly before: Agreement;
  readonly after: Agreement;
}

/** The report (docs/maalinger/regler-i-json.md) with these figures; every other word as it is. */
export function withFigures(report: string, { entries, before, after }: ReportFigures): string {
  const parts: readonly (readonly [begin: RegExp, text: string])[] = [
    [/(?<=^## Tallene\n\n)(?: *- .*\n)+/m, `${countsOf(entries)}\n`],
    [/(?<=^Før listen blev rettet:\n\n)(?:- .*\n)+/m, `${agreementLines(before)}\n`],
    [/(?<=^Efter:\n\n)(?:- .*\n)+/m, `${agreementLines(after)}\n`],
    [/^### Hele regler[^]*$/m, `${leftInTextOf(entries)}\n`],
  ];
  return parts.reduce((text, [part, figures]) => {
    if (!part.test(text)) throw new Error(`The report has no part like ${part}.`);
    return text.replace(part, () => figures);
  }, report);
}

/** The numbers of the list, as lines of Danish Markdown. */
function countsOf(entries: readonly Entry[]): string {
  const rules = entries.filter(isRule);
  const partly = rules.filter(({ onlyInText }) => onlyInText);
  const left = entries.filter((entry) => 'leftAsText' in entry);
  const points = rules.filter(({ fields, onlyInText }) => !onlyInText && fields.includes('kind'));
  const prose = rules.filter(({ fields }) => fields.some((place) => typeof place !== 'string' && place.prose));
  const acts = rules.filter((rule) => placesOf(rule).some(({ field }) => field === 'action'));
  return list([
    `${entries.length} enheder (sætninger, overskrifter, punkter og felter i tabeller)`,
    `${rules.length + left.length} med en regel`,
    [
      `${rules.length - partly.length} helt i felter; ${points.length} af dem er punkter i lister, analyser, koder og andet, der er data`,
      `${partly.length} i felter, men med en del kun i teksten`,
      `${left.length} med vilje kun som tekst`,
      `${prose.length} af alle regler har en del i et felt, som selv er ord («handling», «vurderer», «med henblik på»); i ${acts.length} er det det, der gøres («handling»)`,
    ],
    `${entries.length - rules.length - left.length} uden en regel`,
    NO_RULE.map((reason) => `${entries.filter((entry) => 'noRule' in entry && entry.noRule === reason).length}: ${NO_RULE_DANISH[reason]}`),
  ]);
}

/** Every rule, and every part of one, that is only in the text, as lines of Danish Markdown. */
function leftInTextOf(entries: readonly Entry[]): string {
  const whole = entries.flatMap((entry) => ('leftAsText' in entry ? [`Linje ${entry.line}: ${entry.leftAsText}`] : []));
  const parts = entries.filter(isRule).flatMap(({ line, onlyInText = [] }) => onlyInText.map((part) => ({ line, ...part })));
  const sections = ONLY_IN_TEXT.flatMap((reason) => {
    const those = parts.filter((part) => part.reason === reason);
    return those.length === 0
      ? []
      : `### ${ONLY_IN_TEXT_DANISH[reason]} (${those.length})\n\n${list(those.map(({ line, part }) => `Linje ${line}: ${part}`))}`;
  });
  return [`### Hele regler (${whole.length})\n\n${list(whole)}`, ...sections].join('\n\n');
}

/** How far two readers agree, as lines of Danish Markdown. */
function agreementLines({ units, sameRule, bothRules, ...same }: Agreement): string {
  const { list: ours, other, both } = same.places;
  return list([
    `regel eller ej: ${sameRule} af ${units}`,
    `elementet: ${same.sameElement} af de ${bothRules}, som begge kalder en regel`,
    `hel i felter eller ej: ${same.sameWholeness} af ${bothRules}`,
    `præcis de samme felter på elementet: ${same.sameProperties} af ${bothRules}`,
    `enkelte felter: ${both} af listens ${ours} har den anden læser også; ${both} af den anden læsers ${other} har listen også`,
  ]);
}

function list(items: readonly (string | readonly string[])[]): string {
  return items.flatMap((item) => (typeof item === 'string' ? [`- ${item}`] : item.map((inner) => `  - ${inner}`))).join('\n');
}
