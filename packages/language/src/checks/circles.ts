/** A circle, its first member again at the end, and the step that closes it. */
export interface Circle<Node, Step> {
  readonly circle: readonly Node[];
  readonly closing: Step;
}

/**
 * The circles among nodes, each told once. Steps are gone in order, without recursion: a chain of thousands is no fault.
 * @param stepsOf the steps from a node
 * @param leadsTo where a step leads; undefined where nowhere
 */
export function circlesIn<Node, Step>(
  nodes: readonly Node[],
  stepsOf: (node: Node) => readonly Step[],
  leadsTo: (step: Step) => Node | undefined,
): Circle<Node, Step>[] {
  const found: Circle<Node, Step>[] = [];
  const done = new Set<Node>();
  for (const start of nodes) {
    if (done.has(start)) continue;
    const path = [{ node: start, steps: stepsOf(start), at: 0 }];
    const open = new Set([start]);
    while (path.length > 0) {
      const top = path.at(-1)!;
      const step = top.steps[top.at++];
      if (step === undefined) {
        path.pop();
        open.delete(top.node);
        done.add(top.node);
        continue;
      }
      const next = leadsTo(step);
      if (next === undefined || done.has(next)) continue;
      if (open.has(next)) {
        const circle = path.slice(path.findIndex(({ node }) => node === next)).map(({ node }) => node);
        found.push({ circle: [...circle, next], closing: step });
      } else {
        path.push({ node: next, steps: stepsOf(next), at: 0 });
        open.add(next);
      }
    }
  }
  return found;
}
