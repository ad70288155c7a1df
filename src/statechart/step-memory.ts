/**
 * Steps that are known, found by (configuration, event, answers of guards). For each configuration and event stands one
 * link; a link leads to a step, or to a question with a link for no and one for yes.
 */
import type { GuardAnswer } from './judge.ts';
import type { GuardAnswers, Step } from './table.ts';

/** A link: 0 unknown, above 0 the place of a question, below 0 the complement (~) of a step's number. */
type Link = number;

/** A question takes three places: its number, the link for no, the link for yes. */
const QUESTION_SIZE = 3;
const NO = 1;
const YES = 2;

/** Stands for the configuration before the initial step, which has one event, 0. */
export const START = -1;

/** The memory as plain data: links by configuration and event, questions with their links, steps by number. */
export interface RememberedSteps {
  readonly rows: readonly (readonly Link[])[];
  readonly questions: readonly number[];
  readonly steps: readonly Step[];
}

export class StepMemory {
  /** Links by configuration (from START), then event. */
  readonly #rows: Int32Array[] = [];
  /** Place 0 is unused, so that no question has the link 0. */
  #questions = new Int32Array(64 * QUESTION_SIZE);
  #used = QUESTION_SIZE;
  readonly #steps: Step[] = [];
  /** Numbers by content of the steps; those known from before are entered when a step is new. */
  readonly #numbers = new Map<string, number>();

  constructor(known?: RememberedSteps) {
    if (known === undefined) return;
    this.#rows = known.rows.map((row) => Int32Array.from(row));
    this.#questions = Int32Array.from(known.questions);
    this.#used = known.questions.length;
    this.#steps = known.steps.map(frozen);
  }

  asPlainData(): RememberedSteps {
    return {
      rows: this.#rows.map((row) => [...row.subarray(0, row.findLastIndex((link) => link !== 0) + 1)]),
      questions: [...this.#questions.subarray(0, this.#used)],
      steps: this.#steps,
    };
  }

  /** The step, or undefined where it is not known. Allocates nothing. */
  recall(configuration: number, event: number, answers: GuardAnswers): Step | undefined {
    const row = this.#rows[configuration - START];
    if (row === undefined) return undefined;
    const questions = this.#questions;
    // Beyond the row's end it is undefined, which is neither above nor below 0: unknown.
    let link: Link = row[event];
    while (link > 0) link = questions[link + (answers.answer(questions[link]) ? YES : NO)];
    return link < 0 ? this.#steps[~link] : undefined;
  }

  /**
   * Writes a step down under the answers that led to it; returns the one object that stands for all steps alike, or
   * undefined where another question stands in the place of one that was asked.
   */
  remember(
    configuration: number,
    event: number,
    asked: readonly GuardAnswer[],
    step: Step,
  ): Step | undefined {
    let links = this.#row(configuration, event);
    let place = event;
    for (const { guard, answer } of asked) {
      const link = links[place] > 0 ? links[place] : this.#newQuestion(guard, links, place);
      links = this.#questions;
      if (links[link] !== guard) return undefined;
      place = link + (answer ? YES : NO);
    }
    const number = this.#number(step);
    links[place] = ~number;
    return this.#steps[number];
  }

  /** The links of a configuration, long enough for the event. */
  #row(configuration: number, event: number): Int32Array {
    const at = configuration - START;
    while (this.#rows.length <= at) this.#rows.push(new Int32Array(0));
    if (event >= this.#rows[at].length) this.#rows[at] = lengthened(this.#rows[at], (event + 1) * 2);
    return this.#rows[at];
  }

  /** Makes room for a question and links to it. */
  #newQuestion(guard: number, links: Int32Array, place: number): Link {
    const link = this.#used;
    this.#used += QUESTION_SIZE;
    const isOwn = links === this.#questions;
    if (this.#used > this.#questions.length)
      this.#questions = lengthened(this.#questions, this.#questions.length * 2);
    this.#questions[link] = guard;
    (isOwn ? this.#questions : links)[place] = link;
    return link;
  }

  #number(step: Step): number {
    if (this.#numbers.size === 0)
      this.#steps.forEach((one, at) => this.#numbers.set(JSON.stringify(one), at));
    const key = JSON.stringify(step);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#steps.length;
      this.#steps.push(frozen(step));
      this.#numbers.set(key, number);
    }
    return number;
  }
}

function frozen(step: Step): Step {
  for (const list of [step.emitted, step.emittedEvents, step.exited, step.entered, step.passed])
    Object.freeze(list);
  return Object.freeze(step);
}

function lengthened(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(from);
  return longer;
}
