import schemas from 'forloeb:schemas';
import { EXIT, UsageError } from '../shell/exit-codes.js';
import { print, type Session } from '../shell/session.js';

/** `forloeb schema`: the JSON Schema of the documents, of the index or of the manifest, as it is published. */
export function runSchema(wanted: string | undefined, { texts }: Session): number {
  const schema = schemas[wanted ?? 'document'];
  if (schema === undefined) throw new UsageError(texts.build.unknownSchema(wanted ?? 'document', Object.keys(schemas).sort()));
  print(schema);
  return EXIT.clean;
}
