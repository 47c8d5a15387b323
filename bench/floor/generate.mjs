/**
 * Writes N pathways of the toy language, one file each: `node generate.mjs <folder> <count> [seed]`.
 * The same count and seed give the same bytes on every machine. The words are meaningless on purpose.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const words =
  'amber birch cedar delta ember fjord grove heath inlet jetty knoll larch marsh north ochre pearl quartz ridge slate thorn'.split(' ');

const counts = { actors: 3, findings: 10, criteria: 12, groups: 2, phases: 6, steps: 10, codes: 8, spans: 4 };

/** How many things one generated pathway declares, itself included. */
export const declarationsPerPathway = Object.values(counts).reduce((sum, count) => sum + count, 1);

/** Writes `count` files into the emptied folder. */
export function generate(folder, count, seed = 1) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const random = randomNumbers(seed);
  for (let index = 0; index < count; index++) {
    writeFileSync(path.join(folder, `${pathwayName(index)}.toy`), pathwayText(index, count, random));
  }
}

function pathwayText(index, count, random) {
  const below = (limit) => Math.floor(random() * limit);
  const title = (length) => `"${Array.from({ length }, () => words[below(words.length)]).join(' ')}"`;
  const names = (kind, length) => Array.from({ length }, (_, number) => `${kind}-${number + 1}`);
  const one = (list) => list[below(list.length)];

  const actors = names('actor', counts.actors);
  const findings = names('finding', counts.findings);
  const criteria = names('criterion', counts.criteria);
  const phases = names('phase', counts.phases);
  const comparison = () => `${one(findings)} ${one(['over', 'under'])} ${below(90)}`;

  const condition = (number) => {
    const earlier = number > 0 ? one(criteria.slice(0, number)) : one(findings);
    return number % 3 === 1 ? `${one(findings)} and not ${earlier}` : comparison();
  };

  const stepLine = (name, number) => {
    const only = number % 4 === 0 ? ` if ${one(criteria)}` : '';
    const referral = number % 5 === 0 ? ` refer to ${pathwayName(below(count))}` : '';
    return `    step ${name} ${title(3)} by ${one(actors)}${only}${referral}`;
  };

  const allSteps = names('step', counts.steps);
  const allCodes = names('code', counts.codes);
  const share = (list, phase) => list.filter((_, number) => number % counts.phases === phase);
  const phaseLines = (name, phase) => {
    const steps = share(allSteps, phase);
    const after = phase > 0 ? ` after ${phases[phase - 1]}` : '';
    return [
      `  phase ${name} ${title(3)}${after} {`,
      ...steps.map((step) => stepLine(step, allSteps.indexOf(step))),
      ...share(allCodes, phase).map((code) => `    code ${code} ${title(3)} at ${one(steps)}`),
      '  }',
    ];
  };

  const criterionLines = (name, number) => [
    `  criterion ${name} ${title(3)} {`,
    `    text ${title(10)}`,
    `    when ${condition(number)}`,
    '  }',
  ];
  const groupLines = (name) => {
    const chosen = Array.from({ length: 3 }, () => one(criteria)).join(', ');
    return [`  group ${name} ${title(3)} {`, `    any of ${chosen}`, '  }'];
  };
  const spanLine = (name) => `  span ${name} ${title(3)} from ${one(phases)} within ${1 + below(30)} ${one(['days', 'hours'])}`;

  const blocks = [
    actors.map((name) => `  actor ${name} ${title(2)}`),
    findings.map((name) => `  finding ${name} ${title(3)} as ${one(['number', 'choice', 'yes-no'])} unit ${title(1)}`),
    ...[0, 4, 8].map((from) => criteria.slice(from, from + 4).flatMap((name, number) => criterionLines(name, from + number))),
    names('group', counts.groups).flatMap(groupLines),
    ...[0, 2, 4].map((from) => phases.slice(from, from + 2).flatMap((name, number) => phaseLines(name, from + number))),
    names('span', counts.spans).map(spanLine),
  ];
  const body = blocks.map((lines) => lines.join('\n')).join('\n\n');
  return `// Generated: seed and place decide every word.\npathway ${pathwayName(index)} ${title(4)} {\n${body}\n}\n`;
}

function pathwayName(index) {
  return `pathway-${String(index + 1).padStart(5, '0')}`;
}

/** Mulberry32: small, even enough, and the same everywhere. */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, count, seed = '1'] = process.argv.slice(2);
  generate(folder, Number(count), Number(seed));
}
