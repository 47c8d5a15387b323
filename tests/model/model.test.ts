import { modelOf } from '@pakkeforloeb/compiler';
import { expect, test } from 'vitest';
import { elementNamed, workspaceOf } from './elements.js';

/** The facts of the one statement of a pathway with this block. */
function factsOf(...lines: readonly string[]): unknown {
  const declared = '  aktør: Læge\n  enhed: A\n  oplysning: feber  #feber {\n    type: ja/nej\n  }\n';
  const block = lines.map((line) => `    ${line}\n`).join('');
  const [pathway] = modelOf(workspaceOf(`pakkeforløb: P  #p {\n  udgave: 1\n${declared}  kan  #s {\n    > Det kan ske.\n${block}  }\n}\n`));
  const elements = (pathway as { elements: readonly { id: string; facts?: unknown }[] }).elements;
  return elements.find(({ id }) => id === 's')!.facts;
}

test('what stands in the block of a judgement among the points is kept', () => {
  expect(factsOf('alle gælder {', '  - feber', '  - skøn: syg  #syg {', '    hvem: Læge', '    note: alvorligt', '  }', '}')).toEqual({
    allOf: [
      {
        items: [
          { value: { type: 'holds', subject: 'p#feber' } },
          {
            value: {
              type: 'judgement',
              text: 'syg',
              id: 'syg',
              facts: { actor: [{ value: 'p#læge' }], note: [{ value: 'alvorligt' }] },
            },
          },
        ],
      },
    ],
  });
});

test('the words of a judgement may stand on text lines', () => {
  expect(factsOf('alle gælder {', '  - skøn:  #x {', '    > syg', '  }', '}')).toEqual({
    allOf: [{ items: [{ value: { type: 'judgement', text: 'syg', id: 'x' } }] }],
  });
});

test('one name on the line keeps what the key says of it', () => {
  expect(factsOf('henvises til fx: A')).toEqual({ referTo: [{ quantifier: 'examples', value: 'p#a' }] });
  expect(factsOf('henvises til: A')).toEqual({ referTo: [{ value: 'p#a' }] });
});

test('a list that means all of them means something else where the key says so', () => {
  const list = (head: string) => factsOf(`${head} {`, '  - A', '  - Læge', '}');
  const items = [{ value: 'p#a' }, { value: 'p#læge' }];
  expect(list('samarbejder med')).toEqual({ cooperatesWith: [{ quantifier: 'all', items }] });
  expect(list('samarbejder med en af')).toEqual({ cooperatesWith: [{ quantifier: 'one', items }] });
  expect(list('samarbejder med mindst én af')).toEqual({ cooperatesWith: [{ quantifier: 'at-least-one', items }] });
  expect(factsOf('informerer fx: A')).toEqual({ informs: [{ quantifier: 'examples', value: 'p#a' }] });
});

test('how a contact is made, and for whom', () => {
  expect(factsOf('underretter: Læge {', '  kontaktform: telefonisk', '  kontaktform: skriftlig', '}', 'rettet mod: Læge')).toEqual({
    notifies: [{ value: 'p#læge', facts: { contactMode: [{ value: 'telephone' }, { value: 'written' }] } }],
    beneficiary: [{ value: 'p#læge' }],
  });
});

test('the id after a judgement inside a condition is no word of it', () => {
  expect(factsOf('når: skøn: patienten er syg  #syg')).toEqual({ when: [{ value: { type: 'judgement', text: 'patienten er syg' } }] });
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
