import { ENTRIES, KEYS, keysIn, placeOf, placeOfItem, QUANTIFIERS, type KeyDefinition, type Kind } from '@pakkeforloeb/language';

/** The names of the thing that is referred to. */
export const TITLE = 'Måltitel';
export const OTHER_NAME = 'Anden betegnelse';
/** A code is an id of a certain shape. */
export const idOf = (kind: Kind): string => (kind === 'code' || kind === 'registration' ? 'QZT01A1' : 'mål-id');

const PATHWAY = 'Opdigtet pakkeforløb';
type Place = ReturnType<typeof placeOf>;

/** A step from a place into a block that may stand there. */
interface Step {
  readonly key: KeyDefinition;
  /** Whether the block is that of a dash line under the key. */
  readonly isItem: boolean;
}

/** What names stand for in conditions is decided there (docs/sprog/betingelser.md). */
export const IN_CONDITIONS: readonly Kind[] = [
  'data-element',
  'criterion',
  'item',
  'judgement',
  'event',
  'outcome',
  'list',
  'panel',
  'statement',
];

/** Every kind of thing that a line or a dash line declares, so that it can be referred to. */
export const KINDS: readonly Kind[] = [...new Set(KEYS.flatMap(({ declares, items }) => [declares, items?.declares ?? 'fact']))].filter(
  (kind) => !['fact', 'document', 'paragraph', 'part', 'section-part'].includes(kind),
);

/** The keys after which a name of this kind may stand, and those that hold conditions where it may stand in one. */
export function positionsFor(kind: Kind): readonly KeyDefinition[] {
  return ENTRIES.filter(({ form, items, key, accepts }) => {
    if (form === 'name') return accepts.includes(kind) && key !== 'del af';
    return (form === 'condition' || items?.form === 'condition') && IN_CONDITIONS.includes(kind);
  });
}

/**
 * Files in which something of this kind is declared and referred to after every key where it may, by each of its names: alone on a line,
 * in a list, and in every form of condition. Made from the vocabulary table, so that a new key is there by itself. Much in them is wrong
 * (lines are repeated, others are missing): what counts is that nothing is read otherwise after a rename.
 */
export function filesFor(kind: Kind): string {
  const id = idOf(kind);
  const names = [TITLE, OTHER_NAME, `#${id}`];
  const { steps: own, lines: target } = declaration(kind, id);
  const positions = positionsFor(kind).map((position) => ({ steps: stepsTo(position), inner: lines(position, names) }));
  // What only stands in the block of the pathway itself stands in that of the one pathway that there is.
  const isInPathway = ({ steps }: { readonly steps: readonly Step[] }): boolean =>
    steps.length === 1 && steps[0]!.key.declares === 'pathway';
  const blocks = positions.flatMap((position, index) => (isInPathway(position) ? [] : [wrapped(position.steps, index, position.inner)]));
  return [
    '=== a.forloeb',
    `pakkeforløb: ${PATHWAY} {`,
    '  udgave: 2026',
    ...positions.filter(isInPathway).flatMap(({ inner }) => inner.map(indented)),
    '}',
    '=== b.forloeb',
    own.length === 0 ? target.join('\n') : wrapped(own, 9000, [...target, `se også: #${id}`]),
    '=== c.forloeb',
    ...blocks,
  ].join('\n');
}

/** The lines that declare the target, and the blocks that they may stand in. */
function declaration(kind: Kind, id: string): { readonly steps: readonly Step[]; readonly lines: string[] } {
  const inner = [
    `  også kaldt: ${OTHER_NAME}`,
    ...(kind === 'data-element' ? ['  type: én værdi', '  værdier {', '    - Første svar  #mål-id-svar', '    - Andet svar', '  }'] : []),
    '}',
  ];
  const own = KEYS.filter((key) => key.declares === kind).sort((a, b) => Number(b.form === 'title') - Number(a.form === 'title'))[0];
  if (own) {
    const head = own.form === 'none' ? own.key : `${own.key}: ${own.form === 'title' ? TITLE : valueFor(own, 9001)}`;
    return { steps: stepsTo(own), lines: [`${head}  #${id} {`, ...inner] };
  }
  const list = KEYS.find(({ items }) => items?.declares === kind)!;
  const head = list.form === 'none' ? list.key : `${list.key}: ${valueFor(list, 9001)}`;
  return { steps: stepsTo(list), lines: [`${head} {`, `  - ${TITLE}  #${id} {`, ...inner.map((line) => `  ${line}`), '}'] };
}

/** The lines that refer by each name after a key. */
function lines(position: KeyDefinition, names: readonly string[]): string[] {
  const key = position.key.replace('N', '2');
  // At the end of a line a bare `#id` would be the line's own.
  const conditions = names.map((name) => (name.startsWith('#') ? `[${name}]` : name)).flatMap(conditionsWith);
  const single = position.form === 'name' ? names : position.form === 'condition' ? conditions : [];
  const members = position.items?.form === 'name' ? names : position.items?.form === 'condition' ? conditions : [];
  const [quantifier] = Object.keys(QUANTIFIERS);
  const head = position.list === 'stated' || position.list === 'all-unless-stated' ? `${key} ${quantifier}` : key;
  return [
    ...single.map((value) => `${key}: ${value}`),
    ...(members.length > 0 ? [`${head} {`, ...members.map((value) => `  - ${value}`), '}'] : []),
  ];
}

function conditionsWith(name: string): string[] {
  return [
    `${name} og (ikke ${name} eller ${name} over 3 uger)`,
    `${name} er Første svar eller ${name} er ikke #mål-id-svar`,
    `${name} er enten Første svar eller Andet svar`,
    `mindst 1 af ${name}`,
    `alle af ${name}`,
    `ingen af [${name.replace(/[[\]]/gu, '')}]`,
  ];
}

/** Puts lines into the blocks of steps, the first of them outside all others. */
function wrapped(steps: readonly Step[], number: number, inner: readonly string[]): string {
  let block = [...inner];
  for (const { key, isItem } of [...steps].reverse()) {
    const sees = key.under.includes('document') && key.key !== 'del af' && key.key !== 'eksternt pakkeforløb' ? seeing(key) : [];
    const content = isItem ? [`- Punkt ${number} {`, ...block.map(indented), '}'] : [...sees, ...block];
    const head = key.form === 'none' ? key.key.replace('N', '2') : `${key.key}: ${valueFor(key, number)}`;
    block = [`${head} {`, ...content.map(indented), '}'];
  }
  return block.join('\n');
}

/** What lets the names of the pathway be seen from another block at the top of a file. */
function seeing({ declares }: KeyDefinition): string[] {
  return [...(declares === 'pathway' ? ['udgave: 2026'] : []), `${declares === 'local-variant' ? 'tilpasser' : 'bruger'}: ${PATHWAY}`];
}

function indented(line: string): string {
  return `  ${line}`;
}

/** Something that may stand after a key, other for every number. */
function valueFor({ key, form, choices }: KeyDefinition, number: number): string {
  switch (form) {
    case 'name':
      return key === 'del af' ? PATHWAY : `Fjernt ${number}`;
    case 'condition':
      return `Fjernt ${number}`;
    case 'quantity':
      return '3 uger';
    case 'date':
      return '2022';
    case 'choice':
      return Object.keys(choices)[0]!;
    case 'code':
      return 'F701';
    case 'count':
      return '1';
    default:
      return `Ord ${number}`;
  }
}

/** The shortest way from the top of a file to a block in which the key may stand; through a `del af` where there is one. */
function stepsTo(wanted: KeyDefinition): readonly Step[] {
  const queue: { readonly place: Place; readonly steps: readonly Step[] }[] = [{ place: { kind: 'document' }, steps: [] }];
  const seen = new Set<string>();
  for (const { place, steps } of queue) {
    const keys = [...keysIn(place)].sort((a, b) => Number(b.key === 'del af') - Number(a.key === 'del af'));
    if (keys.includes(wanted)) return steps;
    for (const key of keys)
      for (const isItem of key.items ? [false, true] : [false]) {
        const next = isItem ? placeOfItem(key) : placeOf(key);
        const name = `${next.kind} ${next.key ?? ''}`;
        if (seen.has(name) || (isItem && key.items?.form === 'condition')) continue;
        seen.add(name);
        queue.push({ place: next, steps: [...steps, { key, isItem }] });
      }
  }
  throw new Error(`nothing holds ${wanted.key}`);
}
