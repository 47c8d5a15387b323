import { describe, expect, test } from 'vitest';
import { FACTS, FACTS_END, found, pathway, texts, when, WHEN } from './findings.js';

const at = (code: string, words: string): string => `${code} ${WHEN} «${words}»`;

describe('comparisons (F406, F407, F408, F414, F416)', () => {
  test.each([
    ['alder er kvinde', 'alder', 'en måling', 'Skriv et tal efter «er».'],
    ['antal tumorer er kvinde', 'antal tumorer', 'et antal', 'Skriv et tal efter «er».'],
    ['feber er kvinde', 'feber', 'ja eller nej', 'Skriv kun «feber» eller «ikke feber».'],
    ['køn', 'køn', 'én af flere værdier', 'Skriv, hvilken værdi det skal være: «køn er …».'],
    ['sted', 'sted', 'en eller flere værdier', 'Skriv, hvilken værdi det skal være: «sted er …».'],
    ['alder', 'alder', 'en måling', 'Skriv en grænse, fx «alder over …».'],
    [
      'køn over 40 år',
      'køn over 40 år',
      'én af flere værdier',
      'Kun tal kan stå med «over», «under», «mindst», «højst», «præcis» og «mellem».',
    ],
    ['feber over 2', 'feber over 2', 'ja eller nej', 'Kun tal kan stå med «over», «under», «mindst», «højst», «præcis» og «mellem».'],
    ['fødselsdag', 'fødselsdag', 'en dato', 'En dato kan endnu ikke bruges i en betingelse.'],
    ['fødselsdag over 40 år', 'fødselsdag over 40 år', 'en dato', 'En dato kan endnu ikke bruges i en betingelse.'],
  ])('%s is told once', (condition, place, type, advice) => {
    expect(found(when(condition))).toEqual([at('F406', place)]);
    const subject = condition.split(/ (?:er|over) /)[0];
    expect(texts(when(condition), 'F406')).toEqual([`«${subject}» er ${type} og kan ikke stå sådan i en betingelse. ${advice}`]);
  });

  test('a criterion holds or not: it has no value and no size', () => {
    const criterion = (condition: string): string =>
      pathway(
        FACTS,
        'kriterium: Alvorligt syg {',
        '  skøn: patienten er alvorligt syg',
        '}',
        'kan: Patienten kan undersøges {',
        `  når: ${condition}`,
        '}',
      );
    expect(found(criterion('Alvorligt syg'))).toEqual([]);
    expect(found(criterion('Alvorligt syg er hals'))).toEqual([`F406 ${FACTS_END + 5} «Alvorligt syg»`]);
    expect(found(criterion('Alvorligt syg over 2 cm'))).toEqual([`F406 ${FACTS_END + 5} «Alvorligt syg over 2 cm»`]);
  });

  test.each([
    'feber',
    'ikke feber',
    'køn er kvinde',
    'køn er ikke kvinde',
    'alder er 40 år',
    'alder er over 40 år',
    'alder > 40 år',
    'antal tumorer er 2',
    'største diameter mindst 15 mm',
    'alder mindst 18 måneder',
    'alder mellem ca. 3 uger og ca. 3 måneder',
    'alder mellem 4 uger og 1 måned',
    'alder over 40 år.',
    'feber.',
    'køn er hverken kvinde eller mand',
    'alder mellem 18 og 55 år',
    'skøn: lægen er i tvivl',
  ])('%s is in order', (condition) => expect(found(when(condition))).toEqual([]));

  test.each([
    ['alder over 80 timer', '«alder» er sat til år, men her står timer. De to kan ikke sammenlignes.'],
    ['alder over 80 hverdage', '«alder» er sat til år, men her står hverdage. De to kan ikke sammenlignes.'],
    ['alder mellem 3 cm og 5 år', '«alder» er sat til år, men her står cm. De to kan ikke sammenlignes.'],
    ['antal tumorer over 2 cm', '«antal tumorer» er sat til et antal uden enhed, men her står cm. De to kan ikke sammenlignes.'],
  ])('%s: units of different kinds', (condition, text) => {
    expect(found(when(condition))).toEqual([at('F407', condition)]);
    expect(texts(when(condition), 'F407')).toEqual([text]);
  });

  test('a bound needs its unit', () => {
    expect(found(when('alder over 40 og feber'))).toEqual([at('F408', 'alder over 40')]);
    expect(texts(when('største diameter over 1,5'), 'F408')).toEqual([
      'Der mangler en enhed efter 1,5: «største diameter» måles i cm. Skriv «1,5 cm».',
    ]);
  });

  test('an unknown unit is told with the likeliest', () => {
    expect(found(when('alder over 40 månder'))).toEqual([at('F403', 'alder over 40 månder')]);
    expect(texts(when('alder over 40 månder'), 'F403')).toEqual(['«månder» er ikke en enhed, som sproget kender. Mente du «måneder»?']);
    expect(texts(when('største diameter over 2 zwqkfp'), 'F403')).toEqual([
      '«zwqkfp» er ikke en enhed, som sproget kender. Enhederne står på siden «Oplysninger, kriterier og lister» under «Enheder».',
    ]);
  });

  test.each([
    'alder mellem 60 år og 5 måneder',
    'alder mellem 60 år og 5 uger',
    'alder mellem 55 år og 18 år',
    'alder mellem 55 og 18 år',
    'største diameter mellem 3 cm og 5 mm',
    'største diameter over 2-1,5 cm',
  ])('%s: bounds the wrong way round', (condition) => expect(found(when(condition))).toEqual([at('F414', condition)]));

  test('a range as a bound is a warning (E44) unless it is said to be printed so', () => {
    const condition = 'største diameter over 1,5-2 cm';
    expect(found(when(condition))).toEqual([at('F416', condition)]);
    expect(texts(when(condition), 'F416')).toEqual([
      '«1,5-2 cm» er ikke én grænse: fra 1,5 til 2 cm er det ukendt, om betingelsen er opfyldt. Skriv ét tal. Står det sådan på tryk, så skriv «trykt som» med en begrundelse i blokken.',
    ]);
    const printed = `  trykt som: > 1.5-2.0 cm {\n    begrundelse: Sådan er det trykt.\n  }`;
    expect(found(pathway(FACTS, 'kan: Patienten kan undersøges {', `  når: ${condition}`, printed, '}'))).toEqual([]);
    expect(found(when('største diameter over ca. 2 cm'))).toEqual([]);
  });

  test('a value of another data element is unknown', () => {
    expect(found(when('køn er enten kvinde, mand eller hals'))).toEqual([at('F308', 'hals')]);
    expect(texts(when('køn er hals'), 'F308')).toEqual([
      '«hals» er ikke en af de værdier, «køn» kan have. Værdierne er: «kvinde» og «mand».',
    ]);
  });

  test('every place that takes a condition is looked at, however deep', () => {
    const text = pathway(
      FACTS,
      'kan: Patienten kan undersøges {',
      '  alle gælder {',
      '    - feber',
      '    mindst én gælder {',
      '      - vægttab',
      '      ingen gælder {',
      '        - alder over 80 timer',
      '      }',
      '    }',
      '  }',
      '  medmindre: køn over 40 år',
      '  undtagen når: alder er kvinde {',
      '    kan: Patienten kan vente',
      '  }',
      '}',
    );
    expect(found(text)).toEqual([
      `F407 ${FACTS_END + 7} «alder over 80 timer»`,
      `F406 ${FACTS_END + 11} «køn over 40 år»`,
      `F406 ${FACTS_END + 12} «alder»`,
    ]);
  });
});

describe('brackets (F409, F410)', () => {
  test.each([
    'feber og (vægttab eller feber)',
    '(feber og vægttab) eller feber',
    'feber og ikke vægttab',
    '(ikke feber) og vægttab',
    'ikke (feber og vægttab)',
    'ikke feber og ikke vægttab',
    'ikke (feber) og vægttab',
  ])('%s is clear', (condition) => expect(found(when(condition))).toEqual([]));

  test('og and eller mixed', () => {
    expect(found(when('feber og vægttab eller feber'))).toEqual([at('F409', 'feber og vægttab eller feber')]);
    expect(found(when('feber og (vægttab eller feber og vægttab)'))).toEqual([at('F409', 'vægttab eller feber og vægttab')]);
  });

  test.each([
    ['ikke feber og vægttab', 'ikke feber'],
    ['feber og ikke vægttab og feber', 'ikke vægttab'],
    ['feber og (ikke vægttab eller feber)', 'ikke vægttab'],
    ['ikke (feber) og ikke vægttab og feber', 'ikke vægttab'],
    ['ikke feber og ikke vægttab og feber', 'ikke vægttab'],
  ])('%s: how far does ikke reach?', (condition, place) => {
    expect(found(when(condition))).toEqual([at('F410', place)]);
  });

  test('the message shows both ways to write it', () => {
    expect(texts(when('ikke feber eller vægttab'), 'F410')).toEqual([
      'Gælder «ikke» kun «feber» eller også det næste? Sæt parentes: «(ikke feber) eller …» eller «ikke (feber eller …)».',
    ]);
  });
});

describe('brackets without a partner (F113)', () => {
  test.each([
    ['(feber', '(', ')'],
    ['feber og vægttab)', ')', '('],
    ['(feber eller vægttab)) og feber', ')', '('],
    ['feber og ((vægttab eller feber)', '(', ')'],
    ['feber og [vægttab', '[', ']'],
    ['feber] og vægttab', ']', '['],
  ])('%s', (condition, mark, partner) => {
    const text = when(condition);
    expect(found(text)).toEqual([at('F113', mark)]);
    expect(texts(text, 'F113')).toEqual([`Her er «${mark}» uden «${partner}». Sæt den manglende parentes om navnet eller betingelsen.`]);
  });
});

describe('conditions that cannot be read (F108)', () => {
  test.each([
    ['feber og', 'og', 'Betingelsen er ikke færdig: der mangler noget efter «og».'],
    ['ikke', 'ikke', 'Betingelsen er ikke færdig: der mangler noget efter «ikke».'],
    ['alder over', 'over', 'Betingelsen er ikke færdig: der mangler noget efter «over».'],
    [
      'hvis feber',
      'feber',
      '«feber» kan ikke stå efter «hvis». Er det en del af et navn, så sæt hele navnet i kantede parenteser: [hvis feber …].',
    ],
    ['alder over 40 år 50', '50', '«50» kan ikke stå efter «år».'],
    [
      'største diameter ca. 2 cm',
      'ca.',
      '«ca.» kan ikke stå efter «diameter». Er det en del af et navn, så sæt hele navnet i kantede parenteser: [diameter ca. …].',
    ],
    [
      'køn er kvinde, mand',
      ',',
      'Et komma kan ikke stå her i en betingelse. Skriv «og» eller «eller» i stedet. Hører kommaet til et navn, så sæt hele navnet i kantede parenteser: [kvinde, …].',
    ],
  ])('%s', (condition, place, text) => {
    expect(found(when(condition))).toEqual([at('F108', place)]);
    expect(texts(when(condition), 'F108')).toEqual([text]);
  });

  test('a name that was cut is not told as unknown too', () => {
    expect(found(when('noget andet og'))).toEqual([at('F108', 'og')]);
  });
});

describe('counts (F411)', () => {
  const list = (open: string, quantifier: string, ...items: string[]): string =>
    pathway(
      'liste: Symptomer {',
      `  listen er: ${open}`,
      ...items.map((item) => `  - ${item}`),
      '}',
      'kan: Patienten kan undersøges {',
      `  når: ${quantifier} af Symptomer`,
      '}',
    );

  test.each([
    [
      'lukket',
      'mindst 3',
      ['a1', 'b1'],
      'Her kræves mindst 3, men listen har kun 2 punkter. Ret tallet, eller skriv de punkter, der mangler.',
    ],
    ['lukket', 'præcis 2', ['a1'], 'Her kræves præcis 2, men listen har kun 1 punkt. Ret tallet, eller skriv de punkter, der mangler.'],
  ])('%s list, %s', (open, quantifier, items, text) => {
    expect(found(list(open, quantifier, ...items))).toEqual([`F411 ${items.length + 6 + 1} «Symptomer»`]);
    expect(texts(list(open, quantifier, ...items), 'F411')).toEqual([text]);
  });

  test.each([
    ['lukket', 'mindst 2', ['a1', 'b1']],
    ['lukket', 'højst 3', ['a1']],
    ['lukket', 'alle', ['a1']],
    ['lukket', 'ingen', ['a1']],
    ['åben', 'mindst 3', ['a1']],
    ['et minimum', 'mindst 3', ['a1']],
  ])('%s list, %s is in order', (open, quantifier, items) => {
    expect(found(list(open, quantifier, ...items))).toEqual([]);
  });

  test('heads over their points; points of an inner head count as one', () => {
    const head = (words: string, ...points: string[]): string =>
      pathway(FACTS, 'kan: Patienten kan undersøges {', `  ${words} {`, ...points.map((point) => `    ${point}`), '  }', '}');
    expect(found(head('mindst tre gælder', '- feber', '- vægttab'))).toEqual([`F411 ${FACTS_END + 2} «mindst tre gælder»`]);
    expect(found(head('præcis én gælder', '- feber', '- vægttab'))).toEqual([]);
    expect(found(head('mindst 2 gælder', '- feber', 'alle gælder {', '  - vægttab', '  - køn er mand', '}'))).toEqual([]);
    expect(found(head('mindst 2 gælder', '- feber', 'skøn: lægen er i tvivl'))).toEqual([]);
  });
});

describe('one value, two at once (F415)', () => {
  const patient = (...given: string[]): string =>
    pathway(FACTS, 'prøvepatient: Opdigtet {', '  givet {', ...given.map((line) => `    - ${line}`), '  }', '}');

  test('a test patient who is both woman and man', () => {
    expect(found(patient('køn er kvinde', 'alder er 42 år', 'køn er mand'))).toEqual([`F415 ${FACTS_END + 5} «mand»`]);
    expect(texts(patient('køn er kvinde', 'køn er mand'), 'F415')).toEqual([
      '«køn» kan ikke være «kvinde» og «mand» på samme tid. Slet den ene, eller skriv «enten … eller …».',
    ]);
    expect(found(patient('sted er hals', 'sted er armhule'))).toEqual([]);
    expect(found(patient('køn er kvinde', 'køn er kvinde'))).toEqual([]);
  });

  test.each([
    ['køn er kvinde og køn er mand', 1],
    ['feber og (vægttab og (køn er kvinde og køn er mand))', 1],
    ['feber og (vægttab eller (køn er kvinde og køn er mand))', 1],
    ['køn er kvinde eller køn er mand', 0],
    ['køn er enten kvinde eller mand', 0],
    ['køn er kvinde og køn er ikke mand', 0],
  ])('%s', (condition, times) => {
    expect(found(when(condition))).toEqual(Array(times).fill(at('F415', 'mand')));
  });

  test('in exceptions, in conditions on facts and three levels deep in lists', () => {
    const both = 'køn er kvinde og køn er mand';
    expect(found(pathway(FACTS, 'kan: Patienten kan undersøges {', `  medmindre: ${both}`, '}'))).toEqual([`F415 ${FACTS_END + 2} «mand»`]);
    expect(
      found(pathway(FACTS, 'kan: Patienten kan undersøges {', `  undtagen når: ${both} {`, '    kan: Patienten kan vente', '  }', '}')),
    ).toEqual([`F415 ${FACTS_END + 2} «mand»`]);
    const deep = [
      'mindst én gælder {',
      '  - feber',
      '  alle gælder {',
      '    - køn er kvinde',
      '    alle gælder {',
      '      - køn er mand',
      '      - vægttab',
      '    }',
      '  }',
      '}',
    ];
    expect(found(pathway(FACTS, 'kan: Patienten kan undersøges {', ...deep.map((line) => `  ${line}`), '}'))).toEqual([
      `F415 ${FACTS_END + 7} «mand»`,
    ]);
  });

  test('a value that includes another can hold with it, also by way of a third', () => {
    const regions = `oplysning: region {
  type: én værdi
  værdier {
    - overkrop {
      omfatter: hoved-halsregionen
    }
    - hoved-halsregionen {
      omfatter: hals
    }
    - hals
    - ben
  }
}`;
    const region = (condition: string): string => pathway(regions, 'kan: Patienten kan undersøges {', `  når: ${condition}`, '}');
    expect(found(region('region er hoved-halsregionen og region er hals'))).toEqual([]);
    expect(found(region('region er overkrop og region er hals'))).toEqual([]);
    expect(found(region('region er overkrop og region er ben'))).toEqual(['F415 17 «ben»']);
    expect(found(region('region er ben og region er overkrop og region er hals'))).toEqual(['F415 17 «overkrop»']);
  });
});

describe('numbers of points (F417)', () => {
  const list = ['liste: L {', '  listen er: lukket', '  - a', '  - b', '}'];
  const of = (condition: string): string[] => found(pathway(...list, 'kan: Patienten kan undersøges {', `  når: ${condition}`, '}'));

  test.each(['mindst 1,5 af L', 'præcis 1,5 af L', 'højst 1,5 af L', 'mindst 0 af L'])('%s', (condition) => {
    expect(of(condition)).toEqual(['F417 9 «L»']);
  });

  test.each(['mindst 1 af L', 'højst 1 af L', 'præcis 0 af L', 'højst 0 af L', 'alle af L', 'ingen af L'])(
    '%s is in order',
    (condition) => {
      expect(of(condition)).toEqual([]);
    },
  );

  test('alle 2 af L cannot be read', () => expect(of('alle 2 af L').map((finding) => finding.slice(0, 6))).toEqual(['F108 9']));

  test('at least none of the points of a block', () => {
    const text = pathway(FACTS, 'kan: Patienten kan undersøges {', '  mindst 0 gælder {', '    - feber', '  }', '}');
    expect(found(text)).toEqual([`F417 ${WHEN} «mindst 0 gælder»`]);
    expect(texts(text, 'F417')).toEqual(['«0» siger ikke, hvor mange punkter der skal være opfyldt. Skriv et helt tal, mindst 1.']);
  });
});

describe('criteria in a circle (F418)', () => {
  const criterion = (name: string, condition: string): string[] => [`kriterium: ${name} {`, `  når: ${condition}`, '}'];

  test('of one, of two, through a negation', () => {
    expect(found(pathway(...criterion('R', 'R')))).toEqual(['F418 4 «R»']);
    const two = pathway(...criterion('S', 'ikke T'), ...criterion('T', 'S'));
    expect(found(two)).toEqual(['F418 7 «S»']);
    expect(texts(two, 'F418')).toEqual(['Betingelsen går i ring: «S» → «T» → «S». Den får aldrig et svar. Ret en af betingelserne.']);
  });

  test('two ways to one criterion are no circle, nor is a long chain', () => {
    expect(found(pathway(FACTS, ...criterion('A', 'B og C'), ...criterion('B', 'C'), ...criterion('C', 'feber')))).toEqual([]);
    const chain = Array.from({ length: 3000 }, (_, index) => criterion(`K${index}`, index === 2999 ? 'feber' : `K${index + 1}`)).flat();
    expect(found(pathway(FACTS, ...chain))).toEqual([]);
  });
});

describe('a condition has no condition of its own', () => {
  test.each([
    ['når: feber {', '  når: vægttab', '}'],
    ['når: feber {', '  mindst én gælder {', '    - vægttab', '  }', '}'],
    ['medmindre: feber {', '  når: vægttab', '}'],
    ['skøn: lægen er i tvivl {', '  når: vægttab', '}'],
    ['undtagen når: feber {', '  alle gælder {', '    - vægttab', '  }', '}'],
  ])('%s', (...lines) => {
    const findings = found(pathway(FACTS, 'kan: Patienten kan undersøges {', ...lines.map((line) => `  ${line}`), '}'));
    expect(findings.map((finding) => finding.slice(0, 4))).toEqual(['F207']);
  });

  test.each(['feber', 'skøn: lægen er i tvivl'])('nor has the point «%s»', (point) => {
    const lines = ['  alle gælder {', `    - ${point} {`, '      når: vægttab', '    }', '    - køn er mand', '  }'];
    expect(found(pathway(FACTS, 'kan: Patienten kan undersøges {', ...lines, '}'))).toEqual([`F207 ${WHEN + 2} «når»`]);
  });
});

test('a judgement inside a condition carries no id (F109), and the id is no word of it', () => {
  const text = when('skøn: patienten er syg  #syg');
  expect(found(text)).toEqual([at('F109', '#syg')]);
});

test('a judgement beside another condition is told how to be written', () => {
  expect(texts(when('feber eller skøn: patienten er syg'), 'F301')[0]).toContain('Et skøn kan ikke stå midt i en betingelse.');
});

test('what is printed as a range is said of its own line', () => {
  const printed = ['    trykt som: over 1-2 cm {', '      begrundelse: Opdigtet.', '    }'];
  const lines = [
    '  alle gælder {',
    '    - største diameter over 1-2 cm {',
    ...printed.map((line) => `  ${line}`),
    '    }',
    '    - største diameter over 3-4 cm',
    '  }',
  ];
  expect(found(pathway(FACTS, 'kan: Patienten kan undersøges {', ...lines, '}'))).toEqual([
    `F416 ${WHEN + 6} «største diameter over 3-4 cm»`,
  ]);
});

test('what is nested too deeply is told, and nothing crashes', () => {
  for (const condition of [`${'('.repeat(400)}feber${')'.repeat(400)}`, `${'ikke '.repeat(400)}feber`])
    expect(found(when(condition)).map((finding) => finding.slice(0, 4))).toEqual(['F108']);
  expect(found(when(`${'('.repeat(40)}feber${')'.repeat(40)}`))).toEqual([]);
  const blocks = `${'afsnit: A {\n'.repeat(3000)}${'}\n'.repeat(3000)}`;
  expect(found(pathway(blocks)).length).toBeGreaterThan(0);
});
