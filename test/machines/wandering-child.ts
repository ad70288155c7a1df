/** A child to whom anything happens that some chart may take just then, facts folded as the engine folds them. */
import { codeSets, events, facts, machines, type EventPattern } from '../../machines/index.ts';
import type { CaseEvent } from '../../src/casefile/index.ts';
import { YEAR_MINUTES } from '../../src/simulation/facts.ts';
import { createTable, explore, type StatechartTable } from '../../src/statechart/index.ts';

/** A chain of events in one minute that is longer is a loop. */
const LONGEST_CHAIN = 64;

export interface Chart {
  readonly name: string;
  readonly table: StatechartTable;
  readonly opens: readonly string[];
  readonly concurrent: boolean;
  /** Event types by configuration. */
  readonly takes: ReadonlyMap<number, readonly string[]>;
  /** Event types by which it may come to its end. */
  readonly ends: ReadonlySet<string>;
}

interface Instance {
  readonly chart: Chart;
  /** From 1, in the order in which the chart was opened. */
  readonly number: number;
  configuration: number;
}

export const charts: readonly Chart[] = Object.entries(machines)
  .filter(([, { subject }]) => subject === 'child')
  .map(([name, { machine, opens, concurrent }]) => {
    const table = createTable(machine, name);
    const takes = new Map<number, string[]>();
    const ends = new Set<string>();
    for (const { from, event, step } of explore(table).transitions) {
      const type = event < 0 ? undefined : table.eventType(event);
      if (type === undefined) continue;
      if (step.done) ends.add(type);
      const known = takes.get(from) ?? [];
      if (!known.includes(type)) takes.set(from, [...known, type]);
    }
    return { name, table, opens, concurrent, takes, ends };
  });

/** What somebody decides or what time brings; consequences only follow. */
const happens = (type: string): boolean => events[type]?.decidedBy !== 'consequence';

/** A code for each that an event carries, by one number. */
const codesOf = (type: string, choice: number): Record<string, string> =>
  Object.fromEntries(
    (events[type]?.carries ?? []).map((name, at) => {
      const codes = Object.keys(codeSets[name]?.codes ?? {});
      return [name, codes[(choice + at) % codes.length] ?? ''];
    }),
  );

const fits = (pattern: EventPattern, type: string, codes: Readonly<Record<string, string>>): boolean =>
  typeof pattern === 'string'
    ? pattern === type
    : pattern.type === type &&
      Object.entries(pattern.where ?? {}).every(([code, value]) => codes[code] === value);

interface Happening {
  readonly type: string;
  readonly cause: number | null;
}

export interface WanderingOptions {
  /** Minute of birth, so that facts about age follow the clock; without it they are fixed too. */
  readonly born?: number;
  /** Charts that are played; all without it. */
  readonly played?: readonly Chart[];
}

export class WanderingChild {
  readonly instances: Instance[] = [];
  /** What each chart took, as events of a log. */
  readonly events: CaseEvent[] = [];
  readonly played: readonly Chart[];
  /** When the next event happens. */
  minute = 0;
  readonly #true = new Set<string>();
  readonly #fixed: ReadonlySet<string>;
  readonly #born: number | undefined;

  /** @param fixed facts about attributes, and about age where no birth is given, that hold all along */
  constructor(fixed: readonly string[], { born, played = charts }: WanderingOptions = {}) {
    this.#fixed = new Set(fixed);
    this.#born = born;
    this.played = played;
  }

  get open(): readonly Instance[] {
    return this.instances.filter(({ chart, configuration }) => !chart.table.isDone(configuration));
  }

  holds(fact: string): boolean {
    const rule = facts[fact];
    if (rule?.kind === 'age' && this.#born !== undefined) {
      const age = (this.minute - this.#born) / YEAR_MINUTES;
      return age >= (rule.from ?? 0) && age < (rule.below ?? Number.POSITIVE_INFINITY);
    }
    return this.#true.has(fact) || this.#fixed.has(fact);
  }

  /** Event types that open charts may take now. */
  get ofOpen(): readonly string[] {
    const types = this.open.flatMap(({ chart, configuration }) => chart.takes.get(configuration) ?? []);
    return [...new Set(types)].filter(happens);
  }

  /** Event types that open a chart. */
  get opening(): readonly string[] {
    return [...new Set(this.played.flatMap(({ opens }) => opens))].filter(happens);
  }

  /** Event types that may happen now: of open charts, and those that open one. */
  get possible(): readonly string[] {
    return [...new Set([...this.ofOpen, ...this.opening])];
  }

  /**
   * @param choice which codes the events carry
   * @throws Error where what follows is taken by nobody and must be, or never ends
   */
  happens(type: string, choice = 0): void {
    const waiting: Happening[] = [{ type, cause: null }];
    for (let count = 0; waiting.length > 0; count++) {
      if (count > LONGEST_CHAIN) throw new Error(`${type} leads to a loop`);
      const next = waiting.shift() as Happening;
      if (this.#deliver(next, choice, waiting) || next.type === type) continue;
      if (this.played === charts && events[next.type]?.untaken === undefined) {
        const open = this.open.map(({ chart, configuration }) =>
          chart.table.configurationName(configuration),
        );
        throw new Error(`${next.type}, which follows from ${type}, is taken by nobody: ${open.join('; ')}`);
      }
    }
  }

  #deliver(happening: Happening, choice: number, waiting: Happening[]): boolean {
    const { type } = happening;
    const codes = codesOf(type, choice);
    const before = this.events.length;
    for (const chart of this.played) {
      const open = this.open.filter((each) => each.chart === chart);
      for (const instance of open) this.#take(instance, happening, codes, waiting);
      if (chart.opens.includes(type) && (open.length === 0 || chart.concurrent)) {
        const { next } = chart.table.initial({ answer: () => false });
        const number = this.instances.filter((each) => each.chart === chart).length + 1;
        const instance = { chart, number, configuration: next };
        if (this.#take(instance, happening, codes, waiting)) this.instances.push(instance);
      }
    }
    const taken = this.events.length > before;
    if (taken) this.#remember(type, codes);
    return taken;
  }

  #take(
    instance: Instance,
    { type, cause }: Happening,
    codes: Readonly<Record<string, string>>,
    waiting: Happening[],
  ): boolean {
    const { table, name: machine } = instance.chart;
    const event = table.eventId(type);
    if (event < 0) return false;
    const answer = (guard: number): boolean => this.holds(table.guards[guard]?.name ?? '');
    const step = table.step(instance.configuration, event, { answer });
    if (!step.taken) return false;
    instance.configuration = step.next;
    const sequence = this.events.length;
    waiting.push(...step.emitted.map((emitted) => ({ type: emitted, cause: sequence })));
    this.events.push({
      sequence,
      minute: this.minute,
      machine,
      instance: instance.number,
      type,
      state: table.configurationName(step.next),
      activity: null,
      team: null,
      worker: null,
      cause,
      codes,
      own: true,
    });
    return true;
  }

  #remember(type: string, codes: Readonly<Record<string, string>>): void {
    for (const [name, fact] of Object.entries(facts)) {
      if (fact.kind !== 'since') continue;
      if ((fact.until ?? []).some((pattern) => fits(pattern, type, codes))) this.#true.delete(name);
      if (fact.since.some((pattern) => fits(pattern, type, codes))) this.#true.add(name);
    }
  }
}
