import { expect, test } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { Publisher } from '../../packages/server/src/connection/publisher.js';
import type { Projects } from '../../packages/server/src/session/projects.js';

test('a check that goes wrong is told and logged, and the next one is tried', async () => {
  const states: string[] = [];
  const logged: string[] = [];
  const connection = {
    sendNotification: (_: unknown, { state }: { state: string }) => states.push(state),
    console: { error: (text: string) => logged.push(text) },
  } as unknown as Connection;
  let isBroken = true;
  const project = {
    checkOpen: () => {
      if (isBroken) throw new Error('gik i stykker');
      return new Map();
    },
    checkSome: () => false,
    fileCount: 1,
    findings: () => new Map(),
  };
  const projects = { all: () => [project], isSettled: true } as unknown as Projects;
  const publisher = new Publisher(
    connection,
    projects,
    () => 'da',
    () => undefined,
    '0.0.0',
  );
  publisher.schedule();
  await expect.poll(() => states).toEqual(['checking', 'failed']);
  expect(logged).toEqual([expect.stringMatching(/^Error: gik i stykker\n/u)]);
  isBroken = false;
  publisher.schedule();
  await expect.poll(() => states).toEqual(['checking', 'failed', 'checking', 'ready']);
});
