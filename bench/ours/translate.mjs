/**
 * Says the floor's pathways in our notation: the same elements with the same ids, titles and references, so that both
 * tools are measured on the same content. What a toy finding or step has no equal of is noted where it is written.
 */

/**
 * The text of one pathway in our notation.
 * @param toy the floor's text of the pathway
 * @param titles what each pathway of the folder is called, by its name in the floor
 */
export function translate(toy, titles) {
  const lines = toy.split('\n').map((line) => line.trim());
  const elements = elementsOf(lines);
  const title = (name) => elements.get(name)?.title ?? titles.get(name);
  const out = ['sprogversion: 0.1', ''];
  const codes = [];
  for (const line of lines) {
    const [keyword, name] = line.split(' ');
    const write = writers[keyword];
    if (write)
      out.push(...write({ line, name, head: `${elements.get(name)?.title}  #${name}`, text: quoted(line), title, elements, codes }));
    else if (line === '}') out.push('}');
  }
  // The last brace is the pathway's: its registration stands before it.
  const end = out.lastIndexOf('}');
  return layout([...out.slice(0, end), ...registration(toy, codes), '}']);
}

/** What a pathway is called in our notation, by its name in the floor. */
export function pathwayTitle(toy) {
  const [, name, words] = /^pathway (\S+) "([^"]*)"/m.exec(toy);
  return [name, titleOf(name, words)];
}

/** What the lines declare, by name. The words are few and meet again: the name makes each title the only one. */
function elementsOf(lines) {
  return new Map(
    lines.flatMap((line) => {
      const [, name, words, rest] = /^[a-z]+ ([a-z]+-[\d-]+) "([^"]*)"(.*)/.exec(line) ?? [];
      return name ? [[name, { title: titleOf(name, words), type: /^ as (\S+)/.exec(rest)?.[1] }]] : [];
    }),
  );
}

function titleOf(name, words) {
  const [kind, ...numbers] = name.split('-');
  const letter = { pathway: '', code: 'k', span: 's' }[kind] ?? kind[0];
  return `${words[0].toUpperCase()}${words.slice(1)} ${letter}${numbers.join('-')}`;
}

function quoted(line) {
  return /"([^"]*)"/.exec(line)?.[1];
}

/** The words of a line after these: `after("phase a \"b\" after c {", "after")` is `c`. */
function after(line, word) {
  return new RegExp(` ${word} (\\S+)`).exec(line)?.[1];
}

/** The two events that spans go between. */
const [begin, finish] = ['Henvisning modtaget', 'Afsluttet udredning'];

/** How each line of the floor is written in ours. */
const writers = {
  pathway: ({ line, name, text }) => [
    `pakkeforløb: ${titleOf(name, text)}  #${name} {`,
    'udgave: 1',
    `hændelse: ${begin}  #henvisning-modtaget`,
    `hændelse: ${finish}  #afsluttet-udredning`,
  ],
  actor: ({ head }) => [`aktør: ${head}`],
  // A choice would have to declare its values, of which the floor knows nothing: it is a number here.
  finding: ({ head, name, elements }) => [
    `oplysning: ${head} {`,
    ...{ number: ['type: måling', 'måles i: cm'], choice: ['type: antal'], 'yes-no': ['type: ja/nej'] }[elements.get(name).type],
    '}',
  ],
  criterion: ({ head }) => [`kriterium: ${head} {`],
  text: ({ text }) => [`> ${text}`],
  when: ({ line, title, elements }) => [`når: ${condition(line, title, elements)}`],
  group: ({ head }) => [`kriterium: ${head} {`],
  any: ({ line, title }) => [
    'mindst én gælder {',
    ...line
      .slice('any of '.length)
      .split(', ')
      .map((name) => `- ${title(name)}`),
    '}',
  ],
  phase: ({ line, head, title }) => [`fase: ${head} {`, ...fact('efter', title(after(line, 'after')))],
  step: ({ line, name, text, title }) => [
    `gælder  #${name} {`,
    `> ${text}`,
    ...fact('hvem', title(after(line, 'by'))),
    ...fact('når', title(after(line, 'if'))),
    ...fact('henvises til', title(after(line, 'to'))),
    '}',
  ],
  // Codes stand in a registration with us: they are gathered.
  code: ({ line, name, text, codes }) => {
    const [, number, part = ''] = name.split('-');
    codes.push({ own: String.fromCharCode(64 + Number(number)) + part, title: titleOf(name, text), at: after(line, 'at') });
    return [];
  },
  span: ({ line, head, title }) => [
    `forløbstid: ${head} {`,
    `højst: ${after(line, 'within')} ${line.endsWith('hours') ? 'timer' : 'kalenderdage'}`,
    // A span goes from an event to an event with us.
    ...[`fra: ${begin}`, `til: ${finish}`, 'grundlag: ikke oplyst', 'monitoreret: nej'],
    '}',
  ],
};

function fact(key, value) {
  return value === undefined ? [] : [`${key}: ${value}`];
}

/** `finding-1 over 4` and `finding-1 and not criterion-2`, said so that it fits the type of the finding, and with `eller`, so that no two can contradict each other. */
function condition(line, title, elements) {
  const [, subject, rest] = /^when (\S+) (.*)/.exec(line);
  const { type } = elements.get(subject);
  const [relation, number] = rest.startsWith('and not') ? ['over', '10'] : rest.split(' ');
  const amount = `${relation} ${number}${type === 'number' ? ' cm' : ''}`;
  const first = type !== 'yes-no' ? `${title(subject)} ${amount}` : relation === 'over' ? title(subject) : `ikke ${title(subject)}`;
  return rest.startsWith('and not') ? `${first} eller ikke ${title(after(rest, 'not'))}` : first;
}

/** The codes of a pathway in a registration: one declaration more than the floor has. */
function registration(toy, codes) {
  const stem = `Q${/pathway-(\d+)/.exec(toy)[1]}`;
  return [
    '',
    `registrering: Registrering ${stem}  #${stem} {`,
    ...codes.flatMap(({ own, title, at }) => [`kode: ${title}  #${stem}${own} {`, `svarer til: #${at}`, '}']),
    '}',
  ];
}

/** Two spaces for every open block. */
function layout(lines) {
  let depth = 0;
  return `${lines
    .map((line) => {
      if (line === '}') depth--;
      const indented = line === '' ? '' : `${'  '.repeat(depth)}${line}`;
      if (line.endsWith('{')) depth++;
      return indented;
    })
    .join('\n')}\n`;
}
