import { SHARED } from '../places.js';
import { define } from '../types.js';

const chapter = 'proevepatienter';

/** Made-up patients that show what a pathway does with them. */
export const testPatients = [
  define({
    key: 'prøvepatient',
    english: 'testPatient',
    form: 'title',
    chapter,
    declares: 'test-patient',
    named: false,
    under: [...SHARED],
    explanation: 'En opdigtet patient og det, der forventes at ske. `forloeb test` prøver den.',
    example:
      'prøvepatient: Kvinde med lymfeknude i den ene armhule {\n  givet {\n    - køn er kvinde\n    - lymfeknudens sted er den ene armhule\n  }\n  prøver: Lymfeknude\n  forventer række: #armhule-kvinder\n}',
  }),
  define({
    key: 'givet',
    english: 'given',
    form: 'none',
    chapter,
    under: ['test-patient'],
    requiredIn: ['test-patient'],
    items: { form: 'condition' },
    explanation: 'Det, der vides om patienten. Alt andet er ukendt.',
    example: 'givet {\n  - køn er kvinde\n  - alder er 42 år\n}',
  }),
  define({
    key: 'prøver',
    english: 'exercises',
    form: 'name',
    chapter,
    under: ['test-patient'],
    accepts: ['table', 'criterion', 'list', 'section', 'statement', 'row'],
    explanation: 'Den tabel eller det kriterium, der prøves.',
    example: 'prøver: Lymfeknude',
  }),
  define({
    key: 'forventer række',
    english: 'expectedRow',
    form: 'name',
    chapter,
    under: ['test-patient'],
    accepts: ['row'],
    list: 'all',
    items: { form: 'name' },
    explanation: 'Den række, der forventes at passe.',
    example: 'forventer række: #armhule-kvinder',
  }),
  define({
    key: 'forventer henvisning til',
    english: 'expectedTarget',
    form: 'name',
    chapter,
    under: ['test-patient'],
    accepts: ['pathway', 'external-pathway', 'unit', 'destination'],
    list: 'stated',
    items: { form: 'name' },
    explanation: 'Det sted, patienten forventes henvist til.',
    example: 'forventer henvisning til: Pakkeforløb for brystkræft',
  }),
  define({
    key: 'forventer',
    english: 'expectedResult',
    form: 'choice',
    chapter,
    under: ['test-patient'],
    choices: { opfyldt: 'true', 'ikke opfyldt': 'false', ukendt: 'unknown' },
    explanation: 'Om kriteriet forventes opfyldt.',
    example: 'forventer: opfyldt',
  }),
];
