/** The command `forloeb`. */
import manifest from '../package.json' with { type: 'json' };

const usage = `forloeb ${manifest.version}

Brug: forloeb KOMMANDO [filer]
      forloeb --version
      forloeb --help
`;

process.stdout.write(process.argv[2] === '--version' ? `${manifest.version}\n` : usage);
