import { expect, test } from 'vitest';
import type { Parameters } from '../../packages/language/src/messages/index.js';
import { readStructure } from '../../packages/language/src/source/structure.js';
import type { SourceNode } from '../../packages/language/src/source/tree.js';

/** Findings as `code line:text`, with parameters in Danish. */
function findings(text: string): [string, Record<string, string>][] {
  const danish = (value: Parameters[string]): string => (typeof value === 'string' ? value : value.da);
  return readStructure(text).problems.map(({ code, start, end, parameters }) => [
    `${code} ${text.slice(0, start).split('\n').length}:${text.slice(start, end)}`,
    Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, danish(value)])),
  ]);
}

/** Every content line under its owner: `first word > second word`. */
function nesting(text: string): string[] {
  const word = ({ line }: SourceNode): string => text.slice(line.content.start, line.content.end);
  const visit = (nodes: readonly SourceNode[], path: string): string[] =>
    nodes.flatMap((node) => [path + word(node), ...visit(node.children, `${path}${word(node).replace(' {', '')} > `)]);
  return visit(readStructure(text).nodes, '');
}

const lines = (...all: string[]): string => all.join('\n');

test('braces and layout that agree give no finding', () => {
  const text = lines('del af: P {', '  afsnit: A {', '    nummer: 1', '  }', '  afsnit: B {', '    nummer: 2', '  }', '}', '');
  expect(findings(text)).toEqual([]);
  expect(nesting(text)).toEqual([
    'del af: P {',
    'del af: P > afsnit: A {',
    'del af: P > afsnit: A > nummer: 1',
    'del af: P > afsnit: B {',
    'del af: P > afsnit: B > nummer: 2',
  ]);
});

test('a file without layout gives no finding and nests by its braces', () => {
  const text = lines('del af: P {', 'afsnit: A {', 'nummer: 1', '}', 'afsnit: B {', 'værdier {', '- x', '}', '}', '}');
  expect(findings(text)).toEqual([]);
  expect(nesting(text).at(-1)).toBe('del af: P > afsnit: B > værdier > - x');
});

test('F201: a missing } is told after the last line of its block, and what follows keeps its place', () => {
  const text = lines('del af: P {', '  afsnit: A {', '    nummer: 1', '  afsnit: B {', '    nummer: 2', '  }', '}');
  expect(findings(text)).toEqual([['F201 3:nummer: 1', { opener: 'afsnit: A', line: '2' }]]);
  expect(nesting(text)).toContain('del af: P > afsnit: B > nummer: 2');
});

test('F201 is told of the last word of the line, so that it is seen', () => {
  const text = lines('del af: P {', '  afsnit: A {', '    hvem: Almen praksis', '  afsnit: B {', '    nummer: 2', '  }', '}');
  expect(findings(text)).toEqual([['F201 3:praksis', { opener: 'afsnit: A', line: '2' }]]);
});

test('F201 behind a lone } is told of the whole line, so that it is seen and stands where the next } belongs', () => {
  const text = lines('del af: P {', '  afsnit: A {', '    værdier {', '      - x', '    }', '  afsnit: B {', '    nummer: 2', '  }', '}');
  expect(findings(text)).toEqual([['F201 5:    }', { opener: 'afsnit: A', line: '2' }]]);
});

test('F201: a missing } of the last block of another', () => {
  const text = lines('del af: P {', '  afsnit: A {', '    værdier {', '      - x', '  }', '  afsnit: B', '}');
  expect(findings(text)).toEqual([['F201 4:- x', { opener: 'værdier', line: '3' }]]);
  expect(nesting(text).at(-1)).toBe('del af: P > afsnit: B');
});

test('F201: a { too many', () => {
  const text = lines('del af: P {', '  afsnit: A {', '    nummer: 1 {', '    gælder for: MAS', '  }', '  afsnit: B', '}');
  expect(findings(text)).toEqual([['F201 3:1 {', { opener: 'nummer: 1', line: '3' }]]);
  expect(nesting(text)).toContain('del af: P > afsnit: A > gælder for: MAS');
});

test('F201 at the end of a file without layout', () => {
  expect(findings(lines('afsnit: A {', 'nummer: 1'))).toEqual([['F201 2:nummer: 1', { opener: 'afsnit: A', line: '1' }]]);
});

test('F202: a } below a line that belongs further out', () => {
  const text = lines('del af: P {', '  oplysning: A {', '    type: antal', '  oplysning: B {', '    type: dato', '  }', '  }', '}');
  expect(findings(text)).toEqual([['F202 7:}', { opener: 'oplysning: A', line: '3' }]]);
  expect(nesting(text)).toContain('del af: P > oplysning: B > type: dato');
});

test('F202: a } that slipped into the next block', () => {
  const text = lines('del af: P {', '  oplysning: A {', '    type: antal', '  oplysning: B {', '  }', '    type: dato', '  }', '}');
  expect(findings(text)).toEqual([['F202 5:}', { opener: 'oplysning: A', line: '3' }]]);
  expect(nesting(text)).toContain('del af: P > oplysning: B > type: dato');
});

test('F203: one line that stands too far in or out; the braces decide', () => {
  const inwards = lines('del af: P {', '  afsnit: A {', '    nummer: 1', '      gælder for: MAS', '    nummer: 2', '  }', '}');
  expect(findings(inwards)).toEqual([['F203 4:gælder for: MAS', { owner: '«afsnit: A»' }]]);
  const outwards = lines('del af: P {', '  afsnit: A {', '    nummer: 1', '  gælder for: MAS', '  }', '  afsnit: B', '}');
  expect(findings(outwards)).toEqual([['F203 4:gælder for: MAS', { owner: '«afsnit: A»' }]]);
  expect(nesting(outwards)).toContain('del af: P > afsnit: A > gælder for: MAS');
});

test('F203: a } in another column than its head', () => {
  const text = lines('del af: P {', '  afsnit: A {', '    nummer: 1', '}', '  afsnit: B', '}');
  expect(findings(text)).toEqual([['F203 4:}', { owner: '«afsnit: A»' }]]);
  expect(nesting(text)).toContain('del af: P > afsnit: B');
});

test('F203 once for a run of lines', () => {
  const text = lines('del af: P {', '  afsnit: A {', '    nummer: 1', '      note: a', '      note: b', '      note: c', '  }', '}');
  expect(findings(text)).toEqual([['F203 4:note: a', { owner: '«afsnit: A»' }]]);
});

test('F204: a } above lines of its block', () => {
  const text = lines('del af: P {', '  afsnit: A {', '    værdier {', '      - x', '    }', '      - y', '  }', '}');
  expect(findings(text)).toEqual([['F204 5:}', { opener: 'værdier' }]]);
  expect(nesting(text)).toContain('del af: P > afsnit: A > værdier > - y');
});

test('F205: a missing {', () => {
  const text = lines('del af: P {', '  afsnit: A', '    nummer: 1', '  }', '  afsnit: B', '}');
  expect(findings(text)).toEqual([['F205 2:afsnit: A', { opener: 'afsnit: A' }]]);
  expect(nesting(text)).toContain('del af: P > afsnit: A > nummer: 1');
});

test('F206: a } that closes nothing', () => {
  expect(findings(lines('afsnit: A {', '  nummer: 1', '}', '}'))).toEqual([['F206 4:}', {}]]);
  expect(findings(lines('del af: P {', '  afsnit: A {', '    nummer: 1', '    }', '    note: x', '  }', '  afsnit: B', '}'))).toEqual([
    ['F206 4:}', {}],
  ]);
});

test('F106 for a } after other content, which still closes', () => {
  const text = lines('afsnit: A {', '  nummer: 1 }', 'afsnit: B');
  expect(findings(text)).toEqual([['F106 2:}', {}]]);
  expect(nesting(text)).toEqual(['afsnit: A {', 'afsnit: A > nummer: 1 }', 'afsnit: B']);
});

test('a head that stands wrong is measured from where it should stand', () => {
  const text = lines('del af: P {', '  note: a', 'afsnit: A {', '    nummer: 1', '  }', '  afsnit: B', '}');
  expect(findings(text)).toEqual([['F203 3:afsnit: A {', { owner: '«del af: P»' }]]);
  expect(nesting(text)).toContain('del af: P > afsnit: A > nummer: 1');
});

test('where a missing { is shown is found at once, however long a word of the line is', () => {
  const text = `pakkeforløb: P {\n  afsnit: ${'x'.repeat(300_000)} abc def\n    nummer: 1\n  }\n}\n`;
  expect(findings(text).map(([shown]) => shown)).toEqual(['F205 2:def']);
});
