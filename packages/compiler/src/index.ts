/** What the compiler makes of a workspace. */
export { modelOf, type Json, type JsonObject, type ModelOptions } from './model.js';
export * from './outputs/index.js';
