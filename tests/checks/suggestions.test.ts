import { describe, expect, test } from 'vitest';
import { SYNONYMS } from '../../packages/language/src/checks/form/synonyms.js';
import { KEYS } from '../../packages/language/src/vocabulary/index.js';
import { FACTS, FACTS_END, found, pathway, texts, when, WHEN } from './findings.js';

const NOT_HERE = 'findes ikke her.';
const statement = (...lines: string[]): string =>
  pathway(FACTS, 'enhed: E', 'enhed: F', 'kan: Patienten kan vente {', ...lines.map((line) => `  ${line}`), '}');
const LINE = FACTS_END + 4;

describe('other words for a key (F101)', () => {
  test('every suggestion is a key, and no synonym is one', () => {
    const keys = new Set(KEYS.map(({ key }) => key));
    for (const [synonym, meant] of Object.entries(SYNONYMS)) {
      expect(keys.has(synonym), synonym).toBe(false);
      for (const key of meant) expect(keys.has(key), key).toBe(true);
    }
  });

  test.each([
    ['adviserer: E', 'adviserer', 'underretter'],
    ['orienterer: E', 'orienterer', 'underretter'],
    ['sendes til: E', 'sendes til', 'henvises til'],
    ['Sendes til en af {\n  - E\n  - F\n}', 'Sendes til en af', 'henvises til en af'],
    ['hvis: feber', 'hvis', 'når'],
    ['med mindre: feber', 'med mindre', 'medmindre'],
    ['udføres af: E', 'udføres af', 'hvem'],
    ['senest: 3 kalenderdage', 'senest', 'højst'],
    ['senest: H', 'senest', 'inden'],
    ['tilbyder: en samtale', 'tilbyder', 'tilbydes'],
    ['konfererer med: E', 'konfererer med', 'rådfører sig med'],
  ])('%s', (line, written, key) => {
    const text = statement(...line.split('\n'));
    expect(found(text)).toEqual([`F101 ${LINE} «${written}»`]);
    expect(texts(text, 'F101')).toEqual([`«${written}» er ikke et nøgleord her. Mente du «${key}»?`]);
  });

  test('a word for a key that cannot stand there is told with where that belongs', () => {
    expect(texts(pathway('enhed: E {', '  scannes med: CT', '}'), 'F101')).toEqual([
      '«scannes med» er ikke et nøgleord her. Mente du «undersøges med»? Den linje kan ikke stå her. Den hører hjemme i en sætning med et pligtord, et punkt på en liste, «række», «undtagen når», «udfald» og «mulighed».',
    ]);
    expect(texts(pathway('enhed: E {', '  xyzzyq: 3', '}'), 'F101')).toEqual([
      '«xyzzyq» er ikke et nøgleord her. Tryk Ctrl+mellemrum for at se, hvilke ord der kan stå her, eller slå op på siden «Alle nøgleord».',
    ]);
  });
});

test('a key with a quantifier that it does not take (F101)', () => {
  const text = statement('se også en af {', '  - E', '  - F', '}');
  expect(found(text)).toEqual([`F101 ${LINE} «se også en af»`]);
  expect(texts(text, 'F101')).toEqual([
    '«se også en af» er ikke et nøgleord her. Efter «se også» er det altid alle på listen, så «en af» kan ikke stå her. Skriv «se også».',
  ]);
  expect(texts(statement('som led i alle: E'), 'F101')).toEqual([
    '«som led i alle» er ikke et nøgleord her. «alle» kan ikke stå efter «som led i». Skriv «som led i».',
  ]);
});

test('a list in a group is most likely its analyses (F210)', () => {
  expect(texts(pathway('undersøgelsespakke: U {', '  gruppe: G {', '    - Ferritin; P', '  }', '}'), 'F210')).toEqual([
    'Et punkt med bindestreg kan ikke stå direkte i blokken «gruppe». Skriv først, hvad det er for en liste, fx «analyser», «en af analyserne», «skal» eller «alle gælder», og sæt punkterne i dens blok.',
  ]);
});

describe('names that were meant otherwise (F301, F302, F406)', () => {
  test.each([
    ['kvinde', 'kvinde', 'Mente du «køn er kvinde»?'],
    ['feber og hals', 'hals', 'Mente du «sted er hals»?'],
    ['alder ældre end 40 år', 'alder ældre end 40 år', 'Skriv «alder over 40 år».'],
    ['alder yngre end 40 år', 'alder yngre end 40 år', 'Skriv «alder under 40 år».'],
    ['største diameter større end 2 cm', 'største diameter større end 2 cm', 'Skriv «største diameter over 2 cm».'],
    ['antal tumorer mere end 3', 'antal tumorer mere end 3', 'Skriv «antal tumorer over 3».'],
    ['antal tumorer mindre end 3', 'antal tumorer mindre end 3', 'Skriv «antal tumorer under 3».'],
    ['#diameter', '#diameter', 'Mente du «#største-diameter»?'],
  ])('%s', (condition, name, advice) => {
    expect(found(when(condition))).toEqual([`F301 ${WHEN} «${name}»`]);
    expect(texts(when(condition), 'F301')).toEqual([`«${name}» ${NOT_HERE} ${advice}`]);
  });

  test('«40 år eller ældre» is a bound that counts itself', () => {
    expect(texts(when('alder over 40 år eller ældre'), 'F301')).toEqual([
      `«ældre» ${NOT_HERE} Skal grænsen selv regnes med, så skriv «mindst …», fx «alder mindst 40 år».`,
    ]);
  });

  test('«er ældre end» compares', () => {
    expect(texts(when('alder er ældre end 40 år'), 'F406')).toEqual([
      '«alder» er en måling og kan ikke stå sådan i en betingelse. Skriv «alder over 40 år».',
    ]);
  });

  test('on a list of conditions no dash is spoken of', () => {
    expect(texts(statement('alle gælder {', '  - feber', '  - E', '}'), 'F302')).toEqual([
      '«E» er en enhed. På en liste med betingelser skal der stå en oplysning, et kriterium, et punkt på en liste, et skøn, en hændelse eller et udfald.',
    ]);
    expect(texts(statement('drøftes på: E'), 'F302')).toEqual(['«E» er en enhed. Efter «drøftes på» skal der stå en konference.']);
  });
});

test('an obligation word that is not there is no missing colon (F101)', () => {
  const advice =
    '«kan ikke» er ikke et nøgleord her. Det pligtord findes ikke. Må det ikke ske, så skriv «må ikke»; kan det blot ikke lade sig gøre, eller er det almindelig nutid, så skriv «gælder».';
  for (const lines of [['kan ikke {', '  > Det kan ikke gøres.', '}'], ['kan ikke: Det kan ikke gøres.']]) {
    expect(found(pathway(FACTS, ...lines))).toEqual([`F101 ${FACTS_END + 1} «kan ikke»`]);
    expect(texts(pathway(FACTS, ...lines), 'F101')).toEqual([advice]);
  }
});

describe('a name that lacks its brackets (F301)', () => {
  const NAMED = ['oplysning: tumor i bløddels- eller knoglevæv {', '  type: ja/nej', '}'];
  const CHOICE = ['oplysning: fundet {', '  type: én værdi', '  værdier {', '    - knogle og muskel', '    - hud', '  }', '}'];
  const asked = (condition: string): string =>
    pathway(FACTS, ...NAMED, ...CHOICE, 'kan: Patienten kan vente {', `  når: ${condition}`, '}');
  const AT = FACTS_END + 12;

  test.each([
    ['tumor i bløddels- eller knoglevæv', 'tumor i bløddels- eller knoglevæv'],
    ['feber og ikke (Tumor i bløddels- eller knoglevæv)', 'Tumor i bløddels- eller knoglevæv'],
    ['fundet er knogle og muskel', 'knogle og muskel'],
  ])('%s', (condition, whole) => {
    expect(found(asked(condition))).toEqual([`F301 ${AT} «${whole}»`]);
    expect(texts(asked(condition), 'F301')[0]).toMatch(`Sæt hele navnet i kantede parenteser: [${whole.replace('T', 't')}].`);
    expect(found(asked(condition.replace(whole, `[${whole}]`)))).toEqual([]);
  });

  test('pieces that are no such name are told one by one', () => {
    expect(found(asked('tumor i bløddels- eller muskelvæv'))).toEqual([`F301 ${AT} «tumor i bløddels-»`, `F301 ${AT} «muskelvæv»`]);
  });
});

test('a comma in a condition is told with what to write (F108)', () => {
  expect(texts(when('feber, vægttab'), 'F108')).toEqual([
    'Et komma kan ikke stå her i en betingelse. Skriv «og» eller «eller» i stedet. Hører kommaet til et navn, så sæt hele navnet i kantede parenteser: [feber, …].',
  ]);
});

test('a day and night is no unit (F403)', () => {
  expect(texts(statement('højst: 3 døgn'), 'F403')).toEqual([
    '«døgn» er ikke en enhed, som sproget kender. Et døgn er 24 timer: skriv «timer», eller skriv «kalenderdage».',
  ]);
});

test('participants may have an obligation word of their own', () => {
  expect(
    found(pathway('enhed: E', 'konference: K {', '  deltagere fx {', '    - E {', '      pligt: eventuelt', '    }', '  }', '}')),
  ).toEqual([]);
});

test('the words of the sentence that speak against the obligation word are said (F701)', () => {
  expect(texts(pathway('gælder: Sygehuset er ansvarlig for at informere og tilbyde samtale.'), 'F701')).toEqual([
    'Pligtordet «gælder» passer ikke til sætningen. Sætningen siger «er ansvarlig» og «tilbyde». Skal linjen begynde med «skal» eller «tilbydes»?',
  ]);
});

test.each([
  ['bør', 'Det bør ikke være nødvendigt, at patienten skal vente.', 'Skal linjen begynde med «bør ikke»?'],
  ['bør sjældent', 'Man bør være opmærksom på, at smerter kan opstå.', 'Skal linjen begynde med «bør»?'],
  ['skal', 'Det kan overvejes at tage en prøve.', 'Skal linjen begynde med «kan overvejes» eller «kan»?'],
  [
    'kan',
    'Det må virusinfektion, herunder EBV, overvejes.',
    'Sætningen siger «må virusinfektion, herunder EBV, overvejes» og «må». Skal linjen begynde med «bør overvejes» eller «må»?',
  ],
])('%s: the words that are offered, and how they are said (F701): %s', (key, sentence, advice) => {
  expect(texts(pathway(`${key} {`, `  > ${sentence}`, '}'), 'F701')).toEqual([`Pligtordet «${key}» passer ikke til sætningen. ${advice}`]);
});
