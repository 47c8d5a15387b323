import { completionEn } from './completion.js';
import { fixesEn } from './fixes-en.js';
import { enNavigation } from './navigation.js';
import { listed } from './listed.js';
import type { Texts } from './texts.js';

export const en: Texts = {
  completion: completionEn,
  fixes: fixesEn,
  json: {
    notOpen: 'The file is not open.',
    nothing: 'The file belongs to no pathway, catalogue, module or local variant, so there is no JSON to show.',
    errors: (files) =>
      `There are errors, so no JSON can be made: ${files.map(({ name, errors }) => `${errors} in ${name}`).join(', ')}. Mend them first.`,
    others: (documents) =>
      documents.length > 0
        ? `There are errors in what is referred to: ${documents.join(', ')}. Mend them first.`
        : 'Two documents are of the same kind and have the same id and edition. Mend one of them first.',
  },
  paste: { comments: 'Headings, page numbers and the like stand as comments with "//". Look through them.' },
  navigation: enNavigation,
  server: {
    settings: 'The settings cannot be used, so the usual ones hold',
    files: 'The files cannot be read',
    leftOut: (names) =>
      `Cannot be read, and so is not checked: ${listed(names, (more) => `and ${more} more`)}. There may be errors that are not shown, and names that are not found.`,
  },
};
