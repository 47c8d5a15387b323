import { form } from './form.js';
import { meaning } from './meaning.js';
import { names } from './names.js';
import { fill, type Language, type MessageDefinition, type Parameters } from './types.js';
import { values } from './values.js';

export { joined, quoted, words, type FragmentName } from './fragments.js';
export type { Language, MessageDefinition, Parameters, Severity, Words } from './types.js';

/** Every finding that the tools can make, by code. */
export const MESSAGES = { ...form, ...names, ...values, ...meaning } as const satisfies Record<string, MessageDefinition>;

/** The stable code of a finding. Codes are never used again for something else. */
export type Code = keyof typeof MESSAGES;

/** The text of a finding. */
export function messageText(code: Code, parameters: Parameters, language: Language): string {
  return fill(MESSAGES[code][language], parameters, language).trim();
}
