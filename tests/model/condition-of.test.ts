import { expect, test } from 'vitest';
import { conditionOf } from '../../packages/language/src/model/condition-of.js';
import type { Condition } from '../../packages/language/src/model/types.js';
import { elementNamed, workspaceOf } from './elements.js';

/** The condition in short: `all(a, not b)`. */
function short(condition: Condition | undefined): string {
  if (!condition) return 'none';
  switch (condition.type) {
    case 'all':
    case 'any':
    case 'none':
      return `${condition.type}(${condition.conditions.map(short).join(', ')})`;
    case 'at-least':
    case 'exactly':
      return `${condition.type} ${condition.count}(${condition.conditions.map(short).join(', ')})`;
    case 'not':
      return `not ${short(condition.condition)}`;
    case 'holds':
      return condition.subject.name;
    case 'is':
      return `${condition.subject.name} is${condition.negated ? ' not' : ''} ${condition.values.map(({ name }) => name).join('/')}`;
    case 'compare':
      return `${condition.subject.name} ${condition.relation} ${condition.amount.low}`;
    case 'between':
      return `${condition.subject.name} ${condition.low.low} to ${condition.high.low}`;
    case 'count-of':
      return `${condition.quantifier} ${condition.count} of ${condition.list.name}`;
    case 'judgement':
      return `«${condition.text}»`;
    case 'unreadable':
      return '?';
  }
}

const conditionIn = (block: string) =>
  short(conditionOf(elementNamed(workspaceOf(`pakkeforløb: P {\n  udgave: 1\n  kriterium: K {\n${block}\n  }\n}\n`), 'K')));

test('a criterion without a condition holds when the one holds to which it corresponds', () => {
  const criteria =
    'kriterium: L {\n    skøn: x\n  }\n  kriterium: K {\n    svarer til: L\n  }\n  fase: F\n  kriterium: M {\n    svarer til: F\n  }';
  const workspace = workspaceOf(`pakkeforløb: P {\n  udgave: 1\n  ${criteria}\n}\n`);
  expect(short(conditionOf(elementNamed(workspace, 'K')))).toBe('L');
  expect(short(conditionOf(elementNamed(workspace, 'M')))).toBe('none');
});

test.each([
  ['    når: a', 'a'],
  ['    når: ikke a', 'not a'],
  ['    når: a og b og c', 'all(a, b, c)'],
  ['    når: a eller b', 'any(a, b)'],
  ['    når: (a eller b) og ikke (c og d)', 'all(any(a, b), not all(c, d))'],
  ['    når: a er b', 'a is b'],
  ['    når: a er ikke b', 'a is not b'],
  ['    når: a er enten b, c eller d', 'a is b/c/d'],
  ['    når: a over 1,5 cm', 'a over 1.5'],
  ['    når: a >= 2 cm', 'a at-least 2'],
  ['    når: a <= 2 cm', 'a at-most 2'],
  ['    når: a er ikke over 2 cm', 'not a over 2'],
  ['    når: a er 2 cm', 'a equal 2'],
  ['    når: a mellem 1 og 2 cm', 'a 1 to 2'],
  ['    når: a er ikke mellem 1 og 2 cm', 'not a 1 to 2'],
  ['    når: mindst 2 af L', 'at-least 2 of L'],
  ['    når: alle af L', 'all undefined of L'],
  ['    når: skøn: noget, der er svært', '«noget, der er svært»'],
  ['    skøn: noget', '«noget»'],
  ['    alle gælder {\n      - a\n      - skøn: b\n    }', 'all(a, «b»)'],
  ['    mindst én gælder {\n      - a\n      - b\n    }', 'any(a, b)'],
  ['    mindst 1 gælder {\n      - a\n    }', 'at-least 1(a)'],
  ['    mindst to gælder {\n      - a\n      - b\n    }', 'at-least 2(a, b)'],
  ['    præcis 2 gælder {\n      - a\n      - b\n    }', 'exactly 2(a, b)'],
  ['    præcis én gælder {\n      - a\n      - b\n    }', 'exactly 1(a, b)'],
  ['    ingen gælder {\n      - a\n      - b\n    }', 'none(a, b)'],
  ['    alle gælder {\n      - a\n      mindst én gælder {\n        - b\n        - c\n      }\n      når: d\n      skøn: e\n    }', 'all(a, any(b, c), d, «e»)'],
  ['    når: a\n    skøn: b', 'all(a, «b»)'],
  ['    når: (', '?'],
  ['    når:', 'none'],
  ['    vejledende: a\n    note: b', 'none'],
])('%s', (block, expected) => {
  expect(conditionIn(block)).toBe(expected);
}); // prettier-ignore

test('a condition that can be read in part only keeps what was read; a finding tells it', () => {
  expect(conditionIn('    alle gælder {\n      - a\n      - (\n    }')).toBe('all(a, ?)');
});
