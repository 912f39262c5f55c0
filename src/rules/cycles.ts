/** A graph: each node with the nodes that it points to, in order. Nodes that are not keys point to nothing. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** The circles of a graph, each once, from the node where it is entered: `['a', 'b']` when a points to b and b to a. */
export function cyclesIn(graph: Graph): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  const done = new Set<string>();
  for (const start of graph.keys()) if (!done.has(start)) explore(graph, start, done, cycles);
  return cycles;
}

/** Depth first, without recursion: a chain may be as long as the plan has fiches. */
function explore(graph: Graph, start: string, done: Set<string>, cycles: (readonly string[])[]): void {
  const path = new Map([[start, 0]]);
  const trail = [start];
  while (trail.length > 0) {
    const node = trail.at(-1) ?? start;
    const index = path.get(node) ?? 0;
    const next = graph.get(node)?.[index];
    if (next === undefined) {
      trail.pop();
      path.delete(node);
      done.add(node);
      continue;
    }
    path.set(node, index + 1);
    if (path.has(next)) cycles.push(trail.slice(trail.indexOf(next)));
    else if (!done.has(next) && graph.has(next)) {
      trail.push(next);
      path.set(next, 0);
    }
  }
}
