/** The TextMate grammar of the language, made from the table of keys: what colours a file before the language server has read it. */
import { alternatives, conditionHeads, countPattern, keyGroups, words } from './keys.mjs';

const ID = '#[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}_./-]*';
const BULLET = '[-–—•·▪*‐‑]';
const ID_SCOPE = 'variable.other.constant.id.forloeb';
const NAME_SCOPE = 'entity.name.type.forloeb';
/** The words of the document have the colour of plain text: most of a file is made of them. To VS Code they are a string (see package.json). */
const TEXT_SCOPE = 'meta.text.forloeb';
/** A registration code, or the code of a finding. */
const CODE = '(?<![\\p{L}\\p{N}_-])\\p{Lu}+\\d[\\p{Lu}\\d]*(?![\\p{L}\\p{N}_-])';
const CODE_SCOPE = 'variable.other.constant.code.forloeb';
const BRACE_SCOPE = 'punctuation.section.block.forloeb';

/** The end of a line: an id where one can stand, and braces. */
const lineEnd = (holdsId) => `${holdsId ? `(?:(?<=[ \\t:])(${ID}))?` : '()'}[ \\t]*((?:[{}][ \\t]*)*)$`;

/** The whole grammar, as it is written to `forloeb.tmLanguage.json`. */
export function forloebGrammar(table) {
  const groups = keyGroups(table);
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Pakkeforløb',
    scopeName: 'source.forloeb',
    patterns: [{ include: '#condition-list' }, { include: '#line' }],
    repository: {
      line: {
        patterns: [
          { include: '#comment' },
          { include: '#text' },
          ...groups.map(({ name }) => ({ include: `#${name}` })),
          { include: '#item' },
          { include: '#closing' },
        ],
      },
      comment: { match: '^\\s*(//.*)$', captures: { 1: { name: 'comment.line.double-slash.forloeb' } } },
      text: {
        match: '^\\s*(>)(.*)$',
        captures: { 1: { name: 'punctuation.definition.text.forloeb' }, 2: { name: TEXT_SCOPE } },
      },
      closing: { match: '^\\s*(\\}[}\\s]*)$', captures: { 1: { name: BRACE_SCOPE } } },
      ...Object.fromEntries(groups.map((group) => [group.name, keyedLine(group)])),
      item: itemLine('value-title'),
      'condition-item': itemLine('value-condition'),
      // The list ends where a line is not further in than its head: a brace that is missing costs no more than that.
      'condition-list': {
        begin: `(?i)^([ \\t]*)(${conditionHeads(table)})[ \\t]*(\\{)[ \\t]*$`,
        beginCaptures: { 2: { name: 'keyword.control.condition.forloeb' }, 3: { name: BRACE_SCOPE } },
        end: '^(?!\\1[ \\t]|[ \\t]*$)',
        patterns: [{ include: '#condition-list' }, { include: '#condition-item' }, { include: '#line' }],
      },
      'value-title': nameValue(),
      'value-prose': { match: '.+', name: TEXT_SCOPE },
      'value-name': nameValue(),
      'value-condition': conditionValue(table),
      'value-quantity': { patterns: quantityPatterns(table) },
      'value-count': {
        patterns: [{ match: words(['mindst', 'højst', 'præcis']), name: 'keyword.operator.wordlike.forloeb' }, countValue(table)],
      },
      'value-date': { match: '.+', name: 'constant.numeric.date.forloeb' },
      'value-choice': { match: `(?i)(?<=:|[ \\t])(?:${alternatives(choicesOf(table))})$`, name: 'constant.language.choice.forloeb' },
      'value-code': {
        patterns: [
          { match: CODE, name: CODE_SCOPE },
          { match: '[^ ]+', name: NAME_SCOPE },
        ],
      },
      'value-none': { match: '(?!)' },
    },
  };
}

/** A line with a key of the group, and what stands after it. */
function keyedLine({ scope, form, holdsId, pattern }) {
  return {
    match: `(?i)^\\s*(${pattern})[ \\t]*(?:(:)|(?=$|[{}#]))[ \\t]*(.*?)[ \\t]*${lineEnd(holdsId)}`,
    captures: {
      1: { name: scope },
      2: { name: 'punctuation.separator.key-value.forloeb' },
      3: { patterns: [{ include: `#value-${form}` }] },
      4: { name: ID_SCOPE },
      5: { name: BRACE_SCOPE },
    },
  };
}

/** A dash line; what it holds depends on the list that it stands in. */
function itemLine(value) {
  return {
    match: `^\\s*(${BULLET})(?=\\s|$)[ \\t]*(.*?)[ \\t]*${lineEnd(true)}`,
    captures: {
      1: { name: 'punctuation.definition.list.begin.forloeb' },
      2: { patterns: [{ include: `#${value}` }] },
      3: { name: ID_SCOPE },
      4: { name: BRACE_SCOPE },
    },
  };
}

/** A title or a name; the name of a code is the code itself. */
function nameValue() {
  return {
    patterns: [
      { match: `${CODE}$`, name: CODE_SCOPE },
      { match: '.+', name: NAME_SCOPE },
    ],
  };
}

/** The condition language (grammar/conditions.langium). */
function conditionValue(table) {
  return {
    patterns: [
      {
        match: '(?i)(?<![\\p{L}\\p{N}_-])(skøn)[ \\t]*(:)(.*)$',
        captures: {
          1: { name: 'keyword.control.condition.forloeb' },
          2: { name: 'punctuation.separator.key-value.forloeb' },
          3: { name: TEXT_SCOPE },
        },
      },
      {
        match: '(\\[)([^\\]]*)(\\]?)',
        captures: {
          1: { name: 'punctuation.definition.name.forloeb' },
          2: { name: NAME_SCOPE },
          3: { name: 'punctuation.definition.name.forloeb' },
        },
      },
      ...quantityPatterns(table),
      { match: words(table.RESERVED_WORDS), name: 'keyword.operator.wordlike.forloeb' },
      { match: '[()]', name: 'punctuation.section.parens.forloeb' },
      { match: ',', name: 'punctuation.separator.forloeb' },
      { match: ID, name: ID_SCOPE },
      { match: '[^\\s()\\[\\],<>=≤≥#]+', name: NAME_SCOPE },
    ],
  };
}

/** Amounts: `ca. 3 uger`, `1,5-2 cm`, `≥ 50 μg/L`. */
function quantityPatterns({ UNITS }) {
  const unit = `(?:${alternatives(Object.keys(UNITS))})(?![\\p{L}\\p{N}_-])`;
  return [
    { match: '[<>=≤≥]+', name: 'keyword.operator.comparison.forloeb' },
    { match: `${words(['ca'])}\\.?`, name: 'keyword.operator.wordlike.forloeb' },
    {
      match: `(?<![\\p{L}\\p{N}_-])(\\d+(?:[.,]\\d+)*(?:\\s*[-–]\\s*\\d+(?:[.,]\\d+)*)?)(?:[ \\t\\x{00A0}]*(${unit}))?(?![\\p{L}\\p{N}_])`,
      captures: { 1: { name: 'constant.numeric.forloeb' }, 2: { name: 'keyword.other.unit.forloeb' } },
    },
  ];
}

function countValue({ NUMBER_WORDS }) {
  return { match: `(?i)(?<![\\p{L}\\p{N}_-])${countPattern(NUMBER_WORDS)}(?![\\p{L}\\p{N}_-])`, name: 'constant.numeric.forloeb' };
}

function choicesOf({ KEYS }) {
  return new Set(KEYS.flatMap(({ choices }) => Object.keys(choices)));
}
