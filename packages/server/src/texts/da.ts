import { completionDa } from './completion.js';
import { fixesDa } from './fixes-da.js';
import { daNavigation } from './navigation.js';
import { listed } from './listed.js';
import type { Texts } from './texts.js';

export const da: Texts = {
  completion: completionDa,
  fixes: fixesDa,
  json: {
    notOpen: 'Filen er ikke åben.',
    nothing: 'Filen hører ikke til et pakkeforløb, et katalog, et modul eller en lokal tilpasning, så der er ingen JSON at vise.',
    errors: (files) =>
      `Der er fejl, så der kan ikke laves JSON: ${files.map(({ name, errors }) => `${errors} fejl i ${name}`).join(', ')}. Ret dem først.`,
    others: (documents) =>
      documents.length > 0
        ? `Der er fejl i noget, der henvises til: ${documents.join(', ')}. Ret dem først.`
        : 'To dokumenter er af samme slags og har samme id og udgave. Ret det ene først.',
  },
  paste: { comments: 'Overskrifter, sidetal og lignende står som kommentarer med «//». Se dem igennem.' },
  navigation: daNavigation,
  server: {
    settings: 'Indstillingerne kan ikke bruges, så de almindelige gælder',
    files: 'Filerne kan ikke læses',
    leftOut: (names) =>
      `Kan ikke læses og er derfor ikke med i kontrollen: ${listed(names, (more) => `og ${more} mere`)}. Der kan være fejl, som ikke vises, og navne, som ikke findes.`,
  },
};
