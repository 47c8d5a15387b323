import {
  keysIn,
  KEYS,
  likelyKinds,
  lineOf,
  mayStandIn,
  placeIn,
  placeOf,
  type ConditionSyntax,
  type Element,
  type KeyDefinition,
  type NameProblem,
  type NameReference,
  type ParsedFile,
  type SourceNode,
} from '@pakkeforloeb/language';
import { pathTo } from '../tree.js';
import { before } from './blocks.js';
import type { Fault, Fix } from './fix.js';

/** So many kinds of things are offered at most: the likeliest. */
const MOST_KINDS = 3;
/** What is declared as one thing is rarely meant as more than one other. */
const MOST_OTHERS = 2;

/** A declaration of the name before what it is named in, as each kind that would do and needs no more than its name. */
export function declarations(fault: Fault, { reference }: NameProblem): Fix[] {
  const path = pathTo(fault.file.nodes, fault.place.start);
  const [root, child] = path;
  if (!root || !child) return [];
  // Only a data element can be compared with something.
  const comparison = comparisonOf(reference.place.file, reference.place.start);
  const isCompared = comparison && (comparison.values.length > 0 || comparison.relation !== undefined);
  return declaring(isCompared ? ['data-element'] : likelyKinds(reference.name, reference.accepts), root)
    .slice(0, MOST_KINDS)
    .map(({ key, declares }) => {
      const block = declares === 'data-element' ? typeAsCompared(reference) : [];
      const lines =
        block.length > 0 ? [`${key}: ${reference.name} {`, ...block.map((line) => `  ${line}`), '}'] : [`${key}: ${reference.name}`];
      return { title: fault.texts.declare(lines[0]!.replace(/ \{$/, '')), edits: [before(fault.file, child, lines)] };
    });
}

/** Where the name is declared another key, of a kind that may stand in every place where the name does and that can hold what is said of it. */
export function redeclared(fault: Fault, problems: readonly NameProblem[]): Fix[] {
  const [target, ...others] = problems[0]?.candidates ?? [];
  const key = target?.node.line.key;
  if (!target || !key || others.length > 0 || target.definition?.form !== 'title' || target.title === undefined) return [];
  const { node, place } = target;
  const elsewhere = fault.snapshot.workspace.contents
    .flatMap(({ references }) => references)
    .filter((one) => one.target === target && !problems.some(({ reference }) => reference === one));
  const root = node.parent;
  if (!root) return [];
  return declaring(likelyKinds(target.title, problems[0]!.reference.accepts), root)
    .filter(({ declares }) =>
      [...problems.map(({ reference }) => reference), ...elsewhere].every(({ accepts }) => accepts.includes(declares)),
    )
    .filter((other) => node.children.every(({ definition }) => definition && mayStandIn(definition, placeOf(other))))
    .slice(0, MOST_OTHERS)
    .map((other) => ({
      title: fault.texts.changeLine(lineOf(place.file, key.start), `${other.key}: ${target.title}`),
      edits: [{ file: place.file, start: key.start, end: key.end, text: other.key }],
    }));
}

/** What a data element has to say to be compared as it is: a number with a unit, one of some values, or yes and no. */
function typeAsCompared({ place }: NameReference): string[] {
  const comparison = comparisonOf(place.file, place.start);
  if (!comparison || (comparison.values.length === 0 && comparison.relation === undefined)) return ['type: ja/nej'];
  if (comparison.values.length > 0)
    return ['type: én værdi', 'værdier {', ...comparison.values.map(({ text }) => `  - ${text.replace(/^\[|\]$/gu, '')}`), '}'];
  const unit = (comparison.amount ?? comparison.high ?? comparison.low)?.unit;
  return unit === undefined ? ['type: antal'] : ['type: måling', `måles i: ${unit}`];
}

/** The comparison whose subject stands at an offset. */
function comparisonOf({ syntax }: ParsedFile, offset: number): Extract<ConditionSyntax, { type: 'comparison' }> | undefined {
  const look = (condition: ConditionSyntax | undefined): Extract<ConditionSyntax, { type: 'comparison' }> | undefined => {
    if (condition?.type === 'comparison') return condition.subject?.start === offset ? condition : undefined;
    if (condition?.type === 'chain') return condition.terms.map(look).find((found) => found !== undefined);
    if (condition?.type === 'negation') return look(condition.term);
    return condition?.type === 'bracketed' ? look(condition.condition) : undefined;
  };
  return [...syntax.values()].map((line) => look(line.condition)).find((found) => found !== undefined);
}

/** The keys that declare the kinds and may stand in the block, in the order of the kinds. Of a data element is known how it is compared. */
function declaring(kinds: readonly Element['kind'][], root: SourceNode): KeyDefinition[] {
  const keys = keysIn(placeIn(root)).filter(({ form, named, declares }) => form === 'title' && named && kinds.includes(declares));
  const possible = keys.filter(({ declares }, index) => {
    const isFirst = keys.findIndex((other) => other.declares === declares) === index;
    return isFirst && (declares === 'data-element' || !KEYS.some(({ requiredIn }) => requiredIn.includes(declares)));
  });
  return possible.sort((a, b) => kinds.indexOf(a.declares) - kinds.indexOf(b.declares));
}
