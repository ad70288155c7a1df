/**
 * Stages of a scenario by the log's numbers: which stays a configuration holds. Every machine is a stage too, under its own name: the whole of an
 * instance, from its opening to its end, is a stay around the others.
 */
import type { Scenario, Stage } from '../scenario/schema.ts';
import type { Vocabulary } from '../events/vocabulary.ts';
import type { StateIndex } from './states.ts';
import type { Steps } from './steps.ts';

export interface StageInfo {
  /** Place in `StageIndex.stages`. */
  readonly id: number;
  /** `machine.state.path`, or `machine` for the whole of an instance. */
  readonly key: string;
  readonly team: string;
  /** Whose case a worker of the team holds while a stay is open, null where none is needed. */
  readonly allocated: 'family' | 'child' | null;
  /** Nothing in the stage ends the stay: it waits for somebody else. */
  readonly waitsForAnother: boolean;
}

const NONE: readonly number[] = [];

/** The stages that one step of a machine goes out of and into, outer ones before those inside them. */
export interface StageStep {
  readonly left: readonly number[];
  readonly entered: readonly number[];
  /** Those of them that need a case. */
  readonly leftHolding: readonly number[];
  readonly enteredHolding: readonly number[];
}

export class StageIndex {
  readonly stages: readonly StageInfo[];
  readonly #ids = new Map<string, number>();
  readonly #states: StateIndex;
  readonly #active: (readonly number[] | undefined)[][] = [];
  readonly #steps: Steps;
  /** By the step's number. */
  readonly #stagesOfStep: StageStep[] = [];
  readonly #teams: readonly number[];
  readonly #around: readonly (readonly number[])[];

  constructor(scenario: Scenario, vocabulary: Vocabulary, states: StateIndex, steps: Steps) {
    this.#states = states;
    this.#steps = steps;
    const machines: [string, Stage][] = [...states.machines()].map((name) => [name, {}]);
    this.stages = [...machines, ...Object.entries(scenario.stages ?? {})].map(([key, stage], id) => ({
      id,
      key,
      team: stage.team ?? '',
      allocated: stage.allocated ?? null,
      waitsForAnother: stage.waits_for !== undefined,
    }));
    for (const { key, id } of this.stages) this.#ids.set(key, id);
    this.#around = this.stages.map(({ key }) => this.#aroundKey(key));
    this.#teams = this.stages.map((stage) => vocabulary.teams.add(stage.team));
  }

  #aroundKey(key: string): number[] {
    const around: number[] = [];
    for (let dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
      const stage = this.find(key.slice(0, dot));
      if (stage >= 0) around.push(stage);
    }
    return around;
  }

  /** The stages of the states around a stage, innermost first. */
  around(stage: number): readonly number[] {
    return this.#around[stage];
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

  /** What a step goes out of and into, by its number. */
  step(number: number): StageStep {
    return (this.#stagesOfStep[number] ??= this.#readStep(number));
  }

  #readStep(number: number): StageStep {
    const machine = this.#steps.machine[number];
    const [from, to] = [
      this.active(machine, this.#steps.before[number]),
      this.active(machine, this.#steps.after[number]),
    ];
    const left = from.filter((stage) => !to.includes(stage));
    const entered = to.filter((stage) => !from.includes(stage));
    const needsCase = (stage: number): boolean => this.stages[stage].allocated !== null;
    return {
      left,
      entered,
      leftHolding: left.filter(needsCase),
      enteredHolding: entered.filter(needsCase),
    };
  }

  #read(machine: number, state: number): readonly number[] {
    const name = this.#states.machineName(machine);
    const { paths, done } = this.#states.info(machine, state);
    const keys = [...(done ? [] : [name]), ...paths.map((path) => `${name}.${path}`)];
    const found = keys.map((key) => this.find(key)).filter((stage) => stage >= 0);
    return found.length === 0 ? NONE : found;
  }
}
