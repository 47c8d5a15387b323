import { MESSAGES, type Code } from '@pakkeforloeb/language';
import { createColors } from 'picocolors';
import { EXIT, UsageError } from '../shell/exit-codes.js';
import { print, printJson, type Session } from '../shell/session.js';

/** `forloeb explain`: what a finding means, and its page where there is one; without a code a list of all. */
export async function runExplain(wanted: string | undefined, session: Session): Promise<number> {
  const codes = Object.keys(MESSAGES) as Code[];
  if (wanted === undefined) {
    if (session.json) printJson({ report: 'forloeb-explain', version: 1, messages: codes.map((code) => ({ code, ...MESSAGES[code] })) });
    else print(codes.map((code) => lineOf(code, session)).join('\n'));
    return EXIT.clean;
  }
  const code = codes.find((known) => known === wanted.toUpperCase() || MESSAGES[known].name === wanted.toLowerCase());
  if (!code) throw new UsageError(session.texts.explain.unknown(wanted));
  const { default: pages } = await import('forloeb:rule-pages');
  const page = pages[code];
  if (session.json) printJson({ report: 'forloeb-explain', version: 1, messages: [{ code, ...MESSAGES[code], page }] });
  else print(page !== undefined && session.lang === 'da' ? page : summaryOf(code, session));
  return EXIT.clean;
}

function lineOf(code: Code, { texts, colour }: Session): string {
  const { name, severity } = MESSAGES[code];
  return `${createColors(colour).bold(code)} ${texts.severity[severity].padEnd(11)} ${name}`;
}

function summaryOf(code: Code, session: Session): string {
  const { texts, lang } = session;
  const message = MESSAGES[code];
  return [lineOf(code, session), '', `${texts.explain.message()}: ${message[lang]}`, `${texts.explain.answers()}: ${message.answers}`].join(
    '\n',
  );
}
