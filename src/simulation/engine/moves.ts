/** The steps of one machine in the engine's numbers: which stages end and begin, what is emitted, what the state is called. */
import type { Step } from '../../statechart/index.ts';
import type { Vocabulary } from '../../events/vocabulary.ts';
import type { ModelMachine } from '../model/model.ts';
import { thrifty } from '../object-list.ts';
import { SimulationError } from './simulation-error.ts';

export interface Moves {
  readonly step: Step;
  /** The configuration after it, and whether the machine is done with it. */
  readonly next: number;
  readonly isDone: boolean;
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
  /** By configuration and event: the moves of the step that was taken last, which is mostly the next one too. */
  readonly #last: Moves[][] = [];
  #lastInitial: Moves | null = null;

  constructor(machine: ModelMachine, vocabulary: Vocabulary) {
    this.#machine = machine;
    this.#vocabulary = vocabulary;
  }

  /** Of a step that the machine takes. */
  #of(step: Step): Moves {
    return this.#known.get(step) ?? this.#find(step);
  }

  /** Of a step from a configuration by an event; null where the machine does not take it. */
  ofStep(step: Step, configuration: number, event: number): Moves | null {
    while (this.#last.length <= configuration) this.#last.push([]);
    const row = this.#last[configuration];
    const last = row[event];
    if (last?.step === step) return last;
    if (!step.taken) return null;
    const moves = this.#of(step);
    row[event] = moves;
    return moves;
  }

  /** Of a step into an initial state. */
  ofInitial(step: Step): Moves {
    if (this.#lastInitial?.step !== step) this.#lastInitial = this.#of(step);
    return this.#lastInitial;
  }

  #find(step: Step): Moves {
    const { table } = this.#machine;
    const moves: Moves = {
      step,
      next: step.next,
      isDone: step.done,
      state: this.#vocabulary.states.add(table.configurationName(step.next)),
      ends: this.#stagesOf(step.exited),
      begins: this.#stagesOf(step.entered),
      emits: thrifty(step.emitted.map((type) => this.#typeOf(type))),
      openings: this.#stagesOf(table.activeNodes(step.next)),
    };
    this.#known.set(step, moves);
    return moves;
  }

  /** The stages of the machine's nodes, in their order. */
  #stagesOf(nodes: readonly number[]): readonly number[] {
    return thrifty(nodes.map((node) => this.#machine.stageOf[node]).filter((stage) => stage >= 0));
  }

  #typeOf(name: string): number {
    const type = this.#vocabulary.types.find(name);
    if (type < 0) throw new SimulationError(`${name} is emitted, and no machine knows it`);
    return type;
  }
}

/** A model does not change, and each of its replications takes the same steps. */
const known = new WeakMap<ModelMachine, MachineMoves>();

/** The moves of a machine, as far as any replication has made them. */
export function movesOf(machine: ModelMachine, vocabulary: Vocabulary): MachineMoves {
  const before = known.get(machine);
  if (before !== undefined) return before;
  const moves = new MachineMoves(machine, vocabulary);
  known.set(machine, moves);
  return moves;
}
