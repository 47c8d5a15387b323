import type { SyntaxFile } from '../../packages/language/src/workspace/parse.js';
import type { SourceFile } from '../../packages/language/src/workspace/parse.js';
import { classify, keptSnapshotOf, snapshotOf, type Classified, type Outcome } from './classify.js';
import { nodesIn, type Fault, type FaultKind } from './fault.js';
import { randomFrom, sample } from './random.js';
import { ChangingWorkspace } from './workspace.js';

/** What became of all faults of one kind. */
export interface Figures {
  readonly kind: string;
  readonly form: boolean;
  /** How many places there are. */
  readonly places: number;
  /** At how many of them the fault was made. */
  readonly tried: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Slips of form that are silent: file and line, and what the line says. */
  readonly silentAt: readonly string[];
  /** Declarations outside the faulty line's own block that are still in the model with the same content, in per cent. */
  readonly kept: number;
  /** The same where the losses are counted against the declarations of the faulty file alone. */
  readonly keptInFile: number;
}

/** A fault with what became of it. */
export interface Measured extends Classified {
  readonly kind: string;
  readonly file: SyntaxFile;
  readonly line: number;
  readonly text: string;
}

/** The faults of one kind, in the order in which they were drawn. */
export interface Drawn {
  readonly kind: FaultKind;
  /** How many places there are. */
  readonly places: number;
  readonly faults: readonly Measured[];
}

/**
 * Makes faults of every kind in the files and looks what becomes of them.
 * @param most at most so many places a kind, chosen by seed; all where it is infinite
 */
export function measureFaults(sources: readonly SourceFile[], kinds: readonly FaultKind[], most: number): Drawn[] {
  const workspace = new ChangingWorkspace(sources);
  const before = keptSnapshotOf(workspace.unchanged());
  return kinds.map((kind) => {
    const random = randomFrom(kind.name);
    const unchanged = workspace.unchanged();
    const places = workspace.files.flatMap((file): { file: SyntaxFile; fault: Fault }[] => {
      const references = unchanged.contents.find((content) => content.file === file)!.references;
      return kind
        .places({ file, nodes: [...nodesIn(file.nodes)], references, workspace: unchanged, random })
        .map((fault) => ({ file, fault }));
    });
    const faults = sample(places, most, random).map(({ file, fault }): Measured => {
      const text = fault.text();
      const result = classify(before, snapshotOf(workspace.withText(file.uri, text)), file, fault.line);
      return { ...result, kind: kind.name, file, line: fault.line, text };
    });
    return { kind, places: places.length, faults };
  });
}

/** Counts what became of the first of the faults: as many as were tried, or fewer. */
export function figuresOf({ kind, places, faults }: Drawn, most: number): Figures {
  const tried = faults.slice(0, most);
  const outcomes: Record<Outcome, number> = { silent: 0, 'text only': 0, harmless: 0, 'told once': 0, 'told more': 0 };
  let [others, kept, shares] = [0, 0, 0];
  for (const fault of tried) {
    outcomes[fault.outcome]++;
    others += fault.others;
    kept += fault.kept;
    shares += fault.othersInFile === 0 ? 1 : Math.max(0, 1 - (fault.others - fault.kept) / fault.othersInFile);
  }
  return {
    kind: kind.name,
    form: kind.form,
    places,
    tried: tried.length,
    outcomes,
    silentAt: kind.form ? tried.filter(({ outcome }) => outcome === 'silent').map(placeOf) : [],
    kept: percent(kept, others),
    keptInFile: percent(shares, tried.length),
  };
}

function placeOf({ file, line, text }: Measured): string {
  return `${file.uri}:${line + 1} ${(text.split('\n')[line] ?? '').trim()}`;
}

/** In per cent with two decimals; 100 where there is nothing. */
function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((part / whole) * 10_000) / 100;
}
