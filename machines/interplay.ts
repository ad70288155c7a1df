/** What each chart causes in the others, read from the charts themselves: the table of `machines/README.md`. */
import type { AnyStateNode } from 'xstate';
import { nodesBelow } from './chart-nodes.ts';
import type { EventEntry, MachineList } from './machine-list.ts';

/** One event type that charts cause, and what comes of it. */
export interface Consequence {
  readonly event: string;
  /** Machines that emit it, each with the event types on which they do. */
  readonly causedBy: Readonly<Record<string, readonly string[]>>;
  /** Machines of which it opens an instance. */
  readonly opens: readonly string[];
  /** Machines that take it when they are open. */
  readonly takenBy: readonly string[];
}

const emittedBy = (action: unknown): string | undefined => {
  const { type, event } = action as { type?: unknown; event?: { type?: unknown } };
  return type === 'xstate.emit' && typeof event?.type === 'string' ? event.type : undefined;
};

/** Event types that a chart emits, each with the event types that lead to it. */
function emissions(root: AnyStateNode): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const node of nodesBelow(root)) {
    for (const [taken, transitions] of node.transitions) {
      for (const action of transitions.flatMap((transition) => transition.actions)) {
        const emitted = emittedBy(action);
        if (emitted !== undefined) found.set(emitted, (found.get(emitted) ?? new Set()).add(taken));
      }
    }
  }
  return found;
}

/** Event types that an open instance of a chart may take: those of its first state, which only open it, apart. */
function takenWhenOpen(root: AnyStateNode): ReadonlySet<string> {
  const first = root.initial.target[0];
  const open = nodesBelow(root).filter((node) => node !== first);
  return new Set(open.flatMap((node) => [...node.transitions.keys()]));
}

/** Every event type that a chart emits, in the order of the charts. */
export function interplay(machines: MachineList): readonly Consequence[] {
  const entries = Object.entries(machines);
  const emitted = entries.map(([name, { machine }]) => [name, emissions(machine.root)] as const);
  const types = [...new Set(emitted.flatMap(([, found]) => [...found.keys()]))];
  return types.map((event) => ({
    event,
    causedBy: Object.fromEntries(
      emitted.flatMap(([name, found]) => (found.has(event) ? [[name, [...(found.get(event) ?? [])]]] : [])),
    ),
    opens: entries.filter(([, entry]) => entry.opens.includes(event)).map(([name]) => name),
    takenBy: entries
      .filter(([, { machine }]) => takenWhenOpen(machine.root).has(event))
      .map(([name]) => name),
  }));
}

const HEADER =
  '| Event | Means | Caused by | Opens | An open one takes it | Nobody takes it |\n|---|---|---|---|---|---|\n';

const coded = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** The interplay as a table in Markdown. */
export function interplayTable(machines: MachineList, events: Readonly<Record<string, EventEntry>>): string {
  const rows = interplay(machines).map(({ event, causedBy, opens, takenBy }) => {
    const causes = Object.entries(causedBy).map(([name, on]) => `${name}: ${coded(on)}`);
    const entry = events[event];
    return `| \`${event}\` | ${entry?.label ?? ''} | ${causes.join('; ')} | ${opens.join(', ')} | ${takenBy.join(', ')} | ${entry?.untaken ?? ''} |\n`;
  });
  return HEADER + rows.join('');
}
