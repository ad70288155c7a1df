/** What a configuration's name says: which states are active in it, and whether the machine is done. */
import type { Vocabulary } from '../events/vocabulary.ts';
import { activePaths } from '../statechart/active-paths.ts';
import type { ChartNode } from '../statechart/table.ts';

/** One configuration of one machine. */
export interface StateInfo {
  /** Dotted paths of all active states below the root, ancestors included: `plan`, `plan.visits`, … */
  readonly paths: readonly string[];
  /** The machine has reached its end. */
  readonly done: boolean;
}

const NOTHING: StateInfo = { paths: [], done: false };

/** Whether these active states are the machine's end: a compound node is over in a final child, a parallel one when all its regions are. */
export function isDone(nodes: readonly ChartNode[], active: ReadonlySet<string>): boolean {
  const over = (node: ChartNode): boolean => {
    const children = nodes.filter((other) => other.index !== 0 && other.parent === node.index);
    const regions = children.filter((child) => child.kind !== 'history');
    if (node.kind === 'parallel') return regions.every(over);
    return regions.some((child) => child.kind === 'final' && active.has(child.path));
  };
  const root = nodes[0];
  return root !== undefined && over(root);
}

/** Configurations by the vocabulary's numbers, each read once. */
export class StateIndex {
  readonly #vocabulary: Vocabulary;
  readonly #charts: ReadonlyMap<string, readonly ChartNode[]>;
  readonly #infos: (StateInfo | undefined)[][] = [];

  constructor(vocabulary: Vocabulary, charts: ReadonlyMap<string, readonly ChartNode[]>) {
    this.#vocabulary = vocabulary;
    this.#charts = charts;
  }

  /** @throws Error where the log holds a machine whose chart was not given. */
  info(machine: number, state: number): StateInfo {
    if (state === 0) return NOTHING;
    const infos = (this.#infos[machine] ??= []);
    return (infos[state] ??= this.#read(machine, state));
  }

  /** Names of the machines whose charts are known. */
  machines(): Iterable<string> {
    return this.#charts.keys();
  }

  machineName(machine: number): string {
    return this.#vocabulary.machines.names[machine];
  }

  #read(machine: number, state: number): StateInfo {
    const nodes = this.#charts.get(this.machineName(machine));
    if (nodes === undefined)
      throw new Error(`the chart of the machine ${this.machineName(machine)} is missing`);
    const paths = activePaths(this.#vocabulary.states.names[state]);
    return { paths, done: isDone(nodes, new Set(paths)) };
  }

  /** Whether a pattern, `machine.state.path` or `machine` for any that is open, holds in this configuration. */
  matches(pattern: string, machine: number, state: number): boolean {
    const name = this.machineName(machine);
    const info = this.info(machine, state);
    if (pattern === name) return state !== 0 && !info.done;
    return pattern.startsWith(`${name}.`) && info.paths.includes(pattern.slice(name.length + 1));
  }
}
