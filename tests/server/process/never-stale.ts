import fc from 'fast-check';
import { expect } from 'vitest';
import { carryOut, deed, FILES, isWanted, type Settings } from './work.js';
import { Desk } from './desk.js';
import { checkedHere } from './findings.js';

/** Lets an author do many things, and compares what the server says with a check from scratch after each. */
export async function neverStale(options: { readonly runs: number; readonly deeds: number; readonly watching: boolean }): Promise<void> {
  const { runs, deeds, watching } = options;
  const property = fc.asyncProperty(fc.array(deed, { minLength: deeds, maxLength: deeds }), async (row) => {
    const desk = await Desk.open(FILES, ['projekt'], watching, {}, checkedHere);
    const settings: Settings = { which: 0 };
    try {
      for (const name of ['projekt/katalog.forloeb', 'projekt/under/e.forloeb', 'andet/g.forloeb']) await desk.open(name);
      for (const [index, one] of row.entries()) {
        await carryOut(desk, one, settings);
        await compare(desk, settings, row.slice(0, index + 1));
      }
      await desk.client.shutdown();
    } finally {
      desk.client.process.kill();
    }
  });
  await fc.assert(property, { numRuns: runs, endOnFailure: true });
}

async function compare(desk: Desk, settings: Settings, done: unknown): Promise<void> {
  const broken = settings.which === 4;
  const expected = await desk.expected((name) => isWanted(settings, name), broken ? ['projekt/forloeb.config.json'] : []);
  await desk.agrees(expected);
  expect(desk.told(), `after ${JSON.stringify(done)}`).toEqual(expected);
}
