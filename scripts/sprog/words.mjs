/** The table of keys in an author's words, for the pages of the language reference. */

/** Kinds that no key of their own declares, or that many declare. */
const KINDS = {
  document: 'øverst i filen',
  statement: 'en sætning med pligtord',
  item: 'et punkt på en liste',
  value: 'en værdi',
  paragraph: 'en tekst i et afsnit',
  row: '`række`, `ellers`',
  fact: 'andre linjer med blok',
  'panel-group': '`gruppe`',
};

const FORMS = {
  title: 'et navn',
  prose: 'tekst',
  condition: 'en betingelse',
  quantity: 'et tal med enhed',
  date: 'en dato',
  code: 'en kode',
  count: 'et antal',
};

const ITEMS = {
  title: 'punkter med navne',
  prose: 'punkter med tekst',
  name: 'punkter, der henviser',
  condition: 'punkter med betingelser',
};

/** `a, b eller c`, each once. */
function or(words) {
  const all = [...new Set(words)];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} eller ${all.at(-1)}`;
}

/** Words for the columns of the table of keys, made from the vocabulary itself. */
export function wordsFor({ ENTRIES, ANYTHING, SHARED, CONTENT, ACTING }) {
  const under = (key) => ENTRIES.find((entry) => entry.key === key).under;
  const groups = [
    { kinds: ANYTHING, words: 'overalt', anchor: undefined },
    { kinds: under('skal'), words: 'hvor der kan stå sætninger', anchor: 'saetninger' },
    { kinds: under('når'), words: 'hvor der kan stå betingelser', anchor: 'betingelser' },
    { kinds: under('inden'), words: 'hvor der er en rækkefølge', anchor: 'raekkefoelge' },
    { kinds: SHARED, words: 'i indholdet og i `katalog`', anchor: 'indhold' },
    { kinds: CONTENT, words: 'i indholdet', anchor: 'indhold' },
    { kinds: ACTING, words: 'hvor noget gøres', anchor: 'goeres' },
  ];

  function kindWord(kind) {
    if (KINDS[kind]) return KINDS[kind];
    const keys = ENTRIES.filter(({ declares }) => declares === kind).map(({ key }) => `\`${key}\``);
    return keys[0] ?? kind;
  }

  /** Where a key may stand: known groups of places first, then single ones. */
  function places(entry) {
    let rest = [...entry.under];
    const words = [];
    for (const { kinds, words: name, anchor } of groups) {
      if (!kinds.every((kind) => rest.includes(kind))) continue;
      words.push(anchor ? `[${name}](README.md#sted-${anchor})` : name);
      rest = rest.filter((kind) => !kinds.includes(kind));
    }
    words.push(...rest.map(kindWord), ...entry.underKeys.map((key) => `\`${key}\``));
    return [...new Set(words)].join(', ');
  }

  /** How the value of a key is read. */
  function value(entry) {
    const choices = Object.keys(entry.choices).map((word) => `\`${word}\``);
    const accepts = ANYTHING.every((kind) => entry.accepts.includes(kind)) ? 'noget, der er erklæret' : or(entry.accepts.map(kindWord));
    const alone = { name: `navnet på ${accepts}`, choice: or(choices), none: '' }[entry.form] ?? FORMS[entry.form];
    return [alone, list(entry)].filter(Boolean).join('; ') || 'intet';
  }

  /** What the dash lines in the block of a key hold. */
  function list(entry) {
    if (entry.list === 'stated') return 'eller en liste med `alle`, `en af`, `mindst én af`, `flere af` eller `fx`';
    if (entry.list === 'all') return 'eller en liste af dem';
    return entry.items && `i blokken ${ITEMS[entry.items.form]}`;
  }

  function occurs(entry) {
    const required = entry.requiredIn.length > 0 ? `; skal stå i ${entry.requiredIn.map(kindWord).join(', ')}` : '';
    return `${entry.occurs === 'once' ? 'én gang' : 'flere gange'}${required}`;
  }

  return { groups, kindWord, places, value, occurs };
}

/** A name as it may stand in a link: lower case, letters of the English alphabet, digits and hyphens. */
export function anchorOf(key) {
  return `noegle-${key
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll(/[éè]/g, 'e')
    .replaceAll(/[^a-z0-9]+/g, '-')}`;
}
