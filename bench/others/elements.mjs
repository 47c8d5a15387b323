/** The floor's pathways as plain data, from which the input of the other tools is written. */

const line =
  /^(pathway|actor|finding|criterion|group|phase|step|code|span) (\S+) "([^"]*)"(?: as (\S+) unit "([^"]*)")?(?: by (\S+))?(?: if (\S+))?(?: refer to (\S+))?(?: at (\S+))?(?: after (\S+))?(?: from (\S+) within (\d+) (\S+))?/;

/**
 * What one pathway declares, in order: `kind`, `name`, `title`, and what the floor says of it. `finding` and `criterion` are what a condition
 * names, `any` the members of a group; `by`, `only`, `refer`, `at`, `after` and `from` are references too.
 */
export function elementsOf(toy) {
  const elements = [];
  for (const text of toy.split('\n').map((one) => one.trim())) {
    const found = line.exec(text);
    const last = elements.at(-1);
    if (found) {
      const [, kind, name, title, type, unit, by, only, refer, at, after, from, within, unitOfTime] = found;
      elements.push({ kind, name, title, type, unit, by, only, refer, at, after, from, within: within && Number(within), unitOfTime });
    } else if (text.startsWith('text ')) last.text = text.slice(6, -1);
    else if (text.startsWith('any of ')) last.any = text.slice('any of '.length).split(', ');
    else if (text.startsWith('when ')) {
      const [, finding, relation, bound, , criterion] = text.split(' ');
      Object.assign(
        last,
        { finding },
        relation === 'and' ? { criterion: criterion ?? text.split(' ').at(-1) } : { relation, bound: Number(bound) },
      );
    }
  }
  return elements;
}
