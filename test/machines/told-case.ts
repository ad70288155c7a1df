/** A case told by XState alone: charts side by side, events handed on as the design says, facts said by the teller. */
import { initialTransition, transition, type AnyMachineSnapshot } from 'xstate';
import { events, machines } from '../../machines/index.ts';
import type { EventType } from '../../machines/events.ts';
import type { FactName } from '../../machines/facts.ts';

/** A chain of events in one minute that is longer is a loop. */
const LONGEST_CHAIN = 64;

interface OpenChart {
  readonly machine: string;
  snapshot: AnyMachineSnapshot;
}

const leaves = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Object.entries(value as Record<string, unknown>).flatMap(([key, below]) =>
        leaves(below).map((leaf) => `${key}.${leaf}`),
      );

const stateOf = (chart: OpenChart): string => leaves(chart.snapshot.value).join('+');

/** One child's charts. */
export class ToldCase {
  readonly #charts: OpenChart[] = [];
  /** `event -> machine` of everything that was taken. */
  readonly taken: string[] = [];

  /**
   * Something happens to the child while these facts hold; what follows from it happens too.
   * @throws Error where nobody takes an event that must be taken.
   */
  happens(type: EventType, ...facts: FactName[]): this {
    const waiting: string[] = [type];
    for (let count = 0; waiting.length > 0; count++) {
      if (count > LONGEST_CHAIN) throw new Error(`${type} leads to a loop`);
      this.#deliver(waiting.shift() as string, facts, waiting);
    }
    return this;
  }

  /** States of the charts in the order of the list, `machine.state`; of those that are over, in brackets. */
  get states(): string[] {
    const order = Object.keys(machines);
    const sorted = [...this.#charts].sort((a, b) => order.indexOf(a.machine) - order.indexOf(b.machine));
    return sorted.map((chart) => {
      const name = `${chart.machine}.${stateOf(chart)}`;
      return chart.snapshot.status === 'done' ? `(${name})` : name;
    });
  }

  /** The open charts alone. */
  get open(): string[] {
    return this.states.filter((state) => !state.startsWith('('));
  }

  /** The open ones, but for those of these charts: the story is not about them. */
  openWithout(...charts: readonly string[]): string[] {
    return this.open.filter((state) => !charts.some((chart) => state.startsWith(`${chart}.`)));
  }

  #deliver(type: string, facts: readonly FactName[], waiting: string[]): void {
    const before = this.taken.length;
    for (const [machine, { opens, concurrent }] of Object.entries(machines)) {
      const open = this.#charts.filter(
        (chart) => chart.machine === machine && chart.snapshot.status === 'active',
      );
      for (const chart of open) this.#take(chart, type, facts, waiting);
      if (opens.includes(type) && (open.length === 0 || concurrent))
        this.#open(machine, type, facts, waiting);
    }
    if (this.taken.length === before && events[type]?.untaken === undefined)
      throw new Error(`${type} is taken by nobody: ${this.states.join(', ')}`);
  }

  #open(machine: string, type: string, facts: readonly FactName[], waiting: string[]): void {
    const chart = { machine, snapshot: initialTransition(logic(machine))[0] };
    this.#charts.push(chart);
    this.#take(chart, type, facts, waiting);
  }

  #take(chart: OpenChart, type: string, facts: readonly FactName[], waiting: string[]): void {
    const { machine } = chart;
    const known = logic(machine).events.includes(type);
    const before = chart.snapshot;
    const [after, actions] = transition(logic(machine), before, { type, facts });
    if (!known || !before.can({ type, facts })) return;
    chart.snapshot = after;
    this.taken.push(`${type} -> ${machine}`);
    for (const { type: does, params } of actions as readonly { type: string; params: unknown }[]) {
      if (does === 'xstate.emit') waiting.push((params as { event: { type: string } }).event.type);
    }
  }
}

function logic(machine: string) {
  const entry = machines[machine];
  if (entry === undefined) throw new Error(`there is no chart ${machine}`);
  return entry.machine;
}
