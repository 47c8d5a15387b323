import type { Language } from '@pakkeforloeb/language';
import { compiledJson as compile, type NoDocument } from '../features/compiled-json.js';
import type { Project } from '../session/project.js';
import { textsIn } from '../texts/texts.js';
import { severityOf } from './diagnostics.js';
import type { Feature } from './feature.js';
import { COMPILED_JSON } from './protocol.js';

/** The compiled JSON, to be shown beside the text. */
export const compiledJson: Feature = {
  capabilities: () => ({}),
  register({ connection, projects, language }) {
    connection.onRequest(COMPILED_JSON, async ({ uri }) => {
      const moment = await projects.at(uri);
      if (!moment) return { text: null, reason: textsIn(language()).json.notOpen };
      const { project, snapshot, file } = moment;
      const result = compile(snapshot.workspace, file, errorsOf(project));
      return typeof result === 'string' ? { text: result } : { text: null, reason: reasonOf(result, language(project)) };
    });
  },
};

/** How many errors stand in each file that has any. */
function errorsOf(project: Project): ReadonlyMap<string, number> {
  const errors = new Map<string, number>();
  for (const [name, findings] of project.allFindings()) {
    const count = findings.filter((finding) => severityOf(finding, project) === 'error').length;
    if (count > 0) errors.set(name, count);
  }
  return errors;
}

function reasonOf(none: NoDocument, language: Language): string {
  const { json } = textsIn(language);
  switch (none.because) {
    case 'nothing':
      return json.nothing;
    case 'errors':
      return json.errors(none.files);
    case 'others':
      return json.others(none.documents);
  }
}
