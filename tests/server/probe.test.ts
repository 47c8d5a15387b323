import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { check, MESSAGES, openWorkspace } from '@pakkeforloeb/language';
import { test } from 'vitest';
import { fixesOf } from '../../packages/server/src/features/fixes/actions.js';
import { textAfter } from '../../packages/server/src/features/fixes/form-after.js';
import { Snapshot } from '../../packages/server/src/session/snapshot.js';
import { textsIn } from '../../packages/server/src/texts/texts.js';

const folder = path.join(import.meta.dirname, '..', '..', 'examples', 'opdigtet');
const files = readdirSync(folder).map((name) => ({ uri: name, text: readFileSync(path.join(folder, name), 'utf8') }));
test('probe', () => {
  const name = 'organ-x.forloeb';
  const { text } = files.find(({ uri }) => uri === name)!;
  const others = files.filter(({ uri }) => uri !== name);
  let seed = 7;
  const random = (n: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * n);
  };
  const stats: Record<string, number> = {};
  const offered: Record<string, number> = {};
  let slow = 0;
  for (let round = 0; round < 250; round++) {
    const lines = text.split('\n');
    const at = random(lines.length - 1);
    const kind = ['dropline', 'dupline', 'dropbrace', 'char', 'swap', 'indent', 'join', 'dropchar', 'movebrace'][random(9)]!;
    if (kind === 'dropline') lines.splice(at, 1);
    else if (kind === 'dupline') lines.splice(at, 0, lines[at]!);
    else if (kind === 'dropbrace') {
      const b = lines.flatMap((l, i) => (/[{}]$/.test(l) ? [i] : []));
      const i = b[random(b.length)]!;
      if (lines[i]!.trim() === '}') lines.splice(i, 1);
      else lines[i] = lines[i]!.replace(/ \{$/, '');
    } else if (kind === 'movebrace') {
      const b = lines.flatMap((l, i) => (l.trim() === '}' ? [i] : []));
      const i = b[random(b.length)]!;
      const [l] = lines.splice(i, 1);
      lines.splice(Math.max(0, i + random(7) - 3), 0, l!);
    } else if (kind === 'char') {
      const l = lines[at]!;
      const c = random(l.length + 1);
      lines[at] = l.slice(0, c) + 'aøe#{}:[('[random(9)] + l.slice(c);
    } else if (kind === 'swap') {
      const l = lines[at]!;
      const c = random(l.length);
      lines[at] = l.slice(0, c) + (l[c + 1] ?? '') + (l[c] ?? '') + l.slice(c + 2);
    } else if (kind === 'dropchar') {
      const l = lines[at]!;
      const c = random(l.length);
      lines[at] = l.slice(0, c) + l.slice(c + 1);
    } else if (kind === 'indent') lines[at] = '  ' + lines[at]!;
    else lines.splice(at, 2, `${lines[at]} ${lines[at + 1]!.trim()}`);
    const mutated = lines.join('\n');
    const all = [...others, { uri: name, text: mutated }];
    const workspace = openWorkspace(all);
    const findings = check(workspace).filter(({ place }) => place.file.uri === name);
    const snapshot = new Snapshot(workspace, (uri) => uri);
    for (const finding of findings) {
      const began = performance.now();
      const fixes = fixesOf(finding, snapshot, textsIn('da').fixes);
      const took = performance.now() - began;
      if (took > slow) {
        slow = took;
        console.log('slow', finding.code, took, fixes.length);
      }
      if (fixes.filter(({ title }) => !title.startsWith('Tillad')).length === 0 && process.env['NONE']?.includes(finding.code))
        console.log(
          'NONE',
          kind,
          at,
          finding.code,
          finding.place.start,
          '\n' +
            mutated
              .split('\n')
              .slice(Math.max(0, at - 6), at + 8)
              .join('\n'),
        );
      offered[finding.code + (fixes.some(({ title }) => !title.startsWith('Tillad')) ? '' : ' none')] =
        (offered[finding.code + (fixes.some(({ title }) => !title.startsWith('Tillad')) ? '' : ' none')] ?? 0) + 1;
      for (const fix of fixes) {
        const texts = new Map(all.map(({ uri, text: t }) => [uri, t]));
        for (const uri of new Set(fix.edits.map(({ file }) => file.uri)))
          texts.set(
            uri,
            textAfter(
              texts.get(uri)!,
              fix.edits.filter(({ file }) => file.uri === uri),
            ),
          );
        const after = check(openWorkspace([...texts].map(([uri, t]) => ({ uri, text: t }))));
        const count = (list: readonly { code: string }[], code: string): number => list.filter((one) => one.code === code).length;
        const gone = count(after, finding.code) < count(findings, finding.code);
        const fresh = after
          .filter((one) => MESSAGES[one.code].severity === 'error' && count(after, one.code) > count(findings, one.code))
          .map(({ code }) => code);
        const key = `${finding.code} ${fix.title
          .replace(/«[^»]*»/g, '«»')
          .replace(/\d+/g, 'N')
          .slice(0, 40)}`;
        const bad = !gone ? 'NOT GONE' : fresh.filter((code) => code !== 'F104').length > 0 ? `NEW ${[...new Set(fresh)]}` : 'ok';
        stats[`${key}: ${bad}`] = (stats[`${key}: ${bad}`] ?? 0) + 1;
        if (bad !== 'ok' && process.env['SHOW'] && key.startsWith(process.env['SHOW']))
          console.log(
            kind,
            at,
            fix.title,
            bad,
            '\n' +
              mutated
                .split('\n')
                .slice(Math.max(0, at - 6), at + 8)
                .join('\n'),
            '\n====\n',
            [...texts.values()]
              .at(-1)!
              .split('\n')
              .slice(Math.max(0, at - 6), at + 8)
              .join('\n'),
            findings.map((f) => f.code),
            after.map((f) => f.code),
          );
      }
    }
  }
  console.log(
    Object.entries(stats)
      .sort()
      .map(([k, v]) => `${v} ${k}`)
      .join('\n'),
  );
  console.log(
    Object.entries(offered)
      .sort()
      .map(([k, v]) => `${k}=${v}`)
      .join(' '),
    'slowest',
    slow,
  );
});
