import type { Kind } from './types.js';

/** Blocks that hold the content of a pathway: declarations and statements may stand in all of them. */
export const CONTENT: readonly Kind[] = [
  'pathway',
  'part',
  'module',
  'patient-group',
  'section',
  'phase',
  'option',
  'treatment-arm',
  'local-variant',
  'filling',
  'specialisation',
  'section-part',
];

/** Content and catalogues: declarations that files share may stand in a catalogue too. */
export const SHARED: readonly Kind[] = [...CONTENT, 'catalogue'];

/** What is done and decided: statements, and what may carry the same facts. */
export const ACTING: readonly Kind[] = ['statement', 'item', 'row', 'exception', 'outcome', 'option'];

/** Everything that an author can describe: all kinds but the document itself. */
export const ANYTHING: readonly Kind[] = [
  'pathway',
  'external-pathway',
  'catalogue',
  'module',
  'local-variant',
  'part',
  'patient-group',
  'section',
  'paragraph',
  'statement',
  'item',
  'criterion',
  'judgement',
  'list',
  'data-element',
  'value',
  'event',
  'actor',
  'unit',
  'destination',
  'conference',
  'message',
  'investigation',
  'treatment',
  'panel',
  'panel-group',
  'threshold',
  'phase',
  'option',
  'treatment-arm',
  'table',
  'row',
  'exception',
  'outcome',
  'time-span',
  'responsibility',
  'registration',
  'code',
  'change',
  'comparability-break',
  'lifecycle-event',
  'reference',
  'footnote',
  'variation-point',
  'filling',
  'specialisation',
  'test-patient',
  'fact',
];

/** What a patient can be sent to. An actor (a person's role) is not a place to be sent to. */
export const TARGETS: readonly Kind[] = ['pathway', 'external-pathway', 'unit', 'destination'];

/** Who can do something. */
export const DOERS: readonly Kind[] = ['actor', 'unit', 'conference'];

/** What can be done to find out or to treat. */
export const ACTIVITIES: readonly Kind[] = ['investigation', 'panel', 'treatment'];

/** What something can come before or after. */
export const MOMENTS: readonly Kind[] = [
  'event',
  'phase',
  'investigation',
  'panel',
  'treatment',
  'conference',
  'statement',
  'item',
  'panel-group',
];
