/** Stages of a scenario by the log's numbers: which stays a configuration holds. */
import type { Scenario, Stage } from '../scenario/schema.ts';
import type { Vocabulary } from '../events/vocabulary.ts';
import type { StateIndex } from './states.ts';

export interface StageInfo {
  /** Place in `StageIndex.stages`. */
  readonly id: number;
  /** `machine.state.path`. */
  readonly key: string;
  readonly team: string;
  /** Whose case a worker of the team holds while a stay is open, null where none is needed. */
  readonly allocated: 'family' | 'child' | null;
  /** Nothing in the stage ends the stay: it waits for somebody else. */
  readonly waitsForAnother: boolean;
}

const NONE: readonly number[] = [];

export class StageIndex {
  readonly stages: readonly StageInfo[];
  readonly #ids = new Map<string, number>();
  readonly #states: StateIndex;
  readonly #active: (readonly number[] | undefined)[][] = [];
  readonly #teams: readonly number[];

  constructor(scenario: Scenario, vocabulary: Vocabulary, states: StateIndex) {
    this.#states = states;
    const entries: [string, Stage][] = Object.entries(scenario.stages ?? {});
    this.stages = entries.map(([key, stage], id) => ({
      id,
      key,
      team: stage.team ?? '',
      allocated: stage.allocated ?? null,
      waitsForAnother: stage.waits_for !== undefined,
    }));
    for (const { key, id } of this.stages) this.#ids.set(key, id);
    this.#teams = this.stages.map((stage) => vocabulary.teams.add(stage.team));
  }

  /** The number of a stage by its key, or -1. */
  find(key: string): number {
    return this.#ids.get(key) ?? -1;
  }

  /** The team of a stage in the vocabulary, 0 for none. */
  team(stage: number): number {
    return this.#teams[stage];
  }

  /** The stages that a configuration is in: those of its active states, ancestors included. */
  active(machine: number, state: number): readonly number[] {
    if (state === 0) return NONE;
    const states = (this.#active[machine] ??= []);
    return (states[state] ??= this.#read(machine, state));
  }

  #read(machine: number, state: number): readonly number[] {
    const name = this.#states.machineName(machine);
    const found = this.#states
      .info(machine, state)
      .paths.map((path) => this.find(`${name}.${path}`))
      .filter((stage) => stage >= 0);
    return found.length === 0 ? NONE : found;
  }
}
