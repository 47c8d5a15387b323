/** Writes the floor's pathways as TypeSpec and as YAML, one file each, and what the tools need beside them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { floorTexts } from '../ours/generate.mjs';
import { elementsOf } from './elements.mjs';

const references = ['finding', 'criterion', 'by', 'only', 'at', 'after', 'from'];

/** TypeSpec: a namespace for each pathway, a model for each declaration, a property for each reference. */
export function generateTypeSpec(folder, count) {
  const names = write(folder, count, 'tsp', (elements) => {
    const [pathway, ...others] = elements;
    const space = typeName(pathway.name);
    return [`namespace ${space};`, modelOf({ ...pathway, name: 'self' }), ...others.map(modelOf)].join('\n');
  });
  writeFileSync(path.join(folder, 'main.tsp'), names.map((name) => `import "./${name}";\n`).join(''));
}

function modelOf(element) {
  const properties = [
    ...['text', 'type', 'unit', 'relation', 'unitOfTime'].flatMap((key) =>
      element[key] ? [`${key}: ${JSON.stringify(element[key])};`] : [],
    ),
    ...['bound', 'within'].flatMap((key) => (element[key] === undefined ? [] : [`${key}: ${element[key]};`])),
    ...references.flatMap((key) => (element[key] ? [`${key}: ${typeName(element[key])};`] : [])),
    ...(element.refer ? [`refer: global.${typeName(element.refer)}.Self;`] : []),
    ...(element.any ? [`any: ${element.any.map(typeName).join(' | ')};`] : []),
  ];
  return `@doc(${JSON.stringify(element.title)})\nmodel ${typeName(element.name)} {\n  ${properties.join('\n  ')}\n}`;
}

function typeName(name) {
  return name[0].toUpperCase() + name.slice(1).replace('-', '_');
}

/** YAML: a list of declarations for each pathway. */
export function generateYaml(folder, count) {
  write(folder, count, 'yaml', (elements) =>
    elements
      .map((element) =>
        Object.entries(element)
          .filter(([, value]) => value !== undefined)
          .map(([key, value], index) => `${index === 0 ? '- ' : '  '}${key}: ${JSON.stringify(value)}`)
          .join('\n'),
      )
      .join('\n'),
  );
}

function write(folder, count, ending, textOf) {
  rmSync(folder, { recursive: true, force: true });
  const toys = floorTexts(`${folder}-toy`, count, 1);
  mkdirSync(folder, { recursive: true });
  return toys.map((toy) => {
    const elements = elementsOf(toy);
    const name = `${elements[0].name}.${ending}`;
    writeFileSync(path.join(folder, name), `${textOf(elements)}\n`);
    return name;
  });
}
