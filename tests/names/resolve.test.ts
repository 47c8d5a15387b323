import { describe, expect, test } from 'vitest';
import { elementNamed, workspaceOf } from '../model/elements.js';

/** What the only name after this key stands for: kind and id, or what is wrong with it. */
function meant(key: string, ...texts: readonly string[]): string {
  const { contents, resolution } = workspaceOf(...texts);
  const found = contents.flatMap(({ references }) => references).filter((reference) => reference.key === key);
  expect(found).toHaveLength(1);
  const [reference] = found as [(typeof found)[0]];
  const problem = resolution.problems.find((candidate) => candidate.reference === reference);
  return problem?.type ?? (reference.target ? `${reference.target.kind} #${reference.target.id}` : 'silent');
}

const pathway = (content: string, head = 'pakkeforløb: P') => `${head} {\n  udgave: 1\n${content}}\n`;
const uses = (name: string) => pathway(`  aktør: Læge\n  kan {\n    > Det kan ske.\n    hvem: ${name}\n  }\n`);

test.each(['Læge', 'læge', 'LÆGE', ' Læge ', 'Læge.', 'L\u00ADæge', '#læge', '[Læge]', 'l\u00e6ge'])('«%s» is the actor Læge', (name) => {
  expect(meant('hvem', uses(name))).toBe('actor #læge');
});

test.each(['B-Hæmoglobin [Hb]', '[B-Hæmoglobin [Hb]]', '#hb'])('«%s» is the investigation whose title ends in a bracket', (name) => {
  expect(
    meant('vedrører', pathway(`  undersøgelse: B-Hæmoglobin [Hb]  #hb\n  kan {\n    > Det kan ske.\n    vedrører: ${name}\n  }\n`)),
  ).toBe('investigation #hb');
});

test.each(['Læger', 'Lægen', 'Læ ge', '#læger', 'L æge'])('«%s» is unknown', (name) => {
  expect(meant('hvem', uses(name))).toBe('unknown');
});

test('another name and the id that the title once made are found', () => {
  const text = pathway(
    '  aktør: Egen læge  #almen-praksis {\n    også kaldt {\n      - praktiserende læge\n    }\n  }\n  kan {\n    > Det kan ske.\n    hvem: ?\n  }\n',
  );
  expect(meant('hvem', text.replace('?', 'Praktiserende læge'))).toBe('actor #almen-praksis');
  expect(meant('hvem', text.replace('?', 'Almen praksis'))).toBe('actor #almen-praksis');
  expect(meant('hvem', text.replace('?', 'Egen læge'))).toBe('actor #almen-praksis');
});

test('the id of what has no name is found with # only: a point, a section, a judgement', () => {
  const bearers = [
    '  skal  #a {\n    > Der skal skannes (opdigtet):\n    - Scanning af leveren (opdigtet)  #lever\n  }\n',
    '  kriterium: K {\n    skøn: leveren er syg (opdigtet)  #lever\n  }\n',
  ];
  for (const bearer of bearers) {
    const text = (name: string): string => pathway(`${bearer}  kan  #b {\n    > Der kan behandles.\n    når: ${name}\n  }\n`);
    expect(meant('når', text('lever'))).toBe('unknown');
    expect(meant('når', text('#lever'))).toMatch(/^(item|judgement) #lever$/);
  }
  const point = pathway('  liste: L {\n    - Ondt i leveren  #lever\n  }\n  kan  #b {\n    > Der kan behandles.\n    når: lever\n  }\n');
  expect(meant('når', point)).toBe('item #lever');
});

test('a name of another kind is told as such; a fitting one of the same name is taken', () => {
  const text = '  undersøgelse: Biopsi\n  kan {\n    > Det kan ske.\n    hvem: Biopsi\n  }\n';
  expect(meant('hvem', pathway(text))).toBe('wrong-kind');
  expect(meant('hvem', pathway(`  aktør: Biopsi\n${text}`))).toBe('actor #biopsi');
});

test('names in all files of a pathway are one, whatever the file', () => {
  expect(
    meant('hvem', 'del af: P {\n  kan {\n    > Det kan ske.\n    hvem: Læge\n  }\n}\n', pathway(''), 'del af: #p {\n  aktør: Læge\n}\n'),
  ).toBe('actor #læge');
});

test('of others one sees what the file names, and not what that uses in turn', () => {
  const far = 'katalog: Fjernt {\n  aktør: Læge\n}\n';
  const near = 'katalog: Nært {\n  bruger: Fjernt\n}\n';
  const user = (uses: string) => pathway(`${uses}  kan {\n    > Det kan ske.\n    hvem: Læge\n  }\n`);
  expect(meant('hvem', far, user(''))).toBe('not-visible');
  expect(meant('hvem', far, near, user('  bruger: Nært\n'))).toBe('not-visible');
  expect(meant('hvem', far, user('  bruger: Fjernt\n'))).toBe('actor #læge');
});

test('own names go first, then two that can be seen are an error', () => {
  const one = 'katalog: Et {\n  aktør: Læge\n}\n';
  const two = 'katalog: To {\n  enhed: Læge\n}\n';
  const user = (own: string) => pathway(`  bruger {\n    - Et\n    - To\n  }\n${own}  kan {\n    > Det kan ske.\n    hvem: Læge\n  }\n`);
  expect(meant('hvem', one, two, user(''))).toBe('ambiguous');
  expect(meant('hvem', one, two, user('  aktør: Læge  #egen\n'))).toBe('actor #egen');
});

test('an own name of the wrong kind does not hide a fitting one that can be seen', () => {
  const user = pathway('  bruger: Et\n  undersøgelse: Læge\n  kan {\n    > Det kan ske.\n    hvem: Læge\n  }\n');
  expect(meant('hvem', 'katalog: Et {\n  aktør: Læge\n}\n', user)).toBe('actor #læge');
});

test('a pathway can always be named', () => {
  const user = pathway('  udfald: U {\n    skøn: s\n    henvises til: Q\n  }\n');
  expect(meant('henvises til', user, pathway('', 'pakkeforløb: Q  #kræft'))).toBe('pathway #kræft');
  expect(meant('henvises til', user.replace('til: Q', 'til: #kræft'), pathway('', 'pakkeforløb: Q  #kræft'))).toBe('pathway #kræft');
});

test('a del af that names an edition belongs to that one; one that names none is an error where there are two', () => {
  const edition = (year: string) => `pakkeforløb: P  #p {\n  udgave: ${year}\n  hændelse: H${year}\n}\n`;
  const part = (edition: string, event: string) => `del af: P {\n${edition}  ansvar: A {\n    fra: ${event}\n  }\n}\n`;
  expect(meant('fra', edition('2016'), edition('2022'), part('  udgave: 2016\n', 'H2016'))).toBe('event #h2016');
  expect(meant('fra', edition('2016'), edition('2022'), part('  udgave: 2022\n', 'H2016'))).toBe('not-visible');
  expect(meant('del af', edition('2016'), edition('2022'), part('', 'H2016'))).toBe('ambiguous');
  expect(meant('del af', edition('2016'), edition('2022'), part('  udgave: 1999\n', 'H2016'))).toBe('unknown-edition');
  expect(meant('del af', edition('2022'), part('  udgave: 2016\n', 'H2022'))).toBe('unknown-edition');
  const variant = 'lokal tilpasning: L {\n  tilpasser: P {\n    udgave: 2016\n  }\n}\n';
  expect(meant('tilpasser', edition('2022'), variant)).toBe('unknown-edition');
  expect(meant('tilpasser', edition('2016'), variant)).toBe('pathway #p');
});

test('outside of what selects an edition a pathway is meant, be it the newest', () => {
  const edition = (year: string) => `pakkeforløb: P  #p {\n  udgave: ${year}\n}\n`;
  const workspace = workspaceOf(
    edition('2022'),
    edition('2016'),
    pathway('  udfald: U {\n    skøn: s\n    henvises til: P\n  }\n', 'pakkeforløb: Q'),
  );
  const target = workspace.contents.flatMap(({ references }) => references).find(({ key }) => key === 'henvises til')?.target;
  expect(target?.place.file.uri).toBe('a.forloeb');
});

test('what stands in a part of nothing is not told again', () => {
  const part = (name: string) => `del af: Findes ikke {\n  aktør: Læge\n  kan {\n    > Det kan ske.\n    hvem: ${name}\n  }\n}\n`;
  expect(meant('del af', part('Læge'))).toBe('unknown');
  expect(meant('hvem', part('Nogen'))).toBe('silent');
});

test('values are looked for in their data element only', () => {
  const text = (value: string) =>
    pathway(
      `  oplysning: sted {\n    type: én værdi\n    værdier {\n      - hals {\n        også kaldt: halsen\n      }\n    }\n  }\n  oplysning: side {\n    type: én værdi\n    værdier {\n      - højre\n    }\n  }\n  aktør: lår\n  kriterium: K {\n    når: sted er ${value}\n  }\n`,
    );
  const value = (name: string) => {
    const { contents, resolution } = workspaceOf(text(name));
    const reference = contents.flatMap(({ references }) => references).find(({ memberOf }) => memberOf)!;
    return reference.target?.id ?? resolution.problems.map(({ type }) => type).join();
  };
  expect(value('Hals')).toBe('sted/hals');
  expect(value('halsen')).toBe('sted/hals');
  expect(value('højre')).toBe('unknown-value');
  expect(value('lår')).toBe('unknown-value');
});

test('what a module declares is seen by what follows it', () => {
  const module = 'modul: M {\n  aktør: Læge\n}\n';
  expect(meant('hvem', module, pathway('  følger: M {\n    kan {\n      > Det kan ske.\n      hvem: Læge\n    }\n  }\n'))).toBe(
    'actor #læge',
  );
  expect(elementNamed(workspaceOf(module), 'Læge').id).toBe('læge');
});

describe('a name never stands for another that only looks alike', () => {
  const criteria = (title: string, name: string) =>
    pathway(`  kriterium: ${title} {\n    skøn: s\n  }\n  kan {\n    > Det kan ske.\n    når: ${name}\n  }\n`);

  test.each([
    ['HER2+', 'HER2-'],
    ['HER2-', 'HER2+'],
    ['HER2+  #her2', '[HER2-]'],
    ['HER2+  #her2-plus', 'HER2-'],
    ['Hb < 7', '[Hb > 7]'],
    ['Hb < 7  #hb-under-7', '[Hb > 7]'],
    ['PSA 15', '[PSA 1,5]'],
    ['PSA 15  #psa-15', '[PSA 1,5]'],
    ['Syg (a)', '[Syg a]'],
    ['Syg (a)  #syg-a', '[Syg, a]'],
  ])('«%s» is not %s', (title, name) => {
    expect(meant('når', criteria(title, name))).toBe('unknown');
  });

  test.each([
    ['HER2 positiv  #her2-plus', 'HER2+'],
    ['HER2 positiv  #her2-minus', 'HER2-'],
    ['Hb lav  #hb-under-7', '[Hb < 7]'],
    ['Syg (a)  #syg-a', 'syg-a'],
  ])('«%s» was once %s', (title, name) => {
    expect(meant('når', criteria(title, name))).toBe(`criterion #${title.split('#')[1]}`);
  });

  test('a name that is borne elsewhere goes before what an own id was once made from', () => {
    const own = '  bruger: K\n  aktør: Praktiserende læge  #egen-læge\n  kan {\n    > Det kan ske.\n    hvem: Egen læge\n  }\n';
    expect(meant('hvem', pathway(own))).toBe('actor #egen-læge');
    expect(meant('hvem', 'katalog: K {\n  aktør: Egen læge  #læge-i-katalog\n}\n', pathway(own))).toBe('actor #læge-i-katalog');
  });

  test('a value is not another that only looks alike', () => {
    const text = (value: string, name: string) =>
      pathway(
        `  oplysning: HER2 {\n    type: én værdi\n    værdier {\n      - ${value}\n    }\n  }\n  kan {\n    > Det kan ske.\n    når: HER2 er ${name}\n  }\n`,
      );
    const problems = (value: string, name: string) => workspaceOf(text(value, name)).resolution.problems.map(({ type }) => type);
    expect(problems('fund+', 'fund-')).toEqual(['unknown-value']);
    expect(problems('fund+  #her2-fund-plus', 'fund-')).toEqual(['unknown-value']);
    expect(problems('positiv  #her2-fund-plus', 'fund+')).toEqual([]);
    expect(problems('pige {\n        også kaldt {\n          - pigebarn\n        }\n      }', 'pigebarn')).toEqual([]);
    expect(problems('pige {\n        se også: #a\n      }\n    }\n  }\n  afsnit: A  #a {\n    note {\n      > n', 'pige')).toEqual([]);
  });
});

test('a pathway is known by its other names too', () => {
  const named = 'pakkeforløb: Diagnostisk pakkeforløb {\n  udgave: 1\n  også kaldt: DP\n}\n';
  expect(meant('del af', named, 'del af: DP {\n  aktør: Læge\n}\n')).toBe('pathway #diagnostisk-pakkeforløb');
});

test('the newest edition is the greatest number or the latest date', () => {
  const edition = (name: string) => `pakkeforløb: P  #p {\n  udgave: ${name}\n}\n`;
  const user = pathway('  udfald: U {\n    skøn: s\n    henvises til: P\n  }\n', 'pakkeforløb: Q');
  const newest = (...editions: string[]) =>
    workspaceOf(...editions.map(edition), user)
      .contents.flatMap(({ references }) => references)
      .find(({ key }) => key === 'henvises til')?.target?.facts[0]?.value;
  expect(newest('9', '10')).toEqual({ type: 'text', text: '10' });
  expect(newest('10', '9')).toEqual({ type: 'text', text: '10' });
  expect(newest('1. juli 2022', '15. marts 2023')).toEqual({ type: 'text', text: '15. marts 2023' });
  expect(newest('2022', 'revideret, forelagt Task Force 28. januar 2019')).toEqual({ type: 'text', text: '2022' });
  expect(newest('2018', 'revideret, forelagt Task Force 28. januar 2019')).toEqual({
    type: 'text',
    text: 'revideret, forelagt Task Force 28. januar 2019',
  });
  expect(newest('den nye', '2')).toEqual({ type: 'text', text: '2' });
});

test.each([
  'kladde',
  'planlagt',
  'under revision',
  'sat i bero',
  'i høring',
  'i afsluttende fase',
  'forelagt',
  'trukket tilbage',
  'erstattet',
  'udgået',
])('an edition that is %s is not in force as long as there is another', (status) => {
  const text = (name: string, more = '') => `pakkeforløb: P  #p {\n  udgave: ${name}\n${more}}\n`;
  const user = pathway('  udfald: U {\n    skøn: s\n    henvises til: P\n  }\n', 'pakkeforløb: Q');
  const inForce = (...texts: string[]) =>
    workspaceOf(...texts, user)
      .contents.flatMap(({ references }) => references)
      .find(({ key }) => key === 'henvises til')?.target?.facts[0]?.value;
  expect(inForce(text('2022'), text('2025', `  status: ${status}\n`))).toEqual({ type: 'text', text: '2022' });
  expect(inForce(text('2022', `  status: ${status}\n`), text('2025', `  status: ${status}\n`))).toEqual({ type: 'text', text: '2025' });
  expect(inForce(text('2022', '  status: erstattet\n'), text('2025', '  status: kladde\n'))).toEqual({ type: 'text', text: '2022' });
});

test('a point under a sentence does not take the name from what a catalogue declares', () => {
  const text = [
    'katalog: Fælles {',
    '  undersøgelse: Biopsi',
    '}',
    'pakkeforløb: P {',
    '  udgave: 1',
    '  bruger: Fælles',
    '  kan {',
    '    > Der kan foretages (opdigtet):',
    '    - Biopsi',
    '  }',
    '  bør {',
    '    > Det bør ske inden biopsi (opdigtet).',
    '    inden: Biopsi',
    '  }',
    '}',
  ].join('\n');
  expect(meant('inden', text)).toBe('investigation #biopsi');
});
