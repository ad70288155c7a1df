/** Asks XState, the only judge of what a machine means, and writes down what it asks of its guards on the way. */
import {
  initialTransition,
  transition,
  type ActorLogic,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type EventObject,
} from 'xstate';
import type { ChartDefinition } from './definition.ts';
import { instrumentedMachine, MARK } from './instrumented-machine.ts';
import { enteredMark, exitedMark, type Mark } from './net-moves.ts';
import { endless, failedInXState } from './statechart-error.ts';
import type { EmittedEvent, GuardAnswers } from './table.ts';

/** A question by its number, and what the answer was. */
export interface GuardAnswer {
  readonly guard: number;
  readonly answer: boolean;
}

export interface Verdict {
  readonly snapshot: AnyMachineSnapshot;
  /** Each question once, in the order in which XState first asked it. */
  readonly asked: readonly GuardAnswer[];
  readonly taken: boolean;
  readonly marks: readonly Mark[];
  readonly emitted: readonly EmittedEvent[];
}

/** An action as `transition` returns it. */
interface ReturnedAction {
  readonly type: string;
  readonly params?: unknown;
  readonly info: { readonly event: unknown };
}

/** What is written down while XState runs one step. */
class Recording {
  readonly #answers: GuardAnswers;
  readonly #known = new Map<number, boolean>();
  /** What the caller's answers threw: XState would wrap it. */
  failure: { readonly error: unknown } | undefined;

  constructor(answers: GuardAnswers) {
    this.#answers = answers;
  }

  get asked(): readonly GuardAnswer[] {
    return [...this.#known].map(([guard, answer]) => ({ guard, answer }));
  }

  /** One guard may be asked several times in a step: it is answered once. */
  ask(guard: number): boolean {
    const known = this.#known.get(guard);
    if (known !== undefined) return known;
    try {
      const answer = this.#answers.answer(guard);
      this.#known.set(guard, answer);
      return answer;
    } catch (error) {
      this.failure = { error };
      throw error;
    }
  }
}

/** Says no to everything: nobody asks it, but XState might ask a guard at another time than in a step. */
const NO_STEP = new Recording({ answer: () => false });

export class Judge {
  readonly #definition: ChartDefinition;
  readonly #name: string;
  readonly #limit: number;
  #machine: AnyStateMachine | undefined;
  #recording = NO_STEP;

  constructor(definition: ChartDefinition, name: string) {
    this.#definition = definition;
    this.#name = name;
    this.#limit = definition.microstepLimit;
  }

  /** Made when it is first asked: where all steps are known from before, it never is. */
  get machine(): AnyStateMachine {
    return (this.#machine ??= instrumentedMachine(this.#definition, (question) =>
      this.#recording.ask(question),
    ));
  }

  initial(answers: GuardAnswers): Verdict {
    return this.#record(answers, 'start', () => {
      const returned = initialTransition(this.machine);
      // XState puts what goes wrong at the start into the snapshot.
      if (returned[0].status === 'error') throw returned[0].error;
      return returned;
    });
  }

  /** `when` is the step as words, for errors. */
  transition(snapshot: AnyMachineSnapshot, type: string, answers: GuardAnswers, when: string): Verdict {
    const event = { type };
    return this.#record(answers, when, () => transition(this.#logicAt(snapshot), snapshot, event), event);
  }

  /**
   * The machine, without a start: `transition` makes an actor of what it is given, which would run the machine's first
   * step and ask guards that have nothing to do with this one.
   */
  #logicAt(snapshot: AnyMachineSnapshot): ActorLogic<AnyMachineSnapshot, EventObject> {
    return {
      transition: (current, event, scope) => this.machine.transition(current, event, scope),
      getInitialSnapshot: () => snapshot,
      getPersistedSnapshot: () => snapshot,
    };
  }

  #record(
    answers: GuardAnswers,
    when: string,
    run: () => [AnyMachineSnapshot, readonly ReturnedAction[]],
    event?: object,
  ): Verdict {
    const outer = this.#recording;
    const recording = new Recording(answers);
    this.#recording = recording;
    try {
      const [snapshot, actions] = run();
      return { snapshot, asked: recording.asked, ...readMarks(actions, event) };
    } catch (error) {
      throw recording.failure ? recording.failure.error : this.#explain(error, when);
    } finally {
      this.#recording = outer;
    }
  }

  #explain(error: unknown, when: string): Error {
    const isEndless = error instanceof Error && error.message.startsWith('Infinite loop detected');
    return isEndless ? endless(this.#name, when, this.#limit) : failedInXState(this.#name, when, error);
  }
}

/** The event is taken by a transition of its own (a raised one is another object), or where anything came of it. */
function readMarks(
  actions: readonly ReturnedAction[],
  event: object | undefined,
): Pick<Verdict, 'taken' | 'marks' | 'emitted'> {
  const marks: Mark[] = [];
  const emitted: EmittedEvent[] = [];
  let selected = false;
  for (const { type, params, info } of actions) {
    if (type === MARK.entered) marks.push(enteredMark(params as number));
    else if (type === MARK.exited) marks.push(exitedMark(params as number));
    else if (type === MARK.taken) selected ||= info.event === event;
    else if (type === 'xstate.emit') emitted.push((params as { readonly event: EmittedEvent }).event);
  }
  return { taken: selected || marks.length > 0 || emitted.length > 0, marks, emitted };
}
