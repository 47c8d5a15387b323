import { words } from '../../messages/index.js';
import type { FileContent } from '../../model/read.js';
import type { Element, Place } from '../../model/types.js';
import { factsOf } from '../../model/walk.js';
import { compareFindings } from '../order.js';
import type { Entry } from '../../workspace/memory.js';
import { standing, type Check, type Finding } from '../finding.js';
import { allElements, gathering } from '../roots.js';
import { valuePlace } from '../values/readable.js';

/** Official rule: up to 10 characters, first a letter, the rest capitals and digits, never Æ, Ø, Å (codes-and-times.md). */
const SHAPE = /^[A-Z][A-Z0-9]{0,9}$/;

/** Codes of valid shape, within the stem of their series (V01-V03, E01). */
export const checkCodes: Check = (workspace) => {
  const findings: Finding[] = [];
  for (const element of allElements(workspace)) {
    if (element.kind === 'code' || element.kind === 'registration') findings.push(...ownCode(element));
    for (const fact of factsOf(element)) {
      if (fact.definition.key !== 'tillad' && fact.value?.type === 'code' && !SHAPE.test(fact.value.code))
        findings.push(wrongShape(fact.value.code, valuePlace(fact)));
    }
  }
  return findings;
};

function isCode({ kind, idWritten }: Element): boolean {
  return kind === 'code' && idWritten;
}

const allCodes = gathering((element) => (isCode(element) ? [element] : []));

function codesIn(_: FileContent, elements: readonly Element[]): Entry<Element>[] {
  return elements.filter(isCode).map((element) => [element.id, element]);
}

function ownCode(element: Element): Finding[] {
  if (!element.idWritten) return [{ code: 'F603', parameters: { title: element.title ?? '' }, place: element.namePlace }];
  const place: Place = { ...element.place, ...element.node.line.id };
  if (!SHAPE.test(element.id)) return [wrongShape(element.id, place)];
  const stem = element.parent?.kind === 'registration' && element.parent.idWritten ? element.parent.id : '';
  if (element.id.startsWith(stem)) return [];
  return [{ code: 'F602', parameters: { code: element.id, stem, suggestion: stem + element.id.slice(stem.length) }, place }];
}

function wrongShape(code: string, place: Place): Finding {
  return { code: 'F601', parameters: { code }, place };
}

/** Codes are unique over all pathways; editions of one pathway share theirs (V01-V03, E01). */
export const checkCodesTwice: Check = (workspace) => {
  const codes = workspace.memory.index(codesIn);
  // Nearly always each is there once.
  if (!codes.hasSeveral) return [];
  const first = new Map<string, Element>();
  return allCodes(workspace)
    .sort(compareFindings)
    .flatMap((element) => {
      const known = first.get(element.id);
      if (!known) {
        first.set(element.id, element);
        return [];
      }
      const [own, other] = [element, known].map((code) => workspace.resolution.namespaceOf(code));
      // Within one namespace F305 tells it; editions of one pathway may both hold the code.
      if (own === other || own?.element.id === other?.element.id) return [];
      return [
        {
          code: 'F604' as const,
          parameters: { code: element.id, other: words('in-line', standing(known)) },
          place: { ...element.place, ...element.node.line.id },
          related: [{ place: known.namePlace, da: 'Den første står her', en: 'The first stands here' }],
        },
      ];
    });
};
