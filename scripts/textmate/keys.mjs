/** How the keys of the table are coloured: in groups of one scope and one way to read what follows. */

const LETTERS = '\\p{L}\\p{N}';
const SPACES = '[ \\t\\x{00A0}]+';

/** The scope of each sort of key, chosen so that the standard themes give them different colours. */
const KEY_SCOPES = {
  declaration: 'storage.type.declaration.forloeb',
  obligation: 'keyword.control.obligation.forloeb',
  condition: 'keyword.control.condition.forloeb',
  fact: 'support.variable.property.forloeb',
};

/** The words of a number in a key (`mindst to gælder`). */
export function countPattern(numberWords) {
  return `(?:\\d{1,3}|${alternatives(Object.keys(numberWords))})`;
}

/** Words as a regular expression that needs whole words: VS Code takes æøå for letters, JavaScript's \\b does not. */
export function words(list) {
  return `(?i)(?<![${LETTERS}_-])(?:${alternatives(list)})(?![${LETTERS}_-])`;
}

/** The longest first: `skal ikke` must not be taken for `skal`. */
export function alternatives(list) {
  return [...list]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escaped)
    .join('|');
}

/**
 * The keys in groups with the same colour and the same sort of value.
 * @returns {{ name: string, scope: string, form: string, holdsId: boolean, pattern: string }[]}
 */
export function keyGroups({ KEYS, NUMBER_WORDS }) {
  const groups = new Map();
  for (const definition of KEYS) {
    const sort = sortOf(definition);
    const holdsId = definition.declares !== 'fact' || definition.form === 'name';
    const form = definition.declares === 'code' || definition.declares === 'registration' ? 'code' : definition.form;
    const name = [sort, form, ...(holdsId ? ['id'] : [])].join('-');
    groups.set(name, [...(groups.get(name) ?? []), definition.key]);
    if (!KEY_SCOPES[sort]) throw new Error(`No scope for ${sort}`);
  }
  return [...groups].map(([name, keys]) => {
    const [sort, form, id] = name.split('-');
    return { name, scope: KEY_SCOPES[sort], form, holdsId: id !== undefined, pattern: keyPattern(keys, NUMBER_WORDS) };
  });
}

/** The heads whose dash lines are conditions. */
export function conditionHeads({ KEYS, NUMBER_WORDS }) {
  return keyPattern(
    KEYS.filter(({ items }) => items?.form === 'condition').map(({ key }) => key),
    NUMBER_WORDS,
  );
}

function sortOf(definition) {
  if (definition.obligation) return 'obligation';
  if (definition.isCondition || definition.form === 'condition' || definition.declares === 'exception') return 'condition';
  return definition.declares === 'fact' ? 'fact' : 'declaration';
}

function keyPattern(keys, numberWords) {
  return alternatives(keys)
    .replaceAll(' N ', ` ${countPattern(numberWords)} `)
    .replaceAll(' ', SPACES);
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
