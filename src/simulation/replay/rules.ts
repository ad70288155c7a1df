/** What a log is replayed by: the machines in order, the facts that their guards ask, the calendar. */
import type { FactList, MachineEntry, TimescaleList } from '../../../machines/machine-list.ts';
import type { StatechartTable } from '../../statechart/index.ts';
import type { Matching } from '../../scenario/schema.ts';
import type { Calendar } from '../calendar.ts';
import type { Model } from '../model/model.ts';

export interface ReplayMachine {
  readonly name: string;
  readonly subject: MachineEntry['subject'];
  readonly table: StatechartTable;
  /** Event types that open an instance. */
  readonly opens: ReadonlySet<string>;
  readonly concurrent: boolean;
  /** Whether the machine names a type, or takes any. */
  readonly names: (type: string) => boolean;
}

export interface ReplayRules {
  /** In the order in which an event is offered to them. */
  readonly machines: readonly ReplayMachine[];
  readonly facts: FactList;
  readonly timescales: TimescaleList;
  readonly office: Calendar;
  /** Who waits for whom, and what they tell each other. */
  readonly matchings: readonly Matching[];
}

/** The rules of a compiled scenario. */
export function replayRules({ machines, machinery, office, scenario }: Model): ReplayRules {
  return {
    machines: machines.map(({ name, table, concurrent }) => {
      const entry = machinery.list[name];
      const types = new Set(table.eventTypes);
      const wild = entry.machine.events.some((type: string) => type.includes('*'));
      const names = (type: string): boolean => wild || types.has(type);
      return { name, subject: entry.subject, table, concurrent, opens: new Set(entry.opens), names };
    }),
    facts: machinery.facts,
    timescales: machinery.timescales,
    office,
    matchings: Object.values(scenario.matching ?? {}),
  };
}
