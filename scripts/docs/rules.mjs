/** The pages of docs/regler: an index, and at the head of each page what the catalogue says of its code. */

const GROUPS = {
  F1: 'Linjer',
  F2: 'Blokke og lister',
  F3: 'Navne',
  F4: 'Værdier og betingelser',
  F5: 'Tider',
  F6: 'Registrering',
  F7: 'Sætninger og tabeller',
  F8: 'Lokale tilpasninger',
  F9: 'Tilladelser og værktøjet selv',
};
const SEVERITIES = { error: 'Fejl', warning: 'Advarsel', information: 'Tip' };
/** Told after `tillad` has been taken account of: they cannot be allowed themselves. */
const OF_OTHERS = new Set(['F903', 'F906']);
const OPENING = '<!-- fra kataloget -->';
const CLOSING = '<!-- slut -->';

/** The file name of a code's page. */
export function pageName(code, { name }) {
  return `${code}-${name}.md`;
}

/** All pages by file name. A page that does not exist yet gets its head only: a person writes the rest. */
export function ruleDocuments(messages, existing) {
  const pages = new Map([['README.md', index(messages, existing)]]);
  for (const [code, message] of Object.entries(messages)) {
    const name = pageName(code, message);
    const page = existing.get(name) ?? `# ${code} ${message.name}\n\n${OPENING}\n${CLOSING}\n`;
    pages.set(name, withHead(page, message, OF_OTHERS.has(code)));
  }
  return pages;
}

function withHead(page, { severity, da }, isOfOthers) {
  const start = page.indexOf(OPENING);
  const end = page.indexOf(CLOSING);
  if (start < 0 || end < start) return page;
  const text = da.replace(/\{\w+\}/g, '…');
  const mayBeAllowed = isOfOthers
    ? 'Kan ikke tillades; den handler om andre bemærkninger.'
    : 'Kan tillades med `tillad` og en begrundelse.';
  const allowed = severity === 'error' ? 'Kan ikke tillades; den skal rettes.' : mayBeAllowed;
  return `${page.slice(0, start)}${OPENING}\n\n> ${text}\n\n**${SEVERITIES[severity]}.** ${allowed}\n\n${page.slice(end)}`;
}

function index(messages, existing) {
  const lines = [
    '# Kontrollens meddelelser',
    '',
    'Hver meddelelse har en kode. Her står, hvad den betyder, hvorfor reglen er der, og hvordan man retter det. `forloeb explain F301` viser det samme.',
    '',
    'En **fejl** skal rettes. En **advarsel** kan tillades dér, hvor den er, med `tillad` og en begrundelse. Et **tip** er værd at se på, men standser ikke noget.',
    '',
    'Siden er lavet af `npm run docs`. Ret ikke i den.',
  ];
  let group = '';
  for (const [code, message] of Object.entries(messages)) {
    const own = GROUPS[code.slice(0, 2)];
    if (own !== group) lines.push('', `## ${own}`, '', '| Kode | Betyder | |', '| --- | --- | --- |');
    group = own;
    const name = pageName(code, message);
    const title = /^# F\d+ (.*)$/m.exec(existing.get(name) ?? '')?.[1] ?? message.name;
    lines.push(`| [${code}](${name}) | ${title} | ${SEVERITIES[message.severity]} |`);
  }
  return `${lines.join('\n')}\n`;
}
