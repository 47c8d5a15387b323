import { CONTENT } from '../places.js';
import { define } from '../types.js';

const chapter = 'tabeller';

/** Decision tables and outcomes (dossier N16, N25). */
export const tables = [
  define({
    key: 'tabel',
    english: 'table',
    form: 'title',
    chapter,
    declares: 'table',
    under: [...CONTENT],
    explanation: 'En beslutningstabel. En betingelse («når») på tabellen gælder alle rækker.',
    example:
      'tabel: Lymfeknude {\n  vælg: første række\n  række: Forstørret lymfeknude i den ene armhule hos kvinder {\n    når: lymfeknudens sted er den ene armhule og køn er kvinde\n    henvises til: Pakkeforløb for brystkræft\n  }\n}',
  }),
  define({
    key: 'vælg',
    english: 'hitPolicy',
    form: 'choice',
    chapter,
    under: ['table'],
    requiredIn: ['table'],
    choices: { 'første række': 'first', 'alle rækker': 'all' },
    explanation: 'Om den første række, der passer, afgør det, eller om alle rækker, der passer, gælder. Der er intet forvalg.',
    example: 'vælg: første række',
  }),
  define({
    key: 'kolonner',
    english: 'columnHeadings',
    form: 'prose',
    chapter,
    under: ['table', 'panel', 'list'],
    items: { form: 'prose' },
    explanation: 'De trykte overskrifter over tabellens kolonner.',
    example: 'kolonner {\n  - Placering af tumor/metastasesuspekt forandring\n  - Pakkeforløb\n}',
  }),
  define({
    key: 'række',
    english: 'row',
    form: 'title',
    chapter,
    declares: 'row',
    under: ['table'],
    explanation: 'En række: en betingelse og det, der så sker.',
    example: 'række: Metastase i lunge {\n  når: metastasens sted er lunge\n  henvises til: Pakkeforløb for lungekræft\n}',
  }),
  define({
    key: 'ellers',
    english: 'otherwise',
    form: 'title',
    chapter,
    declares: 'row',
    named: true,
    under: ['table'],
    occurs: 'once',
    explanation: 'Det, der sker, når ingen række passer, og ingen er ukendt.',
    example:
      'ellers: Metastasesuspekt forandring i lokalitet, som ikke er beskrevet ovenfor. {\n  henvises til: Diagnostisk pakkeforløb\n}',
  }),
  define({
    key: 'udfald',
    english: 'outcome',
    form: 'title',
    chapter,
    declares: 'outcome',
    under: [...CONTENT, 'code', 'registration'],
    explanation: 'En måde, forløbet kan slutte på.',
    example: 'udfald: Kræftmistanken afkræftes {\n  skøn: kræftmistanken afkræftes\n  henvises til: Almen praksis\n}',
  }),
];
