import { check } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { expect, test } from 'vitest';
import { elementsIn } from '../../packages/language/src/model/walk.js';

/** A pathway with these lines in it: its findings as `code line`, and what it declares in them, by kind and name. */
function read(...lines: readonly string[]): { told: string[]; declared: string[] } {
  const text = [
    'pakkeforløb: P {',
    '  udgave: 1',
    '  undersøgelse: A',
    '  undersøgelse: B',
    ...lines.map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n');
  const workspace = openWorkspace([{ uri: 'a.forloeb', text }]);
  return {
    told: check(workspace).map(({ code, place }) => `${code} ${text.slice(0, place.start).split('\n').length - 4}`),
    declared: [...elementsIn(workspace.contents.flatMap(({ elements }) => elements))]
      .slice(3)
      .map(({ kind, title, text: words }) => `${kind} ${title ?? words ?? ''}`),
  };
}

test('a line end that is lost after a sentence of the document is told, and the line is read', () => {
  const key = read('skal  #a {', '  > Patienten skal udredes nu      undersøges med: A', '}');
  expect(key.told).toEqual(['F112 2']);
  const list = read('skal  #a {', '  > Patienten skal udredes nu      undersøges med alle {', '    - A', '    - B', '  }', '}');
  expect(list.told).toEqual(['F112 2']);
  const block = read(
    'afsnit: S {',
    '  skal  #a {',
    '    > Patienten skal udredes nu kan  #b {',
    '      > Patienten kan udredes.',
    '    }',
    '  }',
    '}',
  );
  expect(block.told).toEqual(['F112 3']);
});

test('a line end that is lost after a sentence that ends in a colon, or in prose before the head of a statement', () => {
  const colon = read('gælder  #a {', '  > Hos mænd foretages: når: det er muligt', '}');
  expect(colon.told).toEqual(['F112 2']);
  const head = read('afsnit: S {', '  redaktionel note: kun thorax skal  #a {', '    > Patienten skal udredes.', '  }', '}');
  expect(head.told).toEqual(['F112 2']);
});

test('a sentence of the document may end in a key with a colon, or hold one', () => {
  const { told } = read(
    'skal  #a {',
    '  > Patienten skal udredes, note: straks og hurtigt',
    '}',
    'skal  #b {',
    '  > Det skal indberettes ved:',
    '}',
  );
  expect(told).toEqual([]);
});

test('a block without indentation is read by its braces, which agree', () => {
  const flat = read('oplysning: alder {', 'type: måling', 'måles i: år', '}', 'aktør: Læge');
  expect(flat).toEqual({ told: [], declared: ['data-element alder', 'actor Læge'] });
});

test('a block whose } lost its indentation too', () => {
  const text = 'pakkeforløb: P {\n  udgave: 1\n  aktør: Egen læge {\n  også kaldt: Læge\n}\n  aktør: Visitator\n}\n';
  const workspace = openWorkspace([{ uri: 'a.forloeb', text }]);
  expect(check(workspace).map(({ code, place }) => [code, text.slice(place.start, place.end)])).toEqual([['F203', 'også kaldt: Læge']]);
});

test('a head that alone stands too far in is told once', () => {
  const { told } = read('afsnit: S {', '    bør  #a {', '    > Patienten bør udredes.', '    undersøges med: A', '  }', '}');
  expect(told).toEqual(['F203 2']);
});

test.each([
  ['aktør. Egen læge {', 'F103 1', 'actor Egen læge'],
  ['aktør; Egen læge {', 'F103 1', 'actor Egen læge'],
  ['akør: Egen læge {', 'F101 1', 'actor Egen læge'],
])('a head with a damaged key keeps its lines: %s', (head, finding, declared) => {
  expect(read(head, '  også kaldt: Læge', '}', 'afsnit: S {', '  nummer: 1', '}')).toEqual({
    told: [finding],
    declared: [declared, 'section S'],
  });
});

test('dash lines in the column of the line that they belong to', () => {
  const open = read('afsnit: S {', '  liste: L', '  - a', '  - b', '  nummer: 1', '}');
  expect(open).toEqual({ told: ['F205 2'], declared: ['section S', 'list L', 'item a', 'item b'] });
  const closed = read('afsnit: S {', '  liste: L {', '  }', '  - a', '  - b', '  nummer: 1', '}');
  expect(closed).toEqual({ told: ['F204 3'], declared: ['section S', 'list L', 'item a', 'item b'] });
});

test('a head cut off below a sentence is no part of the sentence', () => {
  const { told } = read('afsnit: S {', '  bør  #a {', '    begrundelse: nyt', '    unders', '      - A', '    }', '  }', '}');
  expect(told).toHaveLength(1);
});

test('} that were moved up together are told once', () => {
  const { told } = read(
    'afsnit: S {',
    '  bør  #a {',
    '    > Patienten bør udredes.',
    '    undersøges med alle {',
    '      - A',
    '    }',
    '  }',
    '      - B',
    '}',
  );
  expect(told).toEqual(['F204 6']);
});
