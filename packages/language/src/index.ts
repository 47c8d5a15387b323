/** The language as other packages see it. */
export { ForloebGeneratedModule } from './syntax/generated/module.js';
