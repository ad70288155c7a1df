/** Tiny worlds: machines of a few states and scenarios of a few keys, played and told row by row. */
import { createMachine } from 'xstate';
import type { FactList, MachineList, TimescaleList } from '../../../machines/machine-list.ts';
import type { EventSource } from '../../../src/events/index.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { compileModel } from '../../../src/simulation/model/compile.ts';
import type { Model } from '../../../src/simulation/model/model.ts';
import { simulate } from '../../../src/simulation/simulate.ts';

export interface TinyMachine {
  readonly opens: readonly string[];
  readonly config: object;
  readonly concurrent?: boolean;
}

export interface World {
  readonly machines: Readonly<Record<string, TinyMachine>>;
  readonly scenario: Scenario;
  readonly facts?: FactList;
  readonly timescales?: TimescaleList;
  readonly untaken?: Readonly<Record<string, string>>;
}

/** An event with its names. */
export interface Happening {
  readonly sequence: number;
  readonly minute: number;
  readonly child: string;
  readonly family: string;
  readonly machine: string;
  readonly instance: number;
  readonly type: string;
  readonly state: string;
  readonly activity: string;
  readonly team: string;
  /** From 1, 0 for none. */
  readonly worker: number;
  /** -1 for none. */
  readonly cause: number;
  readonly codes: Readonly<Record<string, string>>;
}

/** A machine that is opened by the first event and goes from state to state as the others happen, the last of them final. */
export function chain(
  opens: string,
  ...steps: readonly (readonly [state: string, event: string])[]
): TinyMachine {
  const states: Record<string, object> = { outside: { on: { [opens]: steps[0]?.[0] ?? 'gone' } } };
  steps.forEach(([state, event], index) => {
    states[state] = { on: { [event]: steps[index + 1]?.[0] ?? 'gone' } };
  });
  return { opens: [opens], config: { initial: 'outside', states: { ...states, gone: { type: 'final' } } } };
}

/** So many days in the years of a scenario. */
export const days = (count: number): number => count / 365.25;

export function modelOf(world: World): Model {
  const list: MachineList = Object.fromEntries(
    Object.entries(world.machines).map(([name, { config, opens, concurrent = false }]) => [
      name,
      { machine: createMachine({ id: name, ...config }), label: name, subject: 'child', opens, concurrent },
    ]),
  );
  const { facts = {}, timescales = {}, untaken = {} } = world;
  return compileModel(world.scenario, {
    list,
    facts,
    timescales,
    untaken,
    labels: { events: {}, states: {} },
  });
}

/** The events of a log with their names. */
export function tell(log: EventSource): Happening[] {
  const { vocabulary, children, details } = log;
  const rows: Happening[] = [];
  for (const chunk of log.chunks()) {
    for (let row = 0; row < chunk.length; row++) {
      const adopters: string | undefined = children.adopters[chunk.adopter[row]];
      rows.push({
        sequence: chunk.start + row,
        minute: chunk.minute[row],
        child: children.ids[chunk.child[row]] ?? adopters ?? '',
        family: children.families[chunk.family[row]] ?? (chunk.child[row] < 0 ? adopters : undefined) ?? '',
        machine: vocabulary.machines.names[chunk.machine[row]],
        instance: chunk.instance[row],
        type: vocabulary.types.names[chunk.type[row]],
        state: vocabulary.states.names[chunk.state[row]],
        activity: vocabulary.activities.names[chunk.activity[row]],
        team: vocabulary.teams.names[chunk.team[row]],
        worker: chunk.worker[row],
        cause: chunk.cause[row],
        codes: details.rows[chunk.detail[row]]?.codes ?? {},
      });
    }
  }
  return rows;
}

export const play = (world: World, seed = 'tiny', replication = 0): Happening[] =>
  tell(simulate(modelOf(world), { seed, replication }));

/** The events of these types. */
export const ofType = (rows: readonly Happening[], ...types: readonly string[]): Happening[] =>
  rows.filter((row) => types.includes(row.type));

/** When the events of a type happened. */
export const minutesOf = (rows: readonly Happening[], ...types: readonly string[]): number[] =>
  ofType(rows, ...types).map((row) => row.minute);

/** The first event of a type. */
export function firstOf(rows: readonly Happening[], type: string): Happening {
  const found = rows.find((row) => row.type === type);
  if (found === undefined) throw new Error(`there is no ${type} among ${rows.length} events`);
  return found;
}

/** Time and type of each event, as `60 task.done`, without changes of capacity. */
export const brief = (rows: readonly Happening[]): string[] =>
  rows.filter((row) => row.type !== 'capacity.changed').map((row) => `${row.minute} ${row.type}`);
