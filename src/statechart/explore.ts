/** Walks every configuration that a machine can reach, under all answers of its guards. */
import type { GuardAnswer } from './judge.ts';
import { tooManySteps } from './statechart-error.ts';
import type { GuardAnswers, StatechartTable, Step } from './table.ts';

export type { GuardAnswer } from './judge.ts';

export interface ExploreOptions {
  /** Event types to try; those that the machine names where left out. Wildcards need theirs named here. */
  readonly events?: readonly string[];
  /** Steps after which it is given up; 250,000 where left out. */
  readonly maxSteps?: number;
}

export interface ExploredStep {
  /** Configuration, or -1 before the initial step. */
  readonly from: number;
  /** Number of the event, or -1 for the initial step. */
  readonly event: number;
  /** Which questions were asked, in order, and the answers that lead to this step. */
  readonly answers: readonly GuardAnswer[];
  readonly step: Step;
}

export interface Exploration {
  /** Configurations in which the machine can rest, as they were reached. */
  readonly configurations: readonly number[];
  /** Indices of the state nodes that were entered or passed through, in document order; history states never are. */
  readonly nodes: readonly number[];
  /** Every step that is taken, the initial ones first. */
  readonly transitions: readonly ExploredStep[];
  /** Every step that is not taken although guards were asked: with other answers it may be. */
  readonly blocked: readonly ExploredStep[];
  /** Configurations that are not done and in which no event is taken, whatever the answers. */
  readonly deadEnds: readonly number[];
}

/** @throws StatechartError `too many steps` past the limit. */
export function explore(table: StatechartTable, options: ExploreOptions = {}): Exploration {
  const walk = new Walk(table, options.maxSteps ?? 250_000);
  const events = (options.events ?? table.eventTypes).map((type) => table.eventId(type));
  walk.tryAnswers(-1, -1);
  // The list grows while it is walked.
  for (const configuration of walk.configurations) {
    if (table.isDone(configuration)) continue;
    for (const event of events)
      if (table.mayTake(configuration, event)) walk.tryAnswers(configuration, event);
  }
  return walk.result();
}

/** The limit, and what was found so far. */
class Walk {
  readonly configurations = new Set<number>();
  readonly #nodes = new Set<number>();
  readonly #transitions: ExploredStep[] = [];
  readonly #blocked: ExploredStep[] = [];
  readonly #table: StatechartTable;
  readonly #limit: number;
  #steps = 0;

  constructor(table: StatechartTable, limit: number) {
    this.#table = table;
    this.#limit = limit;
  }

  /** Takes the step under each combination of answers that the machine asks for. */
  tryAnswers(from: number, event: number): void {
    const answers = new EveryAnswer();
    do {
      if (++this.#steps > this.#limit) throw tooManySteps(this.#table.name, this.#limit);
      answers.begin();
      const step = from < 0 ? this.#table.initial(answers) : this.#table.step(from, event, answers);
      this.#note({ from, event, answers: answers.given, step });
    } while (answers.next());
  }

  #note(explored: ExploredStep): void {
    const { step, answers } = explored;
    if (!step.taken) {
      if (answers.length > 0) this.#blocked.push(explored);
      return;
    }
    this.#transitions.push(explored);
    this.configurations.add(step.next);
    for (const node of [...step.entered, ...step.passed]) this.#nodes.add(node);
  }

  result(): Exploration {
    const left = new Set(this.#transitions.map(({ from }) => from));
    const isDeadEnd = (each: number) => !left.has(each) && !this.#table.isDone(each);
    return {
      configurations: [...this.configurations],
      nodes: [...this.#nodes].sort((a, b) => a - b),
      transitions: this.#transitions,
      blocked: this.#blocked,
      deadEnds: [...this.configurations].filter(isDeadEnd),
    };
  }
}

/** Goes through all combinations of answers: first no to everything, then the last no that is left becomes a yes. */
class EveryAnswer implements GuardAnswers {
  /** Answers that are fixed for this round. */
  #script: readonly GuardAnswer[] = [];
  #given = new Map<number, boolean>();

  get given(): readonly GuardAnswer[] {
    return [...this.#given].map(([guard, answer]) => ({ guard, answer }));
  }

  begin(): void {
    this.#given = new Map();
  }

  answer(guard: number): boolean {
    let answer = this.#given.get(guard);
    if (answer === undefined) {
      answer = this.#script.find((each) => each.guard === guard)?.answer ?? false;
      this.#given.set(guard, answer);
    }
    return answer;
  }

  /** Whether there is another combination. */
  next(): boolean {
    const given = this.given;
    const lastNo = given.findLastIndex(({ answer }) => !answer);
    if (lastNo < 0) return false;
    this.#script = [...given.slice(0, lastNo), { guard: given[lastNo].guard, answer: true }];
    return true;
  }
}
