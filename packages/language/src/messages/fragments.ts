import { fill, type Parameters, type Words } from './types.js';

/** Parts of findings that depend on what was found. They stand where a text of the catalogue has a `{parameter}`. */
const FRAGMENTS = {
  // F101, F301, F403: what may have been meant.
  'did-you-mean': { da: 'Mente du «{word}»?', en: 'Did you mean "{word}"?' },
  // F315: where nothing tells what the id was.
  'write-rest-of-id': { da: 'Skriv resten, eller slet stregen til sidst.', en: 'Write the rest, or delete the hyphen at its end.' },
  // F316: how many more.
  'and-one-other': { da: ' og 1 anden i filen', en: ' and 1 other in the file' },
  'and-others': { da: ' og {count} andre i filen', en: ' and {count} others in the file' },
  // F725: what is wrong with the number of a section.
  'number-taken': {
    da: 'Afsnittet «{name}» ({file}, linje {line}) har det også.',
    en: 'The section "{name}" ({file}, line {line}) has it too.',
  },
  'number-of-outer': {
    da: 'Afsnittet står i «{name}», så det skulle begynde med «{number}.».',
    en: 'The section stands in "{name}", so it should begin with "{number}.".',
  },
  'number-order': {
    da: 'Afsnittet efter «{name}» har et lavere nummer end det ({number}).',
    en: 'The section after "{name}" has a lower number than that ({number}).',
  },
  'number-cut': {
    da: 'Ved siden af står «{number}»; her mangler tallet.',
    en: 'Beside it stands "{number}"; here the digits are missing.',
  },
  'see-keywords': {
    da: 'Tryk Ctrl+mellemrum for at se, hvilke ord der kan stå her, eller slå op på siden «Alle nøgleord».',
    en: 'Press Ctrl+space to see which words may stand here, or look at the page "Alle nøgleord".',
  },
  'keyword-or-text': {
    da: 'Tryk Ctrl+mellemrum for at se, hvilke ord der kan stå her. Hører linjen til sætningen ovenfor, så sæt «> » foran.',
    en: 'Press Ctrl+space to see which words may stand here. If the line belongs to the sentence above, put "> " before it.',
  },
  'list-is-all': {
    da: 'Efter «{key}» er det altid alle på listen, så «{quantifier}» kan ikke stå her. Skriv «{key}».',
    en: 'After "{key}" all on the list are always meant, so "{quantifier}" cannot stand here. Write "{key}".',
  },
  'no-quantifier': {
    da: '«{quantifier}» kan ikke stå efter «{key}». Skriv «{key}».',
    en: '"{quantifier}" cannot stand after "{key}". Write "{key}".',
  },
  'write-mindst': {
    da: 'Skal grænsen selv regnes med, så skriv «{word} …», fx «alder {word} 40 år».',
    en: 'If the bound itself counts, write "{word} …", e.g. "alder {word} 40 år".',
  },
  'write-it': { da: 'Skriv «{word}».', en: 'Write "{word}".' },
  // F302: what the name follows.
  'after-key': { da: 'Efter «{key}»', en: 'After "{key}"' },
  'in-condition-list': { da: 'På en liste med betingelser', en: 'In a list of conditions' },
  // F302: a list where one condition must stand.
  'or-points-of': {
    da: '{expected}. Er det nok, at ét punkt er opfyldt, så skriv «mindst 1 af {name}»; skal de alle være det, «alle af {name}»',
    en: '{expected}. If one item is enough, write "mindst 1 af {name}"; if all are needed, "alle af {name}"',
  },
  'meant-one-of': { da: 'Mente du {words}?', en: 'Did you mean {words}?' },
  'meant-elsewhere': {
    da: 'Mente du «{word}»? Den linje kan ikke stå her. {where}',
    en: 'Did you mean "{word}"? That line cannot stand here. {where}',
  },
  'put-in-brackets': {
    da: 'Sæt hele navnet i kantede parenteser: [{name}].',
    en: 'Put the whole name in square brackets: [{name}].',
  },
  'is-time': { da: 'Det er en tid og ikke en hændelse. Skriv {lines}.', en: 'It is a time and not an event. Write {lines}.' },
  'is-time-elsewhere': {
    da: 'Det er en tid og ikke en hændelse. Linjen «{line}» kan ikke stå her. {where}',
    en: 'It is a time and not an event. The line "{line}" cannot stand here. {where}',
  },
  'write-hours-or-days': {
    da: 'Et døgn er 24 timer: skriv «timer», eller skriv «kalenderdage».',
    en: 'A "døgn" is 24 hours: write "timer" (hours) or "kalenderdage" (calendar days).',
  },
  'no-negated-word': {
    da: 'Det pligtord findes ikke. Må det ikke ske, så skriv «må ikke»; kan det blot ikke lade sig gøre, eller er det almindelig nutid, så skriv «gælder».',
    en: 'There is no such obligation word. If it must not happen, write "må ikke"; if it merely cannot be done, or the sentence is plain present tense, write "gælder".',
  },
  'see-units': {
    da: 'Enhederne står på siden «Oplysninger, kriterier og lister» under «Enheder».',
    en: 'The units are listed on the page "Oplysninger, kriterier og lister" under "Enheder".',
  },
  'declare-it': { da: 'Er det noget nyt, så skriv det først, fx «{line}».', en: 'If it is new, declare it first, e.g. "{line}".' },
  'declare-or-brackets': {
    da: 'Er det noget nyt, så skriv det først, fx «{line}». Er det hele ét navn, så sæt det i kantede parenteser: [{name}].',
    en: 'If it is new, declare it first, e.g. "{line}". If all of it is one name, put it in square brackets: [{name}].',
  },
  // F104: what was expected after the colon.
  'a-title': { da: 'et navn', en: 'a name' },
  'a-text': { da: 'en tekst', en: 'a text' },
  'a-name': { da: 'navnet på noget, der er skrevet et andet sted', en: 'the name of something that is declared elsewhere' },
  'a-condition': { da: 'en betingelse, fx «alder over 40 år»', en: 'a condition, e.g. "alder over 40 år"' },
  'a-quantity': { da: 'et tal med enhed, fx «22 kalenderdage»', en: 'a number with its unit, e.g. "22 kalenderdage"' },
  'a-date': { da: 'en dato, fx «1. juli 2022»', en: 'a date, e.g. "1. juli 2022"' },
  'a-choice': { da: '{choices}', en: '{choices}' },
  'a-code': { da: 'en kode', en: 'a code' },
  'a-count': { da: 'et antal, fx «mindst 2»', en: 'a number, e.g. "mindst 2"' },
  // F108: what is wrong with a condition.
  'condition-unfinished': {
    da: 'Betingelsen er ikke færdig: der mangler noget efter «{word}».',
    en: 'The condition is not finished: something is missing after "{word}".',
  },
  'closing-bracket': { da: 'Der mangler en «(» til denne «)».', en: 'There is no "(" for this ")".' },
  'condition-bracket': {
    da: '«(» kan ikke stå efter «{before}». Hører parentesen til navnet, så sæt hele navnet i kantede parenteser: [{name}].',
    en: '"(" cannot stand after "{before}". If the bracket belongs to the name, put the whole name in square brackets: [{name}].',
  },
  'condition-bounds': {
    da: 'Efter «{word}» skal navnet skrives igen foran den næste grænse. Skriv «{suggestion}».',
    en: 'After "{word}" the name has to be written again before the next bound. Write "{suggestion}".',
  },
  'condition-sign': { da: '«{word}» kan ikke stå efter «{before}».', en: '"{word}" cannot stand after "{before}".' },
  'condition-comma': {
    da: 'Et komma kan ikke stå her i en betingelse. Skriv «og» eller «eller» i stedet. Hører kommaet til et navn, så sæt hele navnet i kantede parenteser: [{name}, …].',
    en: 'A comma cannot stand here in a condition. Write "og" (and) or "eller" (or) instead. If the comma belongs to a name, put the whole name in square brackets: [{name}, …].',
  },
  'condition-word': {
    da: '«{word}» kan ikke stå først i en betingelse. Er det en del af et navn, så sæt hele navnet i kantede parenteser: [{name} …].',
    en: 'A condition cannot begin with "{word}". If it is part of a name, put the whole name in square brackets: [{name} …].',
  },
  'condition-word-after': {
    da: '«{word}» kan ikke stå efter «{before}». Er det en del af et navn, så sæt hele navnet i kantede parenteser: [{name} …].',
    en: '"{word}" cannot stand after "{before}". If it is part of a name, put the whole name in square brackets: [{name} …].',
  },
  'condition-part-of-name': {
    da: '«{word}» er her en del af navnet «{name}». Sæt hele navnet i kantede parenteser: [{name}].',
    en: '"{word}" is part of the name "{name}" here. Put the whole name in square brackets: [{name}].',
  },
  // F211: the line that is missing.
  'write-choice': { da: 'Skriv «{key}: …» med et af disse: {choices}.', en: 'Write "{key}: …" with one of these: {choices}.' },
  'write-example': { da: 'Skriv fx «{line}».', en: 'Write e.g. "{line}".' },
  // F203, F207, F210, F212: places.
  'the-file': { da: 'filen selv, uden for alle blokke', en: 'the file itself, outside all blocks' },
  'at-top': { da: 'øverst i filen, uden for alle blokke', en: 'at the top of the file, outside all blocks' },
  'in-item': { da: 'i blokken til et punkt på en liste', en: 'in the block of a list item' },
  'in-block': { da: 'i blokken «{owner}»', en: 'in the block "{owner}"' },
  'may-stand-in': { da: 'Den hører hjemme i {owners}.', en: 'It belongs in {owners}.' },
  'other-kinds': { da: 'andet', en: 'others' },
  'other-blocks': { da: 'andre blokke', en: 'other blocks' },
  'list-heads': {
    da: 'Skriv først, hvad det er for en liste, fx {heads}, og sæt punkterne i dens blok.',
    en: 'Say first what the list is, e.g. {heads}, and put the items in its block.',
  },
  'line-each': {
    da: 'Skriv linjen «{key}: …» flere gange, én for hvert punkt.',
    en: 'Write the line "{key}: …" several times, one for each item.',
  },
  'no-list-here': { da: 'Her kan der ikke stå en liste.', en: 'No list can stand here.' },
  'text-in-owner': { da: 'Flyt den ind i blokken til det, den hører til.', en: 'Move it into the block of what it belongs to.' },
  // F208: what to do with two lines of one kind.
  'keep-one': { da: 'Behold den ene.', en: 'Keep one of them.' },
  'join-in-list': { da: 'Saml dem i én liste, eller behold den ene.', en: 'Join them in one list, or keep one of them.' },
  // F303, F304, F305, F604: where something else stands.
  'in-line': { da: '{file}, linje {line}', en: '{file}, line {line}' },
  candidate: { da: '«{name}» i {file}, linje {line} (#{id})', en: '"{name}" in {file}, line {line} (#{id})' },
  'judgement-own-line': {
    da: 'Et skøn kan ikke stå midt i en betingelse. Skriv «alle gælder {» eller «mindst én gælder {» med et punkt til hvert led, fx «- skøn: …».',
    en: 'A judgement (skøn) cannot stand inside a condition. Write "alle gælder {" or "mindst én gælder {" with an item for each part, e.g. "- skøn: …".',
  },
  'write-id': {
    da: 'Skriv id’et på det, du mener, i stedet for navnet.',
    en: 'Write the id of the one you mean instead of the name.',
  },
  'write-edition': {
    da: 'Skriv i blokken, hvilken udgave du mener, fx «udgave: 2022».',
    en: 'Say in the block which edition you mean, e.g. "udgave: 2022".',
  },
  // F415, F419: where the two conditions stand.
  line: { da: 'linje {line}', en: 'line {line}' },
  'one-or-either': { da: 'Slet den ene, eller skriv «enten … eller …».', en: 'Delete one, or write "enten … eller …".' },
  'delete-one': { da: 'Slet den ene.', en: 'Delete one of them.' },
  'condition-above': {
    da: 'Den anden betingelse ({where}) gælder også her. Ret den ene, eller flyt linjerne et andet sted hen.',
    en: 'The other condition ({where}) holds here too. Mend one of them, or move the lines elsewhere.',
  },
  'no-values': { da: 'ingen endnu', en: 'none yet' },
  // F404: how a date is written, or why this is none.
  'write-date': {
    da: 'Skriv fx «1. juli 2022», «juli 2022», «2022» eller «2022-07-01».',
    en: 'Write e.g. "1. juli 2022", "juli 2022", "2022" or "2022-07-01".',
  },
  'days-of-month': {
    da: 'Der er kun {days} dage i {month}. Se efter i dokumentet, hvilken dag det er.',
    en: 'There are only {days} days in {month}. Look in the document which day it is.',
  },
  // F406, F407, F412, F413: what a data element is.
  'is-boolean': { da: 'ja eller nej', en: 'yes or no' },
  'is-single-choice': { da: 'én af flere værdier', en: 'one of several values' },
  'is-multiple-choice': { da: 'en eller flere værdier', en: 'one or more values' },
  'is-count': { da: 'et antal', en: 'a number' },
  'is-quantity': { da: 'en måling', en: 'a measurement' },
  'is-date': { da: 'en dato', en: 'a date' },
  'is-criterion': { da: 'noget, der er opfyldt eller ikke', en: 'something that holds or does not' },
  'plain-number': { da: 'et antal uden enhed', en: 'a number without a unit' },
  'say-which-value': { da: 'Skriv, hvilken værdi det skal være: «{subject} er …».', en: 'Say which value it has to be: "{subject} er …".' },
  'say-bound': { da: 'Skriv en grænse, fx «{subject} over …».', en: 'Write a bound, e.g. "{subject} over …".' },
  'say-date': { da: 'En dato kan endnu ikke bruges i en betingelse.', en: 'A date cannot be used in a condition yet.' },
  'alone-or-not': { da: 'Skriv kun «{subject}» eller «ikke {subject}».', en: 'Write only "{subject}" or "ikke {subject}".' },
  'number-after-er': { da: 'Skriv et tal efter «er».', en: 'Write a number after "er".' },
  'only-numbers': {
    da: 'Kun tal kan stå med «over», «under», «mindst», «højst», «præcis» og «mellem».',
    en: 'Only numbers go with "over", "under", "mindst", "højst", "præcis" and "mellem".',
  },
  // F307, F418: one uses the next.
  uses: { da: '{from} → {to}', en: '{from} → {to}' },
  // F411.
  'at-least': { da: 'mindst', en: 'at least' },
  exactly: { da: 'præcis', en: 'exactly' },
  'items-1': { da: '1 punkt', en: '1 item' },
  items: { da: '{number} punkter', en: '{number} items' },
  // F501: both ends of a span.
  'both-ends': { da: '«fra» og «til»', en: '"fra" and "til"' },
  // F503: a time without unit.
  'no-unit': { da: 'Der mangler en tidsenhed.', en: 'The unit of time is missing.' },
  'wrong-unit': { da: '«{unit}» er ikke en tidsenhed.', en: '"{unit}" is not a unit of time.' },
  // F508: what the line points at.
  'own-block': { da: '«{name}» er det, som blokken selv handler om', en: '"{name}" is what the block itself is about' },
  'part-of-block': { da: '«{name}» er en del af blokken selv', en: '"{name}" is a part of the block itself' },
  // F701: which obligation word fits.
  'begin-with': { da: 'Skal linjen begynde med {keys}?', en: 'Should the line begin with {keys}?' },
  'begin-with-for': {
    da: 'Sætningen siger {found}. Skal linjen begynde med {keys}?',
    en: 'The sentence says {found}. Should the line begin with {keys}?',
  },
  'plain-present': {
    da: 'Er det en sætning i almindelig nutid, så begynd linjen med «gælder».',
    en: 'If it is a sentence in the plain present tense, begin the line with "gælder".',
  },
  'plain-present-noun': {
    da: 'Sætningen nævner «{word}», men anbefaler ikke selv noget. Er den i almindelig nutid, så begynd linjen med «gælder».',
    en: 'The sentence mentions "{word}" but recommends nothing itself. If it is in the plain present tense, begin the line with "gælder".',
  },
  // F722: what holds for the point.
  'duty-is': { da: 'pligtordet er «{key}»', en: 'the obligation word is "{key}"' },
  'no-duty': { da: 'listen har intet pligtord', en: 'the list has no obligation word' },
  // F722: where it is said.
  'block-of-point': { da: 'punktets blok', en: "the point's block" },
  'its-block': { da: 'blokken', en: 'the block' },
  // F726: what is not denied.
  'nowhere-denied': { da: 'betingelsen siger ingen steder «ikke»', en: 'the condition nowhere says "ikke" (not)' },
  'not-denied-of': { da: 'betingelsen siger «{name}» uden «ikke»', en: 'the condition says "{name}" without "ikke" (not)' },
  // F905.
  'newer-tool': { da: 'Brug en nyere udgave af værktøjet.', en: 'Use a newer release of the tool.' },
  'write-version': { da: 'Skriv «sprogversion: {version}».', en: 'Write "sprogversion: {version}".' },
} as const satisfies Record<string, Words>;

/** The name of a part of a finding. */
export type FragmentName = keyof typeof FRAGMENTS;

/** A part of a finding in both languages. */
export function words(name: FragmentName, parameters: Parameters = {}): Words {
  const { da, en } = FRAGMENTS[name];
  return { da: fill(da, parameters, 'da'), en: fill(en, parameters, 'en') };
}

/** What an author wrote, in the quotation marks of each language. */
export function quoted(text: string): Words {
  return { da: `«${text}»`, en: `"${text}"` };
}

const LAST = { and: { da: 'og', en: 'and' }, or: { da: 'eller', en: 'or' } } as const;

/** `a, b og c`, `a, b eller c`. */
export function joined(list: readonly Words[], last: 'and' | 'or'): Words {
  const join = (language: 'da' | 'en'): string => {
    const texts = list.map((entry) => entry[language]);
    return texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')} ${LAST[last][language]} ${texts.at(-1)}`;
  };
  return { da: join('da'), en: join('en') };
}
