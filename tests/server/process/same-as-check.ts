import { expect } from 'vitest';
import { Desk } from './desk.js';
import { EXAMPLES, spoilt } from './spoilt.js';

/**
 * Spoils the examples again and again, on the disk and in the editor, and compares what the server says with `forloeb check`.
 * @returns in how many files a fault was made, and how many findings there were
 */
export async function sameAsCheck(seeds: readonly string[]): Promise<{ readonly files: number; readonly findings: number }> {
  const desk = await Desk.open(EXAMPLES);
  let [files, findings] = [0, 0];
  for (const [round, seed] of seeds.entries()) {
    const texts = spoilt(seed, [1, 0.3, 0.05][round % 3]!);
    files += texts.size;
    let inEditor = round % 2 === 0;
    for (const [name, text] of texts) {
      if (inEditor) {
        await desk.open(name, EXAMPLES[name]);
        await desk.edit(name, text);
      } else await desk.write(name, text);
      inEditor = !inEditor;
    }
    await desk.client.ready();
    const expected = await desk.expected();
    findings += expected.length;
    expect(desk.told(), seed).toEqual(expected);
    for (const name of desk.openNames) await desk.close(name);
    for (const name of texts.keys()) await desk.write(name, EXAMPLES[name]);
  }
  await desk.client.ready();
  expect(desk.told()).toEqual([]);
  expect(await desk.client.shutdown()).toEqual({ code: 0 });
  expect(desk.client.stderr).toBe('');
  return { files, findings };
}
