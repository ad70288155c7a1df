/** A machine of the model as a run uses it: with the answers to its guards, and its steps in the engine's numbers. */
import type { GuardAnswers } from '../../statechart/index.ts';
import type { ModelMachine } from '../model/model.ts';
import { movesOf, type MachineMoves } from './moves.ts';
import type { Run } from './run.ts';
import { SimulationError } from './simulation-error.ts';

/** Answers a machine's guards from the facts about one child. */
class Answers implements GuardAnswers {
  child = 0;
  readonly #run: Run;
  readonly #machine: ModelMachine;
  /** Fact of each guard. */
  readonly #facts: number[] = [];

  constructor(run: Run, machine: ModelMachine) {
    this.#run = run;
    this.#machine = machine;
  }

  answer(guard: number): boolean {
    const fact = this.#facts[guard] ?? this.#find(guard);
    return this.#run.facts.ask(fact, this.child, this.#run.now);
  }

  #find(guard: number): number {
    const { name } = this.#machine.table.guards[guard] ?? { name: '' };
    const fact = this.#run.facts.index(name);
    if (fact < 0)
      throw new SimulationError(
        `machine ${this.#machine.name} asks the guard "${name}", and there is no fact of that name`,
      );
    this.#facts[guard] = fact;
    return fact;
  }
}

export class Chart {
  /** Number in the model's machines. */
  readonly number: number;
  readonly machine: ModelMachine;
  readonly answers: Answers;
  readonly moves: MachineMoves;

  constructor(run: Run, number: number) {
    const machine = run.model.machines[number];
    this.number = number;
    this.machine = machine;
    this.answers = new Answers(run, machine);
    this.moves = movesOf(machine, run.model.vocabulary);
  }
}
