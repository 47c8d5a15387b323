import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, forloeb, LAUNCHER, plainEnvironment } from '../cli/process.js';
import { pathwayCalled } from '../cli/sources.js';

const PATHWAYS = 50;
const KILLS = 20;
const WORK = '.forloeb-build';

/** Numbers from 0 up to 1, the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Gives all pathways another title; one of them is in the even versions alone, another in the odd. */
function writeVersion(folder: string, version: number): void {
  for (let index = 0; index < PATHWAYS; index++) {
    writeFileSync(path.join(folder, `p${index}.forloeb`), pathwayCalled(`Forløb ${index} i version ${version}`, `p-${index}`));
  }
  writeFileSync(path.join(folder, 'skifter.forloeb'), pathwayCalled(`Skifter ${version}`, `skifter-${version % 2}`));
}

/** The files of the output folder but not those of a build at work. */
function outputs(folder: string): Record<string, string> {
  const out = path.join(folder, 'build');
  const names = existsSync(out) ? readdirSync(out).filter((name) => name !== WORK) : [];
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(out, name), 'utf8')]));
}

/** Starts a build and kills it when the moment has come, if it is still at work then. */
async function killedBuild(folder: string, moment: () => Promise<unknown>): Promise<void> {
  const child = spawn(process.execPath, [LAUNCHER, 'build'], { cwd: folder, env: plainEnvironment(), stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([moment(), ended]);
  child.kill('SIGKILL');
  await ended;
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until something is there, looking so often that what follows is caught half done. */
async function until(isThere: () => boolean): Promise<void> {
  while (!isThere()) await new Promise((resolve) => setImmediate(resolve));
}

const made: Record<string, string>[] = [];

/** What a version gives, made in a folder of its own. */
function wholeVersion(version: number): Record<string, string> {
  if (made[version]) return made[version];
  const folder = folderWith({});
  writeVersion(folder, version);
  expect(forloeb(['build'], folder).code).toBe(0);
  return (made[version] = outputs(folder));
}

/** What the kills left behind: the old, the new, what was decided and finished by the next run, what it cleared away. */
const seen = { old: 0, new: 0, finished: 0, cleared: 0 };

/** After a kill: what is there is the one or the other as a whole, or the next run makes it so. */
function expectWhole(folder: string, before: Record<string, string>, after: Record<string, string>): void {
  const decided = existsSync(path.join(folder, 'build', WORK, 'journal.json'));
  const staged = existsSync(path.join(folder, 'build', WORK, 'staging'));
  const found = outputs(folder);
  if (decided) {
    expect(forloeb(['build', '--check'], folder)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'forloeb build blev afbrudt i «build» sidst, så filerne kan ikke sammenlignes. Det gøres færdigt med: forloeb build\n',
    });
    expect(outputs(folder)).toEqual(found);
    expect(forloeb(['build'], folder)).toMatchObject({
      code: 0,
      stderr: 'forloeb build blev afbrudt i «build» sidst. Det, der manglede, er gjort færdigt nu.\n',
    });
    expect(outputs(folder)).toEqual(after);
    seen.finished++;
  } else if (JSON.stringify(found) === JSON.stringify(before)) {
    seen.old++;
    if (staged) {
      expect(forloeb(['build', '--check'], folder)).toMatchObject({ code: 1, stderr: '' });
      expect(outputs(folder)).toEqual(before);
      seen.cleared++;
    }
  } else {
    expect(found).toEqual(after);
    seen.new++;
  }
  expect(forloeb(['build'], folder).code).toBe(0);
  expect(outputs(folder)).toEqual(after);
  expect(existsSync(path.join(folder, 'build', WORK))).toBe(false);
}

test(`a build killed at ${KILLS} moments of its whole duration leaves the old or the new, or what the next run finishes`, async () => {
  const folder = folderWith({});
  const versions = [wholeVersion(0), wholeVersion(1)];
  writeVersion(folder, 0);
  const started = performance.now();
  expect(forloeb(['build'], folder).code).toBe(0);
  const duration = performance.now() - started;
  const random = numbers(20261121);
  for (let kill = 0; kill < KILLS; kill++) {
    const version = (kill + 1) % 2;
    writeVersion(folder, version);
    const at = ((kill + random.next().value) / KILLS) * duration * 1.1;
    await killedBuild(folder, () => wait(at));
    expectWhole(folder, versions[1 - version]!, versions[version]!);
  }
  expect(seen.old).toBeGreaterThan(0);
});

test.each([
  ['while files are laid ready', ['staging', 'index.json']],
  ['when it has been decided', ['journal.json']],
])('a build killed %s', async (_name, place) => {
  const folder = folderWith({});
  const versions = [wholeVersion(0), wholeVersion(1)];
  writeVersion(folder, 0);
  expect(forloeb(['build'], folder).code).toBe(0);
  const before = { ...seen };
  for (let kill = 0; kill < 3; kill++) {
    const version = (kill + 1) % 2;
    writeVersion(folder, version);
    await killedBuild(folder, () => until(() => existsSync(path.join(folder, 'build', WORK, ...place))));
    expectWhole(folder, versions[1 - version]!, versions[version]!);
  }
  expect(seen.finished + seen.cleared).toBeGreaterThan(before.finished + before.cleared);
});

test('builds at the same time do not disturb each other', async () => {
  const folder = folderWith({});
  writeVersion(folder, 0);
  expect(forloeb(['build'], folder).code).toBe(0);
  writeVersion(folder, 1);
  const codes = await Promise.all(
    [1, 2, 3].map(
      () =>
        new Promise((resolve) => {
          spawn(process.execPath, [LAUNCHER, 'build'], { cwd: folder, env: plainEnvironment(), stdio: 'ignore' }).once('exit', resolve);
        }),
    ),
  );
  expect(codes).toEqual([0, 0, 0]);
  expect(outputs(folder)).toEqual(wholeVersion(1));
  expect(existsSync(path.join(folder, 'build', WORK))).toBe(false);
});
