/** The steps of one machine in the engine's numbers: which stages end and begin, what is emitted, what the state is called. */
import type { Step } from '../../statechart/index.ts';
import type { Vocabulary } from '../../events/vocabulary.ts';
import type { ModelMachine } from '../model/model.ts';
import { SimulationError } from './simulation-error.ts';

export interface Moves {
  readonly step: Step;
  /** Vocabulary's number of the state after it. */
  readonly state: number;
  /** Stages that end and that begin, in this order, and the event types that are emitted. */
  readonly ends: readonly number[];
  readonly begins: readonly number[];
  readonly emits: readonly number[];
  /** Stages that begin where the step opens an instance: all that the state is in. */
  readonly openings: readonly number[];
}

export class MachineMoves {
  readonly #machine: ModelMachine;
  readonly #vocabulary: Vocabulary;
  /** A step is one object for all that are alike. */
  readonly #known = new Map<Step, Moves>();
  /** By configuration and event: the moves of the last such step. With other answers of the guards it may be another. */
  readonly #last: (Moves | null)[] = [];
  readonly #events: number;
  #initial: Moves | null = null;

  constructor(machine: ModelMachine, vocabulary: Vocabulary) {
    this.#machine = machine;
    this.#vocabulary = vocabulary;
    this.#events = Math.max(0, ...machine.eventOf) + 1;
  }

  /** Of a step that the machine takes in a configuration for an event of its table. */
  of(configuration: number, event: number, step: Step): Moves {
    const at = configuration * this.#events + event;
    while (this.#last.length <= at) this.#last.push(null);
    const last = this.#last[at];
    if (last !== null && last.step === step) return last;
    return (this.#last[at] = this.#find(step));
  }

  /** Of a step into the initial state. */
  initial(step: Step): Moves {
    if (this.#initial?.step !== step) this.#initial = this.#find(step);
    return this.#initial;
  }

  #find(step: Step): Moves {
    const known = this.#known.get(step);
    if (known !== undefined) return known;
    const { table } = this.#machine;
    const moves: Moves = {
      step,
      state: this.#vocabulary.states.add(table.configurationName(step.next)),
      ends: this.#stagesOf(step.exited),
      begins: this.#stagesOf(step.entered),
      emits: step.emitted.map((type) => this.#typeOf(type)),
      openings: this.#stagesOf(table.activeNodes(step.next)),
    };
    this.#known.set(step, moves);
    return moves;
  }

  /** The stages of the machine's nodes, in their order. */
  #stagesOf(nodes: readonly number[]): number[] {
    return nodes.map((node) => this.#machine.stageOf[node]).filter((stage) => stage >= 0);
  }

  #typeOf(name: string): number {
    const type = this.#vocabulary.types.find(name);
    if (type < 0) throw new SimulationError(`${name} is emitted, and no machine knows it`);
    return type;
  }
}
