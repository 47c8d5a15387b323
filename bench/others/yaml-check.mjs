/** YAML read and validated by a JSON Schema: structure only, no name is looked up. `node yaml-check.mjs <folder>`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

const text = { type: 'string' };
const properties = Object.fromEntries(
  'kind name title type unit text finding criterion relation by only refer at after from unitOfTime'.split(' ').map((key) => [key, text]),
);
const schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['kind', 'name', 'title'],
    additionalProperties: false,
    properties: { ...properties, bound: { type: 'number' }, within: { type: 'number' }, any: { type: 'array', items: text } },
  },
};
const validate = new Ajv().compile(schema);
const folder = process.argv[2];
const files = readdirSync(folder);
let faults = 0;
for (const name of files) if (!validate(parse(readFileSync(path.join(folder, name), 'utf8')))) faults++;
console.log(`${files.length} files, ${faults} with faults`);
if (faults > 0 || files.length === 0) process.exitCode = 1;
