import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describeEditor } from '../../clients/editor-trial.js';
import { installProgram, root } from '../../clients/install.js';

const SCRIPT = path.join(root, 'tests', 'clients', 'emacs.el');

/** Emacs 29 and later bring eglot with them; before it is a package of its own. */
const hasEglot = (emacs: string): boolean => spawnSync(emacs, ['--batch', '--eval', "(require 'eglot)"]).status === 0;

describeEditor('Emacs', () => [
  installProgram(['emacs'], ['emacs-nox', 'elpa-eglot'], 'which finds eglot', hasEglot),
  ...['--batch', '-l', SCRIPT],
]);
