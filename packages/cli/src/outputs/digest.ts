import { hash } from 'node:crypto';
import type { Digest } from '@pakkeforloeb/compiler';

/** SHA-256 by Node, in one go: an object for each digest would stay in memory until all of it is cleared up. */
export const sha256: Digest = (text) => hash('sha256', text, 'hex');
