/** A child to whom anything happens that some chart may take just then, facts folded as the engine folds them. */
import { events, facts, machines, type EventPattern } from '../../machines/index.ts';
import { createTable, explore, type StatechartTable } from '../../src/statechart/index.ts';

/** A chain of events in one minute that is longer is a loop. */
const LONGEST_CHAIN = 64;

interface Chart {
  readonly name: string;
  readonly table: StatechartTable;
  readonly opens: readonly string[];
  readonly concurrent: boolean;
  /** Event types by configuration. */
  readonly takes: ReadonlyMap<number, readonly string[]>;
}

interface Instance {
  readonly chart: Chart;
  configuration: number;
}

export const charts: readonly Chart[] = Object.entries(machines)
  .filter(([, { subject }]) => subject === 'child')
  .map(([name, { machine, opens, concurrent }]) => {
    const table = createTable(machine, name);
    const takes = new Map<number, string[]>();
    for (const { from, event } of explore(table).transitions) {
      const type = event < 0 ? undefined : table.eventType(event);
      if (type === undefined) continue;
      const known = takes.get(from) ?? [];
      if (!known.includes(type)) takes.set(from, [...known, type]);
    }
    return { name, table, opens, concurrent, takes };
  });

const typeOf = (pattern: EventPattern): string => (typeof pattern === 'string' ? pattern : pattern.type);

/** What somebody decides or what time brings; consequences only follow. */
const happens = (type: string): boolean => events[type]?.decidedBy !== 'consequence';

export class WanderingChild {
  readonly instances: Instance[] = [];
  readonly #true = new Set<string>();
  readonly #fixed: ReadonlySet<string>;

  /** @param fixed facts about age and attributes that hold all along */
  constructor(fixed: readonly string[]) {
    this.#fixed = new Set(fixed);
  }

  get open(): readonly Instance[] {
    return this.instances.filter(({ chart, configuration }) => !chart.table.isDone(configuration));
  }

  holds(fact: string): boolean {
    return this.#true.has(fact) || this.#fixed.has(fact);
  }

  /** Event types that may happen now: of open charts, and those that open one. */
  get possible(): readonly string[] {
    const ofOpen = this.open.flatMap(({ chart, configuration }) => chart.takes.get(configuration) ?? []);
    return [...new Set([...ofOpen, ...charts.flatMap(({ opens }) => opens)])].filter(happens);
  }

  /** @throws Error where what follows is taken by nobody and must be, or never ends */
  happens(type: string): void {
    const waiting = [type];
    for (let count = 0; waiting.length > 0; count++) {
      if (count > LONGEST_CHAIN) throw new Error(`${type} leads to a loop`);
      const next = waiting.shift() as string;
      if (!this.#deliver(next, waiting) && next !== type && events[next]?.untaken === undefined) {
        const open = this.open.map(({ chart, configuration }) =>
          chart.table.configurationName(configuration),
        );
        throw new Error(`${next}, which follows from ${type}, is taken by nobody: ${open.join('; ')}`);
      }
    }
  }

  #deliver(type: string, waiting: string[]): boolean {
    let taken = false;
    for (const chart of charts) {
      const open = this.open.filter((each) => each.chart === chart);
      for (const instance of open) taken = this.#take(instance, type, waiting) || taken;
      if (chart.opens.includes(type) && (open.length === 0 || chart.concurrent)) {
        const { next } = chart.table.initial({ answer: () => false });
        const instance = { chart, configuration: next };
        this.instances.push(instance);
        taken = this.#take(instance, type, waiting) || taken;
      }
    }
    if (taken) this.#remember(type);
    return taken;
  }

  #take(instance: Instance, type: string, waiting: string[]): boolean {
    const { table } = instance.chart;
    const event = table.eventId(type);
    if (event < 0) return false;
    const answer = (guard: number): boolean => this.holds(table.guards[guard]?.name ?? '');
    const step = table.step(instance.configuration, event, { answer });
    if (!step.taken) return false;
    instance.configuration = step.next;
    waiting.push(...step.emitted);
    return true;
  }

  #remember(type: string): void {
    for (const [name, fact] of Object.entries(facts)) {
      if (fact.kind !== 'since') continue;
      if ((fact.until ?? []).map(typeOf).includes(type)) this.#true.delete(name);
      if (fact.since.map(typeOf).includes(type)) this.#true.add(name);
    }
  }
}
