/** The JSON of a pathway as its consumers see it. */
export type * from './generated/document.js';
