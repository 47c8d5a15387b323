export type { PastedBlock, PastedFurniture, PastedHeading, PastedItem, PastedProse, PastedTable } from './blocks.js';
export { joinPastedText } from './join.js';
export { renderPasted } from './render.js';
