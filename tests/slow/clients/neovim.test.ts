import path from 'node:path';
import { describeEditor } from '../../clients/editor-trial.js';
import { installProgram, root } from '../../clients/install.js';

const SCRIPT = path.join(root, 'tests', 'clients', 'neovim.lua');

describeEditor('Neovim', () => [
  installProgram(['nvim'], ['neovim']),
  ...['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${SCRIPT}`],
]);
