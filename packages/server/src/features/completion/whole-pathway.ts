import { LANGUAGE_VERSION, type Span } from '@pakkeforloeb/language';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { CompletionTexts } from '../../texts/completion.js';
import { textsIn } from '../../texts/texts.js';
import { Query, search } from './search.js';
import type { Setting } from './setting.js';
import { escaped, type Suggestion } from './suggestion.js';

/** A whole small pathway at the top of a file. Its words say only what belongs where: clinical content is the author's. */
export function wholePathway({ file, offset, language, today }: Setting, range: Span): Suggestion[] {
  const texts = textsIn(language).completion;
  const query = new Query(file.text.slice(range.start, offset));
  // A file that is empty but for what is being typed gets the version too.
  const isEmpty = file.text.slice(0, range.start).trim() === '' && file.text.slice(range.end).trim() === '';
  const lines = pathway(texts, today.getFullYear());
  const snippet = (isEmpty ? [`sprogversion: ${LANGUAGE_VERSION}`, '', ...lines] : lines).join('\n');
  return search(
    [texts.wholePathway],
    query,
    (label) => label,
    () => 0,
    1,
  ).map(({ thing, rank }) => ({
    label: thing,
    kind: CompletionItemKind.Snippet,
    text: 'pakkeforløb: ',
    snippet,
    range,
    rank,
    documentation: () => `${texts.wholePathwayIs}\n\n\`\`\`forloeb\n${lines.join('\n').replace(/\$\{\d+:([^}]*)\}|\$\d+/gu, '$1')}\n\`\`\``,
  }));
}

function pathway({ title, group, section, criterion, statement, ...words }: CompletionTexts, year: number): string[] {
  const stop = (number: number, text: string): string => `\${${number}:${escaped(text)}}`;
  return [
    `pakkeforløb: ${stop(1, title)} {`,
    `  udgave: ${stop(2, String(year))}`,
    '  status: kladde',
    '',
    `  patientgruppe: ${stop(3, group)}`,
    `  aktør: ${stop(4, words.actor)}`,
    '',
    `  kriterium: ${stop(5, criterion)} {`,
    '    bruges som: henvisningskriterium',
    `    skøn: ${stop(6, words.judgement)}`,
    '  }',
    '',
    `  afsnit: ${stop(7, section)} {`,
    '    nummer: 1',
    '    gælder {',
    `      > ${stop(8, statement)}`,
    `      hvem: ${stop(4, words.actor)}`,
    `      når: ${stop(5, criterion)}`,
    '    }',
    '  }',
    '}',
    '$0',
  ];
}
