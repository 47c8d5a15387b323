import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { UsageError } from '../shell/exit-codes.js';
import type { Texts } from '../texts/texts.js';
import { WORK_NAME, type OutputFolder } from './folder.js';

/** How long to wait for another build, in milliseconds. */
const PATIENCE = 5000;

/** For how long the ticket of another machine counts, whose processes cannot be asked for, in milliseconds. A build takes seconds. */
const FORGOTTEN = 600_000;

/**
 * Runs something while no other build works in the folder.
 *
 * Each build puts down a ticket with a name of its own and then looks for others: of two that put one down, at least the
 * later sees the earlier, so never do both go on. Tickets of processes that are gone do not count and are removed; since no
 * two are called the same, nobody's live ticket can be removed by mistake.
 * @throws UsageError where another build goes on for too long
 */
export async function withLock<T>(folder: OutputFolder, texts: Texts, run: () => T | Promise<T>): Promise<T> {
  const ticket = await takeTicket(folder, texts);
  try {
    return await run();
  } finally {
    dropTicket(folder, ticket);
  }
}

/**
 * Waits until no other build works in the folder, without putting anything down in it.
 * @throws UsageError where another build goes on for too long
 */
export async function waitForOthers(folder: OutputFolder, texts: Texts): Promise<void> {
  const started = performance.now();
  for (;;) {
    const live = ticketsIn(folder).find((name) => isLive(folder, name));
    if (live === undefined) return;
    await pause(folder, live, started, texts);
  }
}

async function takeTicket(folder: OutputFolder, texts: Texts): Promise<string> {
  const started = performance.now();
  for (;;) {
    const ticket = putTicket(folder);
    const others = ticketsIn(folder).filter((name) => name !== ticket);
    const live = others.find((name) => isLive(folder, name));
    if (live === undefined) {
      for (const gone of others) rmSync(path.join(folder.work, gone), { force: true });
      return ticket;
    }
    dropTicket(folder, ticket);
    await pause(folder, live, started, texts);
  }
}

/** Waits a moment, or gives up where it has lasted too long. */
async function pause({ shown }: OutputFolder, live: string, started: number, texts: Texts): Promise<void> {
  if (performance.now() - started > PATIENCE) throw new UsageError(texts.build.busy(shown, `${shown}/${WORK_NAME}/${live}`));
  await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80));
}

function putTicket(folder: OutputFolder): string {
  const ticket = `lock-${process.pid}-${host()}-${randomBytes(6).toString('hex')}`;
  for (;;) {
    mkdirSync(folder.work, { recursive: true });
    try {
      closeSync(openSync(path.join(folder.work, ticket), 'wx'));
      return ticket;
    } catch (error) {
      // Another build that just ended has removed the folder between these two steps.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/** Removes the ticket, and the work folder where nothing is left in it. */
function dropTicket(folder: OutputFolder, ticket: string): void {
  rmSync(path.join(folder.work, ticket), { force: true });
  try {
    rmdirSync(folder.work);
  } catch {
    // Another ticket, or a journal that is not finished.
  }
}

function ticketsIn(folder: OutputFolder): string[] {
  return (existsSync(folder.work) ? readdirSync(folder.work) : []).filter((name) => name.startsWith('lock-'));
}

/** Whether the process of somebody's ticket still runs, here or on another machine that shares the folder. */
function isLive(folder: OutputFolder, ticket: string): boolean {
  const [, pid = '', owner] = ticket.split('-');
  if (owner !== host()) {
    const put = statSync(path.join(folder.work, ticket), { throwIfNoEntry: false })?.mtimeMs;
    return put !== undefined && Date.now() - put < FORGOTTEN;
  }
  // A process has one ticket only: another with our number is of one before us that had it.
  if (Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** This machine's name in letters and digits. */
function host(): string {
  return (
    hostname()
      .replace(/[^a-zA-Z0-9]/g, '')
      .slice(0, 40) || 'localhost'
  );
}
