/** The table of keys in an author's words, for the pages of the language reference. */

/** Kinds that no key of their own declares, or that many declare. */
const KINDS = {
  document: 'øverst i filen',
  statement: 'en sætning med pligtord',
  item: 'et punkt på en liste',
  value: 'en værdi',
  paragraph: 'en tekst i et afsnit',
  fact: 'andre linjer med blok',
};

/** Kinds that two keys declare, or one that is not the first in the table. */
const KEYS_OF = { row: ['række', 'ellers'], 'panel-group': ['gruppe'] };

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

/** So many places are shown without being asked for. */
const MOST_SHOWN = 8;

/** `a, b eller c`, each once. */
function or(words) {
  const all = [...new Set(words)];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} eller ${all.at(-1)}`;
}

/** Words for the columns of the table of keys, made from the vocabulary itself. */
export function wordsFor({ ENTRIES, QUANTIFIERS, ANYTHING, SHARED, CONTENT, ACTING }) {
  const danish = new Intl.Collator('da');
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

  /** The key as a link to where it is explained. */
  function keyLink(key) {
    const { chapter } = ENTRIES.find((entry) => entry.key === key);
    return `[\`${key}\`](${chapter}.md#${anchorOf(key)})`;
  }

  /** What a kind is called: the keys that declare it, or words of ours where many do. */
  function kindWords(kind) {
    if (KINDS[kind]) return [KINDS[kind]];
    const keys =
      KEYS_OF[kind] ??
      ENTRIES.filter(({ declares }) => declares === kind)
        .slice(0, 1)
        .map(({ key }) => key);
    return keys.length > 0 ? keys.map(keyLink) : [kind];
  }

  /** In alphabetical order, words of ours first. */
  function sorted(words) {
    const plain = (word) => word.replaceAll(/[[\]`]/g, '');
    const isKey = (word) => (word.startsWith('[`') ? 1 : 0);
    return [...new Set(words)].sort((a, b) => isKey(a) - isKey(b) || danish.compare(plain(a), plain(b)));
  }

  /** Groups of kinds that the list holds whole, as links, and the kinds that are left. */
  function grouped(kinds, without = undefined) {
    let rest = [...kinds];
    const links = [];
    for (const { kinds: members, words: name, anchor } of groups) {
      if (anchor === without || !members.every((kind) => rest.includes(kind))) continue;
      links.push(anchor ? `[${name}](README.md#sted-${anchor})` : name);
      rest = rest.filter((kind) => !members.includes(kind));
    }
    return { links, rest };
  }

  /** Where a key may stand, a line each: known groups of places and single ones, then lines in whose block it may stand. */
  function places(entry) {
    const { links, rest } = grouped(entry.under);
    const lines = entry.underKeys.length > 0 ? sorted(entry.underKeys.map(keyLink)) : [];
    const kinds = [...links, ...sorted(rest.flatMap(kindWords))];
    return [
      ...(kinds.length > 0 ? [`**Kan stå i:** ${folded(kinds, 'steder')}`] : []),
      ...(lines.length > 0 ? [`**Og i blokken til linjerne:** ${folded(lines, 'nøgler')}`] : []),
    ];
  }

  /** A long list is folded away: it is looked up, not read. */
  function folded(links, noun) {
    if (links.length <= MOST_SHOWN) return links.join(', ');
    return `${links.length} ${noun}\n\n  <details><summary>Vis dem</summary>\n\n  ${links.join(', ')}\n\n  </details>\n`;
  }

  /** How the value of a key is read. */
  function value(entry) {
    const choices = Object.keys(entry.choices).map((word) => `\`${word}\``);
    const accepts = ANYTHING.every((kind) => entry.accepts.includes(kind))
      ? 'noget, der er erklæret'
      : or(sorted(entry.accepts.flatMap(kindWords)));
    return { name: `navnet på ${accepts}`, choice: or(choices), none: 'intet' }[entry.form] ?? FORMS[entry.form];
  }

  /** What the dash lines in the block of a key hold, and what a list of names says. */
  function list(entry) {
    const words = or(Object.keys(QUANTIFIERS).map((word) => `\`${word}\``));
    if (entry.list === 'stated') return `skal have et ord i nøglen: ${words} (\`${entry.key} en af {\`)`;
    if (entry.list === 'all-unless-stated')
      return `alle de nævnte, når der ikke står et andet ord i nøglen: ${words} (\`${entry.key} en af {\`)`;
    if (entry.list === 'all') return 'altid alle de nævnte';
    return entry.items && `i blokken ${ITEMS[entry.items.form]}`;
  }

  function occurs(entry) {
    const required = entry.requiredIn.length > 0 ? `; skal stå i ${or(sorted(entry.requiredIn.flatMap(kindWords)))}` : '';
    return `${entry.occurs === 'once' ? 'én gang' : 'flere gange'} i samme blok${required}`;
  }

  return { groups, grouped, kindWords, sorted, places, value, list, occurs };
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
