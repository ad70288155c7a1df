/** What is gathered while a machine is read: the questions its guards ask, and what has to be refused. */
import type { AnyStateMachine } from 'xstate';
import { canonicalJson } from './canonical-json.ts';
import type { Problem, RefusalKind } from './refusals.ts';
import type { GuardQuestion } from './table.ts';

/** Where in a machine something stands. */
export interface Place {
  /** Dotted path of the state, '' for the root. */
  readonly state: string;
  /** `entry`, `on "visit.done"`, … */
  readonly where: string;
}

export class Reading {
  /** What the machine's names of guards and actions stand for. */
  readonly guards: Readonly<Record<string, unknown>>;
  readonly actions: Readonly<Record<string, unknown>>;
  readonly questions: GuardQuestion[] = [];
  readonly problems: Problem[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(machine: AnyStateMachine) {
    this.guards = machine.implementations.guards;
    this.actions = machine.implementations.actions;
  }

  /** The number of a question, which is added when it is new. */
  question(name: string, params: unknown): number {
    const key = params === undefined ? name : `${name}(${canonicalJson(params)})`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.questions.length;
      this.questions.push(Object.freeze({ name, params, key }));
      this.#numbers.set(key, number);
    }
    return number;
  }

  refuse(kind: RefusalKind, { state, where }: Place, named = ''): void {
    this.problems.push({ kind, state, where, named });
  }
}
