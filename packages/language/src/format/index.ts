export { bracesFromIndentation } from './braces.js';
export { formatText, type Formatted } from './format.js';
