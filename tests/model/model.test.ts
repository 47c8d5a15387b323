import { documentsOf, type JsonObject } from '@pakkeforloeb/compiler';
import { expect, test } from 'vitest';
import { elementNamed, workspaceOf } from './elements.js';

/** The elements of a pathway whose one statement, `#s`, has this block. */
function elementsWith(...lines: readonly string[]): readonly JsonObject[] {
  const declared = '  aktør: Læge\n  enhed: A\n  oplysning: feber  #feber {\n    type: ja/nej\n  }\n';
  const block = lines.map((line) => `    ${line}\n`).join('');
  const text = `pakkeforløb: P  #p {\n  udgave: 1\n${declared}  kan  #s {\n    > Det kan ske.\n${block}  }\n}\n`;
  return documentsOf(workspaceOf(text))[0]!.json['elements'] as readonly JsonObject[];
}

/** The properties that the block gives to the statement. */
function propertiesOf(...lines: readonly string[]): JsonObject {
  const {
    id: _id,
    kind: _kind,
    parent: _parent,
    obligation: _obligation,
    text: _text,
    ...own
  } = elementsWith(...lines).find(({ id }) => id === 's')!;
  return own;
}

test('what stands in the block of a judgement among the points is kept', () => {
  const elements = elementsWith('alle gælder {', '  - feber', '  - skøn: syg  #syg {', '    hvem: Læge', '    note: alvorligt', '  }', '}');
  expect(elements.find(({ id }) => id === 's')).toMatchObject({
    when: {
      type: 'all',
      conditions: [
        { type: 'holds', subject: { id: 'feber' }, text: 'feber' },
        { type: 'judgement', judgement: 'syg', wording: 'syg' },
      ],
    },
  });
  expect(elements.find(({ id }) => id === 'syg')).toEqual({
    id: 'syg',
    kind: 'judgement',
    parent: 's',
    text: 'syg',
    actor: { quantifier: 'all', items: [{ value: { id: 'læge' } }] },
    note: [{ value: 'alvorligt' }],
  });
});

test('a judgement alone in the block of a relation, or of one of its members, is its condition', () => {
  const when = { type: 'judgement', judgement: 'behov', wording: 'der er behov' };
  const items = [{ value: { id: 'a' } }];
  expect(propertiesOf('henvises til: A {', '  skøn: der er behov  #behov', '}')).toEqual({
    referTo: { quantifier: 'all', items, elements: ['behov'], when },
  });
  expect(propertiesOf('henvises til alle {', '  - A {', '    skøn: der er behov  #behov', '  }', '}')).toEqual({
    referTo: { quantifier: 'all', items: [{ value: { id: 'a' }, elements: ['behov'], when }] },
  });
});

test('the words of a judgement may stand on text lines', () => {
  expect(propertiesOf('alle gælder {', '  - skøn:  #x {', '    > syg', '  }', '}')).toEqual({
    when: { type: 'all', conditions: [{ type: 'judgement', judgement: 'x', wording: 'syg' }], text: 'alle gælder: skøn: syg' },
  });
});

test('a head of conditions says its members in Danish, lists in lists in brackets', () => {
  const when = (...lines: readonly string[]) => propertiesOf(...lines)['when'];
  expect(when('mindst én gælder {', '  - feber', '  alle gælder {', '    - feber', '    - ikke feber', '  }', '}')).toMatchObject({
    text: 'mindst én gælder: feber; (alle gælder: feber; ikke feber)',
    conditions: [{ text: 'feber' }, { text: 'alle gælder: feber; ikke feber' }],
  });
  expect(when('mindst to gælder {', '  - feber', '  - skøn: syg', '}')).toMatchObject({
    count: 2,
    text: 'mindst 2 gælder: feber; skøn: syg',
  });
});

test('a footnote in the block of a condition stays with it', () => {
  expect(
    propertiesOf('alle gælder {', '  - feber {', '    fodnote: om feber  #f1', '  }', '  fodnote: om det hele  #f2', '}'),
  ).toMatchObject({
    when: { conditions: [{ type: 'holds', facts: { elements: ['f1'] } }], facts: { elements: ['f2'] } },
  });
  expect(propertiesOf('når: feber {', '  fodnote: om feber  #f3', '}')).toMatchObject({ when: { facts: { elements: ['f3'] } } });
});

test('one name on the line keeps what the key says of it', () => {
  expect(propertiesOf('henvises til fx: A')).toEqual({ referTo: { quantifier: 'examples', items: [{ value: { id: 'a' } }] } });
  expect(propertiesOf('henvises til: A')).toEqual({ referTo: { quantifier: 'all', items: [{ value: { id: 'a' } }] } });
});

test('a list that means all of them means something else where the key says so', () => {
  const list = (head: string) => propertiesOf(`${head} {`, '  - A', '  - Læge', '}');
  const items = [{ value: { id: 'a' } }, { value: { id: 'læge' } }];
  expect(list('samarbejder med')).toEqual({ cooperatesWith: { quantifier: 'all', items } });
  expect(list('samarbejder med en af')).toEqual({ cooperatesWith: { quantifier: 'one', items } });
  expect(list('samarbejder med mindst én af')).toEqual({ cooperatesWith: { quantifier: 'at-least-one', items } });
  expect(propertiesOf('informerer fx: A')).toEqual({ informs: { quantifier: 'examples', items: [{ value: { id: 'a' } }] } });
});

test('how a contact is made, and for whom', () => {
  expect(propertiesOf('underretter: Læge {', '  kontaktform: telefonisk', '  kontaktform: skriftlig', '}', 'rettet mod: Læge')).toEqual({
    notifies: {
      quantifier: 'all',
      items: [{ value: { id: 'læge' } }],
      contactMode: [{ value: 'telephone' }, { value: 'written' }],
    },
    beneficiary: { quantifier: 'all', items: [{ value: { id: 'læge' } }] },
  });
});

test('what a rule holds regardless of is said in words, each by itself', () => {
  expect(propertiesOf('uanset: henvisningsmåde', 'uanset: om feberen er målt')).toEqual({
    regardless: [{ value: 'henvisningsmåde' }, { value: 'om feberen er målt' }],
  });
});

test('the id after a judgement inside a condition is no word of it', () => {
  expect(propertiesOf('når: skøn: patienten er syg  #syg')).toEqual({
    when: { type: 'judgement', wording: 'patienten er syg', text: 'skøn: patienten er syg #syg' },
  });
});

test('a point that counts only together with others asks for at least so many', () => {
  const text = (count: string): string =>
    `katalog: K {\n  liste: L {\n    listen er: åben\n    - a {\n      tæller kun sammen med mindst: ${count}\n    }\n  }\n}\n`;
  const read = (count: string) => elementNamed(workspaceOf(text(count)), 'a').facts[0]?.value;
  expect(read('1')).toEqual({ type: 'count', count: { quantifier: 'at-least', number: 1 } });
  expect(read('mindst to')).toEqual({ type: 'count', count: { quantifier: 'at-least', number: 2 } });
});

test('neither of two values is none of them', () => {
  const text = (condition: string): string =>
    `katalog: K {\n  oplysning: o {\n    type: én værdi\n    værdier {\n      - a\n      - b\n      - c\n    }\n  }\n  kriterium: X {\n    når: ${condition}\n  }\n}\n`;
  const read = (condition: string) => elementNamed(workspaceOf(text(condition)), 'X').facts[0]?.value;
  const negated = { type: 'condition', condition: { type: 'is', negated: true, values: [{ name: 'a' }, { name: 'b' }] } };
  expect(read('o er hverken a eller b')).toMatchObject(negated);
  expect(read('o er ikke enten a eller b')).toMatchObject(negated);
  expect(read('o er enten a eller b')).toMatchObject({ condition: { negated: false } });
});
