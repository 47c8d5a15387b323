import { pasted } from '../features/paste.js';
import { offsetIn } from '../session/snapshot.js';
import { textsIn } from '../texts/texts.js';
import type { Feature } from './feature.js';
import { PASTE_TEXT } from './protocol.js';

/** Text from Word or a PDF, made lines of the language where it is pasted. */
export const paste: Feature = {
  capabilities: () => ({}),
  register({ connection, projects, language }) {
    connection.onRequest(PASTE_TEXT, async ({ uri, position, text }) => {
      const moment = await projects.at(uri);
      if (!moment) return { text };
      const { text: made, hasComments } = pasted(moment.file, offsetIn(moment.file, position), text);
      return { text: made, ...(hasComments && { note: textsIn(language(moment.project)).paste.comments }) };
    });
  },
};
