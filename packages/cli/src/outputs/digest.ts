import { createHash } from 'node:crypto';
import type { Digest } from '@pakkeforloeb/compiler';

/** SHA-256 by Node. */
export const sha256: Digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
