/**
 * Prints `N passed, N failed` over the reports in .cache/reports/. The argument is the number of steps that failed:
 * a step that fails without a failing test (types, formatting, a test file that does not load) is never lost.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './processes.mjs';

const failedSteps = Number(process.argv[2] ?? 0);
const folder = path.join(root, '.cache', 'reports');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
const reports = files.map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
const sum = (field) => reports.reduce((total, report) => total + report[field], 0);

console.log(`${sum('numPassedTests')} passed, ${Math.max(sum('numFailedTests'), failedSteps)} failed`);
