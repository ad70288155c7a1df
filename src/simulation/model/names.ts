/** Turns a scenario's names into numbers while a model is compiled. */
import type { EventPattern } from '../../../machines/machine-list.ts';
import type { Vocabulary } from '../../events/vocabulary.ts';
import type { Condition, Distribution } from '../../scenario/schema.ts';
import type { Calendar } from '../calendar.ts';
import { compileDistribution, type QuantileTable } from '../distribution.ts';
import { Purposes } from '../random.ts';
import { thrifty } from '../object-list.ts';
import { compileByFacts, type ByFacts, type Modifier, type WrittenByFacts } from './by-facts.ts';
import type { DueRule, TypePattern } from './model.ts';
import { compileSpan } from './span.ts';

/** A name in the scenario that stands for nothing. `check` finds these first, with their place. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

type WrittenModifiers = readonly { readonly when: Condition; readonly times: number }[] | undefined;

/** What the parts of a compilation share. */
export class Names {
  readonly vocabulary: Vocabulary;
  readonly office: Calendar;
  readonly #facts: readonly string[];
  readonly #timescales: readonly string[];
  readonly #teams: readonly string[];
  readonly #purposes = new Purposes();
  #tasks = 0;
  #meetings = 0;

  constructor(
    vocabulary: Vocabulary,
    office: Calendar,
    facts: readonly string[],
    timescales: readonly string[],
    teams: readonly string[],
  ) {
    this.vocabulary = vocabulary;
    this.office = office;
    this.#facts = facts;
    this.#timescales = timescales;
    this.#teams = teams;
  }

  get taskCount(): number {
    return this.#tasks;
  }

  get meetingCount(): number {
    return this.#meetings;
  }

  newTask = (): number => this.#tasks++;
  newMeeting = (): number => this.#meetings++;
  type = (name: string): number => this.vocabulary.types.add(name);
  activity = (stage: string, name: string): number => this.vocabulary.activities.add(`${stage}/${name}`);
  purpose = (...path: readonly string[]): number => this.#purposes.id(path.join('/'));

  /** Number of a team, or -1 where no name is given. */
  team(name: string | undefined): number {
    return name === undefined ? -1 : find(this.#teams, name, 'team');
  }

  facts = (condition: Condition): readonly number[] =>
    (typeof condition === 'string' ? [condition] : condition).map((name) => find(this.#facts, name, 'fact'));

  timescale(name: string | undefined): number {
    return name === undefined ? -1 : find(this.#timescales, name, 'timescale');
  }

  due(written: { readonly limit?: string | undefined; readonly due?: string | undefined }): DueRule {
    return {
      timescale: this.timescale(written.limit),
      span: written.due === undefined ? null : compileSpan(written.due, this.office),
    };
  }

  patterns = (patterns: readonly EventPattern[]): TypePattern[] =>
    patterns.map((pattern) =>
      typeof pattern === 'string'
        ? { type: this.type(pattern), where: [] }
        : { type: this.type(pattern.type), where: Object.entries(pattern.where ?? {}) },
    );

  modifiers = (written: WrittenModifiers): readonly Modifier[] =>
    thrifty((written ?? []).map((one) => ({ facts: this.facts(one.when), times: one.times })));

  numbers(written: WrittenByFacts<number>): ByFacts<number> {
    return compileByFacts(written, this.facts, (value) => value);
  }

  distributions(written: WrittenByFacts<Distribution>, calendar: Calendar): ByFacts<QuantileTable> {
    return compileByFacts(written, this.facts, (value) => compileDistribution(value, calendar));
  }
}

function find(names: readonly string[], name: string, what: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new ModelError(`there is no ${what} ${name}`);
  return index;
}
