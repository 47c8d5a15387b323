import type { NameReference } from '@pakkeforloeb/language';
import { relined, replace, textLines, type FaultKind } from '../fault.js';
import { pick } from '../random.js';

/** A name with another in its place that stands for something of the same kind. */
export const nameSwapped: FaultKind = {
  name: 'et andet gyldigt navn',
  form: false,
  places: ({ file, references, workspace, random }) => {
    const alike = new Map<string, NameReference[]>();
    const groupOf = (reference: NameReference) =>
      [workspace.resolution.namespaceOf(reference.from)?.element.id, reference.memberOf?.name, reference.target?.kind].join('|');
    for (const { references: all } of workspace.contents)
      for (const reference of all) alike.set(groupOf(reference), [...(alike.get(groupOf(reference)) ?? []), reference]);
    return references.flatMap((reference) => {
      const others = alike.get(groupOf(reference))!.filter(({ target }) => target !== reference.target);
      if (others.length === 0) return [];
      const { place } = pick(others, random);
      return [replace(file, reference.place.start, reference.place.end, place.file.text.slice(place.start, place.end))];
    });
  },
};

/** A registration code with another of the document in its place. */
export const codeSwapped: FaultKind = {
  name: 'en anden gyldig kode',
  form: false,
  places: ({ file, nodes, random }) => {
    const ids = nodes.flatMap(({ line }) => (line.id && line.match?.definition.declares === 'code' ? [line.id] : []));
    return ids.flatMap((id) => {
      const others = ids.filter((other) => other !== id);
      if (others.length === 0) return [];
      const other = pick(others, random);
      return [replace(file, id.start, id.end, file.text.slice(other.start, other.end))];
    });
  },
};

/** A whole line lost that opens no block. */
export const lineLost: FaultKind = {
  name: 'hel linje tabt',
  form: false,
  places: ({ file, nodes }) => {
    const lines = textLines(file);
    return nodes.flatMap(({ line: { number, open } }) => (open ? [] : [relined(number, () => lines.toSpliced(number, 1))]));
  },
};

export const digitChanged: FaultKind = {
  name: 'ciffer ændret',
  form: false,
  places: ({ file, nodes, random }) =>
    nodes.flatMap(({ line }) => {
      if (line.kind === 'text' || !line.value) return [];
      const digits = [...file.text.slice(line.value.start, line.value.end).matchAll(/\d/g)].map(({ index }) => line.value!.start + index);
      if (digits.length === 0) return [];
      const at = pick(digits, random);
      return [replace(file, at, at + 1, String((Number(file.text[at]) + 1 + Math.floor(random() * 9)) % 10))];
    }),
};

const UNITS = ['kalenderdage', 'hverdage', 'dage', 'uger', 'måneder', 'år', 'timer', 'mg/L', 'μg/L', 'mm', 'cm', 'kg', '%'];

export const unitChanged: FaultKind = {
  name: 'enhed ændret',
  form: false,
  places: ({ file, nodes, random }) =>
    nodes.flatMap((node) => {
      const { value } = node.line;
      const form = node.line.kind === 'item' ? node.parent?.definition?.items?.form : node.definition?.form;
      if (!value || (form !== 'quantity' && form !== 'condition' && node.definition?.key !== 'måles i')) return [];
      const written = file.text.slice(value.start, value.end);
      const unit = UNITS.find((candidate) => new RegExp(`(^|[\\d ])${candidate}$`, 'u').test(written));
      if (!unit) return [];
      return [
        replace(
          file,
          value.end - unit.length,
          value.end,
          pick(
            UNITS.filter((other) => other !== unit),
            random,
          ),
        ),
      ];
    }),
};

/** An `ikke` lost from a condition or a sentence. */
export const notLost: FaultKind = {
  name: '«ikke» tabt',
  form: false,
  places: ({ file, nodes }) =>
    nodes.flatMap(({ line: { value } }) =>
      value
        ? [...file.text.slice(value.start, value.end).matchAll(/(?<!\p{L})ikke /gu)].map(({ index }) =>
            replace(file, value.start + index, value.start + index + 5, ''),
          )
        : [],
    ),
};
