/** The configurations that a machine has been in, numbered as they are met. */
import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode, StateValue, StateValueMap } from 'xstate';
import { stateNodes } from './chart-nodes.ts';
import type { KnownConfiguration, KnownWay } from './known-steps.ts';
import type { ChartNode } from './table.ts';

export interface Configuration {
  readonly key: string;
  readonly name: string;
  /** Indices of the active nodes in document order. */
  readonly active: readonly number[];
  /** Indices of the nodes that XState asks for a transition: in a machine that is whole, the active ones. */
  readonly asked: readonly number[];
  readonly done: boolean;
  /** How it was first reached; undefined where it was found by its name alone. */
  readonly way: KnownWay | undefined;
}

export class Configurations {
  readonly #machine: () => AnyStateMachine;
  readonly #nodes: readonly ChartNode[];
  /** For each node, which of itself and its ancestors have eventless transitions. */
  #eventless: readonly (readonly number[])[] | undefined;
  readonly #hasHistory: boolean;
  readonly #met: Configuration[] = [];
  /** By number; undefined where a configuration is known from before and XState has not been there in this process. */
  readonly #snapshots: (AnyMachineSnapshot | undefined)[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #byName = new Map<string, number>();

  constructor(
    machine: () => AnyStateMachine,
    nodes: readonly ChartNode[],
    known: readonly KnownConfiguration[] = [],
  ) {
    this.#machine = machine;
    this.#nodes = nodes;
    this.#hasHistory = nodes.some(({ kind }) => kind === 'history');
    for (const one of known) this.#add(one, undefined);
  }

  get count(): number {
    return this.#met.length;
  }

  get(number: number): Configuration | undefined {
    return this.#met[number];
  }

  /** All that have been met, by number. */
  all(): readonly Configuration[] {
    return this.#met;
  }

  /** XState's snapshot in a configuration, where it has been there. */
  snapshot(number: number): AnyMachineSnapshot | undefined {
    return this.#snapshots[number];
  }

  /**
   * The number of the configuration that XState's snapshot is in, which is added when it is new.
   * @param way how it was reached
   */
  number(snapshot: AnyMachineSnapshot, way?: KnownWay): number {
    const key = this.#key(snapshot);
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      this.#snapshots[known] ??= snapshot;
      return known;
    }
    const active = activeOf(snapshot);
    const done = snapshot.status === 'done';
    return this.#add(
      { key, name: this.#name(active), active, asked: askedOf(snapshot), done, way },
      snapshot,
    );
  }

  #add(configuration: Configuration, snapshot: AnyMachineSnapshot | undefined): number {
    const { key, name, active } = configuration;
    const number = this.#met.length;
    Object.freeze(active);
    this.#met.push(configuration);
    this.#snapshots.push(snapshot);
    this.#byKey.set(key, number);
    if (!this.#byName.has(name)) this.#byName.set(name, number);
    return number;
  }

  /** The first configuration met under a name, or the one that the name alone gives; -1 where there is none. */
  find(name: string): number {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    // A name does not tell what history remembers.
    const snapshot = this.#hasHistory ? undefined : this.#resolve(name);
    return snapshot === undefined ? -1 : this.number(snapshot);
  }

  /** XState completes a name that says too little; only a whole one is a configuration's. */
  #resolve(name: string): AnyMachineSnapshot | undefined {
    try {
      const snapshot = this.#machine().resolveState({ value: valueOf(name), context: {} });
      return this.#name(activeOf(snapshot)) === name ? snapshot : undefined;
    } catch {
      return undefined;
    }
  }

  #name(active: readonly number[]): string {
    return active
      .map((index) => this.#nodes[index])
      .filter(isLeaf)
      .map(({ path }) => path)
      .join('+');
  }

  /**
   * All in a snapshot that later steps depend on: the active nodes, what history remembers, and two orders that XState
   * keeps: of regions (order of the value's keys) and, where several active states have eventless transitions, of leaves.
   */
  #key(snapshot: AnyMachineSnapshot): string {
    const history = Object.entries(snapshot.historyValue)
      .map(([id, nodes]) => [id, nodes.map((node) => node.order).toSorted(ascending)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const value: unknown = snapshot.value;
    const order = this.#eventlessOrder(snapshot);
    return JSON.stringify([value, activeOf(snapshot), history, order, snapshot.status]);
  }

  /** Leaves below eventless transitions in XState's order, where there is more than one to have an order. */
  #eventlessOrder(snapshot: AnyMachineSnapshot): readonly number[] {
    const eventless = (this.#eventless ??= eventlessAbove(this.#machine(), this.#nodes));
    const leaves = snapshot._nodes
      .map((node) => node.order)
      .filter((index) => isLeaf(this.#nodes[index]) && eventless[index].length > 0);
    const states = new Set(leaves.flatMap((index) => eventless[index]));
    return states.size > 1 ? leaves : [];
  }
}

const isLeaf = ({ kind }: ChartNode): boolean => kind === 'atomic' || kind === 'final';

const ascending = (a: number, b: number): number => a - b;

const activeOf = (snapshot: AnyMachineSnapshot): number[] =>
  snapshot._nodes.map((node) => node.order).sort(ascending);

/**
 * XState looks for an event's transitions along the snapshot's value, for eventless ones among the active nodes and all
 * above them. The two are not one where deep history remembers nothing (it counts a parallel state without children for
 * none): XState enters nothing there, and completes the value all the same.
 */
function askedOf({ machine, value, _nodes }: AnyMachineSnapshot): readonly number[] {
  const asked = new Set<number>();
  for (const node of _nodes)
    for (let at: AnyStateNode | undefined = node; at !== undefined; at = at.parent) asked.add(at.order);
  const walk = (node: AnyStateNode, inner: StateValue): void => {
    asked.add(node.order);
    if (typeof inner === 'string') asked.add(node.states[inner].order);
    else for (const [key, each] of Object.entries(inner)) if (each) walk(node.states[key], each);
  };
  walk(machine.root as AnyStateNode, value as StateValue);
  return [...asked].sort(ascending);
}

function eventlessAbove(
  machine: AnyStateMachine,
  nodes: readonly ChartNode[],
): readonly (readonly number[])[] {
  const above: number[][] = [];
  stateNodes(machine).forEach((node, index) => {
    const inherited = above[nodes[index].parent] ?? [];
    above.push(node.always?.length ? [...inherited, index] : inherited);
  });
  return above;
}

/** XState's value of a name: `a.x+b.y` gives `{ a: { x: {} }, b: { y: {} } }`. */
function valueOf(name: string): StateValueMap {
  const value: StateValueMap = {};
  for (const leaf of splitName(name)) {
    let inner = value;
    for (const key of leaf) inner = (inner[key] ??= {}) as StateValueMap;
  }
  return value;
}

/** Leaves as lists of keys; a backslash takes the character after it as it is. */
function splitName(name: string): readonly (readonly string[])[] {
  const leaves: string[][] = [['']];
  for (const [token] of name.matchAll(/\\?[^]/g)) {
    const leaf = leaves[leaves.length - 1];
    if (token === '+') leaves.push(['']);
    else if (token === '.') leaf.push('');
    else leaf[leaf.length - 1] += token.length === 2 ? token[1] : token;
  }
  return leaves;
}
