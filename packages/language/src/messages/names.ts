import type { MessageDefinition } from './types.js';

/** F3xx: names and what they refer to. */
export const names = {
  F301: {
    name: 'ukendt-navn',
    severity: 'error',
    answers: 'V06, V07',
    da: '«{name}» findes ikke her i pakkeforløbet eller i det, som det bruger. {suggestion}',
    en: '"{name}" exists neither in this pathway nor in what it uses. {suggestion}',
  },
  F302: {
    name: 'forkert-slags',
    severity: 'error',
    answers: 'V06, notation (messages)',
    da: '«{name}» er {actual}. {where} skal der stå {expected}.',
    en: '"{name}" is {actual}. {where} there must be {expected}.',
  },
  F303: {
    name: 'flertydigt-navn',
    severity: 'error',
    answers: 'V07, anchors C.5',
    da: '«{name}» kan betyde flere ting: {candidates}. {advice}',
    en: '"{name}" can mean several things: {candidates}. {advice}',
  },
  F304: {
    name: 'navn-erklaeret-to-gange',
    severity: 'error',
    answers: 'V12',
    da: 'Navnet «{name}» er allerede brugt ({other}). Giv det ene et andet navn, eller slet det.',
    en: 'The name "{name}" is used already ({other}). Give one of the two another name, or delete it.',
  },
  F305: {
    name: 'id-brugt-to-gange',
    severity: 'error',
    answers: 'language.md rule 3',
    da: 'Id’et «{id}» er allerede brugt ({other}). Vælg et andet id.',
    en: 'The id "{id}" is used already ({other}). Choose another id.',
  },
  F306: {
    name: 'ikke-set-herfra',
    severity: 'error',
    answers: 'language.md section 2',
    da: '«{name}» findes i «{owner}», som ikke kan ses herfra. Skriv «bruger: {owner}» i blokken til det pakkeforløb, katalog eller modul, der skal bruge det.',
    en: '"{name}" exists in "{owner}", which cannot be seen from here. Write "bruger: {owner}" in the block of the pathway, catalogue or module that is to use it.',
  },
  F307: {
    name: 'ring-af-moduler',
    severity: 'error',
    answers: 'issue 8 (cyclic modules)',
    da: 'De bruger hinanden i ring: {chain}. Slet en af linjerne med «bruger», «følger» eller «fortsætter».',
    en: 'They use each other in a circle: {chain}. Delete one of the lines with "bruger", "følger" or "fortsætter".',
  },
  F308: {
    name: 'ukendt-vaerdi',
    severity: 'error',
    answers: 'V14, notation (unknown choice)',
    da: '«{name}» er ikke en af de værdier, «{element}» kan have. Værdierne er: {values}.',
    en: '"{name}" is not one of the values that "{element}" can have. The values are: {values}.',
  },
  F309: {
    name: 'ukendt-udgave',
    severity: 'error',
    answers: 'issue 8 (editions)',
    da: '«{name}» findes ikke i udgave {edition}. Skriv en af disse udgaver: {editions}.',
    en: '"{name}" does not exist in edition {edition}. Write one of these editions: {editions}.',
  },
  F310: {
    name: 'id-er-naesten-ens',
    severity: 'information',
    answers: 'language.md rule 3',
    da: '«{name}» og «{other}» ({place}) giver samme id, så den ene har fået et tal bagefter: #{id}. Skriv selv et id, så det ikke ændrer sig.',
    en: '"{name}" and "{other}" ({place}) make the same id, so one of them has got a number after it: #{id}. Write an id yourself, so that it does not change.',
  },
  F311: {
    name: 'del-af-afsnit-uden-plads',
    severity: 'error',
    answers: 'issue 8 (the result never depends on file order)',
    da: 'Det er uklart, hvor denne del af afsnittet «{name}» hører til. {problem}',
    en: 'It is not clear where this part of the section "{name}" belongs. {problem}',
  },
} as const satisfies Record<string, MessageDefinition>;
