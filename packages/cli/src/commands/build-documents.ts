import { modelOf, type JsonObject, type OutputDocument } from '@pakkeforloeb/compiler';
import type { Workspace } from '@pakkeforloeb/language';

/** The version of the schema that the documents follow. */
export const SCHEMA_VERSION = '0.1.0';

/** The documents of a workspace, in no order that matters. */
export function documentsOf(workspace: Workspace): OutputDocument[] {
  return modelOf(workspace).map((json) => {
    const { kind, id, edition, title } = json;
    const status = statusOf(json);
    return {
      kind: String(kind),
      id: String(id),
      ...(edition !== undefined && { edition: String(edition) }),
      ...(title !== undefined && { title: String(title) }),
      ...(status !== undefined && { status }),
      json,
      sourceMap: {},
    };
  });
}

function statusOf(json: JsonObject): string | undefined {
  const { status } = (json['facts'] ?? {}) as { status?: readonly { value?: string }[] };
  return status?.[0]?.value;
}
