/**
 * Generates the parts of docs/sprog/ that follow from the table of keys and from the grammar: the table of each chapter,
 * noegleord.md, the reserved words and grammatik.md. With --check it writes nothing and fails where a page is not up to date.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './processes.mjs';
import { unitTable } from './sprog/units.mjs';
import { anchorOf, wordsFor } from './sprog/words.mjs';
import { loadVocabulary } from './vocabulary.mjs';

const folder = path.join(root, 'docs', 'sprog');
const vocabulary = await loadVocabulary();
const { ENTRIES, QUANTIFIERS, RESERVED_WORDS, UNITS, takesQuantifier } = vocabulary;
const words = wordsFor(vocabulary);
const chapters = [...new Set(ENTRIES.map(({ chapter }) => chapter))];

const outdated = [];
for (const chapter of chapters) update(`${chapter}.md`, { nøgler: chapterKeys(chapter) });
update('oplysninger.md', { enheder: unitTable(UNITS) });
update('noegleord.md', { nøgler: allKeys() });
update('reserverede-ord.md', { ord: reservedWords() });
update('README.md', { steder: places() });
update('grammatik.md', { grammatik: grammar() });

if (outdated.length > 0 && process.argv.includes('--check')) {
  console.error(`Not what the table and the grammar give: ${outdated.join(', ')}. Run: npm run docs`);
  process.exit(1);
}
console.log(process.argv.includes('--check') ? 'docs/sprog is up to date.' : `docs/sprog: ${outdated.length} pages written.`);

/** Puts each text between its markers in the page. */
function update(page, texts) {
  const file = path.join(folder, page);
  const before = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  let after = before;
  for (const [name, text] of Object.entries(texts)) {
    const begin = `<!-- ${name}: begynd (skrives af npm run docs) -->`;
    const end = `<!-- ${name}: slut -->`;
    const from = after.indexOf(begin);
    const to = after.indexOf(end);
    if (from < 0 || to < from) throw new Error(`docs/sprog/${page} lacks the markers ${begin} and ${end}.`);
    // Prettier would widen every row of a table to that of the longest.
    const kept = `<!-- prettier-ignore-start -->\n\n${text.trim()}\n\n<!-- prettier-ignore-end -->`;
    after = `${after.slice(0, from + begin.length)}\n\n${kept}\n\n${after.slice(to)}`;
  }
  if (after === before) return;
  outdated.push(page);
  if (!process.argv.includes('--check')) writeFileSync(file, after);
}

/** A part for each key: what it means, what stands after it, where it may stand, and an example. */
function chapterKeys(chapter) {
  return ENTRIES.filter((entry) => entry.chapter === chapter)
    .map((entry) => {
      const list = words.list(entry);
      const lines = [
        `**Efter nøglen:** ${words.value(entry)}`,
        ...(list ? [`**Liste:** ${list}`] : []),
        ...words.places(entry),
        `**Antal:** ${words.occurs(entry)}`,
      ];
      return [
        `### <a id="${anchorOf(entry.key)}"></a>\`${entry.key}\``,
        entry.explanation,
        lines.map((line) => `- ${line}`).join('\n'),
        `\`\`\`forloeb nøgle\n${entry.example}\n\`\`\``,
      ].join('\n\n');
    })
    .join('\n\n');
}

function allKeys() {
  const danish = new Intl.Collator('da');
  const sorted = [...ENTRIES].sort((a, b) => danish.compare(a.key, b.key));
  const heads = Object.keys(QUANTIFIERS)
    .map((head) => `\`${head}\``)
    .join(', ');
  const rows = sorted.map(
    (entry) =>
      `| [\`${entry.key}\`](${entry.chapter}.md#${anchorOf(entry.key)})${takesQuantifier(entry) ? ' \\*' : ''} | ${entry.explanation.replaceAll('|', '\\|')} |`,
  );
  return [
    `Sproget har ${sorted.length} nøgler. En nøgle med \\* kan følges af ${heads}, når den står foran en liste.`,
    '',
    '| Nøgle | Hvad den betyder |',
    '| --- | --- |',
    ...rows,
  ].join('\n');
}

function reservedWords() {
  const danish = new Intl.Collator('da');
  return [...RESERVED_WORDS]
    .sort(danish.compare)
    .map((word) => `\`${word}\``)
    .join(', ');
}

/** What each fixed expression for several places means. */
function places() {
  return words.groups
    .filter(({ anchor }, index, all) => anchor && all.findLastIndex((other) => other.anchor === anchor) === index)
    .map(({ kinds, words: name, anchor }) => {
      const { links, rest } = words.grouped(kinds, anchor);
      const places = [...links, ...words.sorted(rest.flatMap(words.kindWords))];
      return `- <a id="sted-${anchor}"></a>**${name}**: ${places.join(', ')}`;
    })
    .join('\n');
}

/** The grammar in EBNF, as Langium writes it, without the tokens' expressions: those are explained on the page. */
function grammar() {
  const work = path.join(root, '.cache', 'sprog-grammar');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const config = JSON.parse(readFileSync(path.join(root, 'langium-config.json'), 'utf8'));
  const languages = config.languages.map((language) => ({
    ...language,
    grammar: `../../${language.grammar}`,
    bnf: { out: 'grammar.ebnf', dialect: 'EBNF', comment: 'skip' },
  }));
  const configFile = path.join(work, 'langium-config.json');
  writeFileSync(configFile, JSON.stringify({ ...config, languages, out: 'generated' }));
  const polyfill = pathToFileURL(path.join(root, 'scripts', 'object-group-by.mjs')).href;
  const langium = path.join(root, 'node_modules', 'langium-cli', 'bin', 'langium.js');
  const run = spawnSync(process.execPath, ['--import', polyfill, langium, 'generate', '--file', configFile], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`Langium could not write the grammar:\n${run.stdout}${run.stderr}`);
  const rules = readFileSync(path.join(work, 'grammar.ebnf'), 'utf8')
    .split(/\r?\n/)
    .map((rule) => rule.replaceAll('<HIDDEN>* ', '').trim())
    .filter((rule) => rule && !/^<[A-Z_]+> ::=/.test(rule));
  return `\`\`\`ebnf\n${rules.map(broken).join('\n\n')}\n\`\`\``;
}

/** A rule with one choice of its outermost brackets a line. */
function broken(rule) {
  let depth = 0;
  let text = '';
  for (const [index, character] of [...rule].entries()) {
    const quoted = rule[index - 1] === '"' && rule[index + 1] === '"';
    if (character === '(' && !quoted) depth++;
    if (character === ')' && !quoted) depth--;
    text = character === '|' && depth <= 1 ? `${text.trimEnd()}\n    |` : text + character;
  }
  return text;
}
