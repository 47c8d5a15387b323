export type { PastedBlock, PastedItem, PastedProse } from './blocks.js';
export { joinPastedText } from './join.js';
export { renderPasted } from './render.js';
