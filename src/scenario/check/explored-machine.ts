/** One machine with every configuration that it can reach. */
import type { MachineEntry } from '../../../machines/machine-list.ts';
import {
  createTable,
  explore,
  type ChartNode,
  type Exploration,
  type ExploredStep,
  type StatechartTable,
} from '../../statechart/index.ts';
import { eventTypesOf } from '../event-types.ts';

export interface ExploredMachine {
  readonly name: string;
  readonly entry: MachineEntry;
  readonly table: StatechartTable;
  readonly exploration: Exploration;
  /** Configurations in which an open instance can rest: reached by an event, not done. */
  readonly resting: readonly number[];
  /** The node of a stage's key, or undefined. */
  node(key: string): ChartNode | undefined;
  /** Whether the machine names the event, or takes any. */
  names(type: string): boolean;
  /** What comes of an event in the resting configurations in which a node is active. */
  takes(node: number, type: string): Taking;
}

/** How an event fares where a node is active. */
export interface Taking {
  /** Steps in which it is taken. */
  readonly taken: readonly ExploredStep[];
  /** Steps in which guards were asked and it is not taken. */
  readonly blocked: readonly ExploredStep[];
  /** Configurations in which it is never taken, whatever the guards answer. */
  readonly never: readonly number[];
}

/** Machines do not change, and a scenario is checked again and again while it is written. */
const explored = new WeakMap<MachineEntry, ExploredMachine>();

/** @throws StatechartError where there is no table of the machine, or it has too many steps */
export function exploreMachine(name: string, entry: MachineEntry): ExploredMachine {
  const before = explored.get(entry);
  if (before?.name === name) return before;
  const machine = exploreAnew(name, entry);
  explored.set(entry, machine);
  return machine;
}

function exploreAnew(name: string, entry: MachineEntry): ExploredMachine {
  const table = createTable(entry.machine, name);
  const patterns = eventTypesOf(entry.machine);
  const exploration = explore(table, { events: [...new Set([...table.eventTypes, ...entry.opens])] });
  const byEvent = (steps: readonly ExploredStep[]) => groupByEvent(steps);
  const [taken, blocked] = [byEvent(exploration.transitions), byEvent(exploration.blocked)];
  const reached = new Set(
    exploration.transitions.filter(({ from }) => from >= 0).map(({ step }) => step.next),
  );
  const resting = [...reached].filter((configuration) => !table.isDone(configuration));
  return {
    name,
    entry,
    table,
    exploration,
    resting,
    node: (key) => table.nodes.find(({ path }) => key === (path === '' ? name : `${name}.${path}`)),
    names: (type) => patterns.includes(type) || patterns.some((pattern) => pattern.endsWith('*')),
    takes(node, type) {
      const event = table.eventId(type);
      const here = resting.filter((configuration) => table.activeNodes(configuration).includes(node));
      const active = new Set(here);
      const among = (steps: readonly ExploredStep[] = []) => steps.filter(({ from }) => active.has(from));
      const found = { taken: among(taken.get(event)), blocked: among(blocked.get(event)) };
      const some = new Set(found.taken.map(({ from }) => from));
      return { ...found, never: here.filter((configuration) => !some.has(configuration)) };
    },
  };
}

function groupByEvent(steps: readonly ExploredStep[]): ReadonlyMap<number, readonly ExploredStep[]> {
  const groups = new Map<number, ExploredStep[]>();
  for (const one of steps) {
    const group = groups.get(one.event);
    if (group) group.push(one);
    else groups.set(one.event, [one]);
  }
  return groups;
}
