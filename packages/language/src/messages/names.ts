import type { MessageDefinition } from './types.js';

/** F3xx: names and what they refer to. */
export const names = {
  F301: {
    name: 'ukendt-navn',
    severity: 'error',
    answers: 'V06, V07',
    da: '«{name}» er ikke erklæret noget sted, som kan ses herfra. {suggestion}',
    en: '"{name}" is not declared anywhere that can be seen from here. {suggestion}',
  },
  F302: {
    name: 'forkert-slags',
    severity: 'error',
    answers: 'V06, notation (messages)',
    da: '«{name}» er {actual}; efter «{key}» ventes {expected}.',
    en: '"{name}" is {actual}; after "{key}" one of these is expected: {expected}.',
  },
  F303: {
    name: 'flertydigt-navn',
    severity: 'error',
    answers: 'V07, anchors C.5',
    da: '«{name}» kan betyde flere ting: {candidates}. Skriv id’et på den, du mener.',
    en: '"{name}" can mean several things: {candidates}. Write the id of the one you mean.',
  },
  F304: {
    name: 'navn-erklaeret-to-gange',
    severity: 'error',
    answers: 'V12',
    da: '«{name}» er allerede erklæret ({other}). Giv den ene et andet navn, eller slet den.',
    en: '"{name}" is declared already ({other}). Give one of them another name, or delete it.',
  },
  F305: {
    name: 'id-brugt-to-gange',
    severity: 'error',
    answers: 'language.md rule 3',
    da: 'Id’et «{id}» er allerede brugt ({other}). Vælg et andet.',
    en: 'The id "{id}" is used already ({other}). Choose another.',
  },
  F306: {
    name: 'ikke-set-herfra',
    severity: 'error',
    answers: 'language.md section 2',
    da: '«{name}» findes i {owner}, som ikke kan ses herfra. Skriv «bruger: {owner}» i pakkeforløbet.',
    en: '"{name}" exists in {owner}, which cannot be seen from here. Write "bruger: {owner}" in the pathway.',
  },
  F307: {
    name: 'ring-af-moduler',
    severity: 'error',
    answers: 'issue 8 (cyclic modules)',
    da: 'Filerne bruger hinanden i ring: {chain}. Fjern ét af leddene.',
    en: 'The files use each other in a circle: {chain}. Remove one of the links.',
  },
  F308: {
    name: 'ukendt-vaerdi',
    severity: 'error',
    answers: 'V14, notation (unknown choice)',
    da: '«{name}» er ikke en værdi af «{element}». Værdierne er: {values}.',
    en: '"{name}" is not a value of "{element}". The values are: {values}.',
  },
  F309: {
    name: 'ukendt-udgave',
    severity: 'error',
    answers: 'issue 8 (editions)',
    da: '«{name}» findes ikke i udgave {edition}. Skriv en af disse udgaver: {editions}.',
    en: '"{name}" does not exist in edition {edition}. Write one of these editions: {editions}.',
  },
} as const satisfies Record<string, MessageDefinition>;
