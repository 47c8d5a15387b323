import {
  childrenOf,
  editionOf,
  elementsIn,
  factOf,
  foldName,
  isSameAmount,
  maximumOf,
  referencesOf,
  sumOfMaxima,
  type Amount,
  type Element,
} from '@pakkeforloeb/language';
import type { Snapshot } from '../../session/snapshot.js';
import { referencesTo } from '../navigation/references.js';
import type { HoverTexts } from './hover.js';
import { code, escaped } from '../markdown.js';

const MOST_NAMES = 6;

/** What follows from other places: sums, members, what uses it. Each is one line of Markdown. */
export function computedLines(snapshot: Snapshot, element: Element, texts: HoverTexts): string[] {
  switch (element.kind) {
    case 'time-span':
      return sumLine(snapshot, element, texts);
    case 'list':
      return [
        memberLine(
          texts.points,
          childrenOf(element).filter(({ kind }) => kind === 'item'),
          texts,
        ),
      ];
    case 'table':
      return [
        memberLine(
          texts.rows,
          childrenOf(element).filter(({ kind }) => kind === 'row'),
          texts,
        ),
      ];
    case 'panel':
    case 'panel-group':
      return [
        memberLine(
          texts.investigations,
          elementsIn([element]).filter(({ kind }) => kind === 'investigation'),
          texts,
        ),
      ];
    case 'data-element': {
      const values = childrenOf(element).filter(({ kind }) => kind === 'value');
      return values.length > 0 ? [memberLine(texts.values, values, texts)] : [];
    }
    case 'value':
      return element.parent ? [`**${texts.valueOf}:** ${nameOf(element.parent)}`] : [];
    case 'item':
      return element.parent ? [`**${texts.pointOf}:** ${nameOf(element.parent)}`] : [];
    case 'code':
      return [...seriesLine(element, texts), ...usersLine(snapshot, element, texts)];
    case 'event':
      return eventLines(snapshot, element, texts);
    case 'pathway':
      return editionsLine(snapshot, element, texts);
    default:
      return [];
  }
}

/** The sum of a time span's parts, and whether it is what the time span itself says. */
function sumLine({ workspace }: Snapshot, span: Element, texts: HoverTexts): string[] {
  const parts = targetsOf(span, 'sum af');
  if (parts.length === 0) return [];
  const sum = sumOfMaxima(span, parts, (element) => workspace.resolution.namespaceOf(element));
  if (typeof sum === 'string') return [`**${texts.sum}:** ${texts.notAdded[sum]}`];
  const terms = parts.map((part) => number(maximumOf(part)!.low)).join(' + ');
  const own = maximumOf(span);
  const agrees = own ? ` ${isSameAmount(own, sum) ? texts.agrees : texts.disagrees}` : '';
  return [`**${texts.sum}:** ${terms} = ${amount(sum)}.${agrees}`];
}

function seriesLine({ parent }: Element, texts: HoverTexts): string[] {
  return parent?.kind === 'registration' ? [`**${texts.series}:** ${nameOf(parent)} ${code(`#${parent.id}`)}`] : [];
}

/** What is registered with a code, beside the event that the code itself names. */
function usersLine(snapshot: Snapshot, element: Element, texts: HoverTexts): string[] {
  const users = usersOf(snapshot, element, 'registreres med');
  return users.length > 0 ? [`**${texts.registers}:** ${namesOfAll(users, texts)}`] : [];
}

/** The time spans that begin and end with an event, and the codes that report it. */
function eventLines(snapshot: Snapshot, event: Element, texts: HoverTexts): string[] {
  const line = (label: string, elements: readonly Element[]): string[] =>
    elements.length > 0 ? [`**${label}:** ${namesOfAll(elements, texts)}`] : [];
  const ofKind = (key: string, kind: Element['kind']): Element[] => usersOf(snapshot, event, key).filter((user) => user.kind === kind);
  return [
    ...line(texts.begins, ofKind('fra', 'time-span')),
    ...line(texts.ends, ofKind('til', 'time-span')),
    ...line(texts.reportedWith, ofKind('ved', 'code')),
  ];
}

function editionsLine({ workspace }: Snapshot, pathway: Element, texts: HoverTexts): string[] {
  const others = workspace.resolution.namespaces.filter(
    ({ element }) => element !== pathway && element.kind === 'pathway' && foldName(element.id) === foldName(pathway.id),
  );
  const editions = others.flatMap(({ element }) => editionOf(element) ?? []);
  return editions.length > 0 ? [`**${texts.otherEditions}:** ${editions.map(escaped).join('; ')}`] : [];
}

function memberLine(label: string, members: readonly Element[], texts: HoverTexts): string {
  return members.length === 0 ? `**${label}:** ${texts.none}` : `**${label} (${members.length}):** ${namesOfAll(members, texts)}`;
}

function namesOfAll(elements: readonly Element[], texts: HoverTexts): string {
  const names = elements.slice(0, MOST_NAMES).map(nameOf).join('; ');
  return elements.length > MOST_NAMES ? `${names} *(${texts.membersLeftOut(elements.length - MOST_NAMES)})*` : names;
}

/** What an element is called in a row of names. */
function nameOf({ title, id, kind, idWritten }: Element): string {
  if (kind === 'code' && idWritten) return code(id);
  return title === undefined ? code(`#${id}`) : escaped(title);
}

/** The elements that name this one by a line with the key. */
function usersOf(snapshot: Snapshot, element: Element, key: string): Element[] {
  const named = referencesTo(snapshot, element).filter((reference) => reference.key === key || reference.key.startsWith(`${key} `));
  return [...new Set(named.map(({ from }) => from))];
}

function targetsOf(element: Element, key: string): Element[] {
  const fact = factOf(element, key);
  return fact ? referencesOf(fact).flatMap(({ target }) => target ?? []) : [];
}

function amount({ low, unit }: Amount): string {
  return [number(low), unit && escaped(unit)].filter(Boolean).join(' ');
}

function number(value: number): string {
  return String(value).replace('.', ',');
}
