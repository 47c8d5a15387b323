import { check, WorkspaceSession, type Finding, type Place } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';

/** A finding as data: what it says and every place in it. */
export function shown({ code, parameters, place, related = [] }: Finding): unknown {
  return [code, parameters, placed(place), related.map(({ place: other, da, en }) => [placed(other), da, en])];
}

function placed({ file, start, end }: Place): unknown {
  return [file.uri, start, end, file.text.length];
}

/** Says what differs between a session and a check from scratch of the same files; nothing where they are alike. */
export function differences(session: WorkspaceSession, files: ReadonlyMap<string, string>): { only: string; finding: string }[] {
  const scratch = openWorkspace([...files].map(([uri, text]) => ({ uri, text })));
  const expected = check(scratch).map((finding) => JSON.stringify(shown(finding)));
  const actual = session.findings().map((finding) => JSON.stringify(shown(finding)));
  const left = [...actual];
  const missing = expected.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const order = left.length === 0 && missing.length === 0 && actual.some((one, index) => one !== expected[index]);
  return [
    ...missing.map((finding) => ({ only: 'scratch', finding })),
    ...left.map((finding) => ({ only: 'session', finding })),
    ...(order ? [{ only: 'order', finding: '' }] : []),
  ];
}
