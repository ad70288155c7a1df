/** What may happen now to a child in a run: each event that a chart names where it stands, with the facts it asks for. */
import type { Instance } from './instance.ts';
import type { Run } from './run.ts';

/** A fact that a guard asked for, with its answer. */
export interface AskedFact {
  readonly fact: string;
  readonly holds: boolean;
}

export interface Possibility {
  /** Number of the event type. */
  readonly type: number;
  /** Number of the machine, and its open instance; -1 where the event would open one. */
  readonly machine: number;
  readonly instance: number;
  readonly taken: boolean;
  readonly asked: readonly AskedFact[];
}

/** Looks without moving anything. */
export class Possibilities {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  /** Events that open instances of the child name where they stand, whether or not a guard lets them. */
  ofOpen(child: number): Possibility[] {
    const { journeys } = this.#run;
    return journeys.openOf(child).flatMap((instance) => {
      const { id, chart, configuration } = instance;
      return this.#all(child, chart.number, id, chart.machine.table.eventTypes, configuration);
    });
  }

  /** Events that would open a further machine for the child. */
  ofOpening(child: number): Possibility[] {
    const { journeys, model } = this.#run;
    const open = new Set(journeys.openOf(child).map(({ chart }) => chart.number));
    return model.machines.flatMap(({ concurrent, opens }, machine) => {
      if (open.has(machine) && !concurrent) return [];
      return [...opens].flatMap((is, type) =>
        is === 1 ? [{ type, machine, instance: -1, taken: true, asked: [] }] : [],
      );
    });
  }

  /** Whether an open instance takes an event now. */
  takes({ child, chart, configuration }: Instance, type: number): boolean {
    return this.#try(child, chart.number, type, configuration, []);
  }

  #all(
    child: number,
    machine: number,
    instance: number,
    types: readonly string[],
    configuration: number,
  ): Possibility[] {
    const { vocabulary } = this.#run.model;
    return types.flatMap((name) => {
      const type = vocabulary.types.find(name);
      const asked: AskedFact[] = [];
      const taken = this.#try(child, machine, type, configuration, asked);
      return taken || asked.length > 0 ? [{ type, machine, instance, taken, asked }] : [];
    });
  }

  #try(child: number, machine: number, type: number, configuration: number, asked: AskedFact[]): boolean {
    const { table, eventOf } = this.#run.model.machines[machine];
    const event = eventOf[type] ?? -1;
    if (event < 0 || !table.mayTake(configuration, event)) return false;
    return table.step(configuration, event, this.#answers(child, machine, asked)).taken;
  }

  #answers(child: number, machine: number, asked: AskedFact[]) {
    const { facts, now, model } = this.#run;
    const { guards } = model.machines[machine].table;
    return {
      answer: (guard: number): boolean => {
        const { name } = guards[guard];
        const holds = facts.ask(facts.index(name), child, now);
        if (!asked.some((one) => one.fact === name)) asked.push({ fact: name, holds });
        return holds;
      },
    };
  }
}
