/** A session: a tree of steps, the place in it, notes and answers. Every step can be gone back to; nothing is forgotten. */
import { nearest } from '../scenario/nearest.ts';
import { happenings, type Happening } from './happening.ts';
import type { Entry, Move } from './move.ts';
import type { Question } from './question.ts';
import { Scene, type Ended, type SceneOptions } from './scene.ts';
import { WalkError } from './walk-error.ts';

export interface SessionStep {
  /** Its number, from 0: the beginning. */
  readonly number: number;
  readonly parent: number;
  /** Null for the beginning. */
  readonly move: Move | null;
  readonly branch: string;
  /** Events of the log that came of it: from, up to and without. */
  readonly from: number;
  readonly to: number;
  /** Minute at which it was over. */
  readonly minute: number;
  readonly ended: Ended;
}

export interface Note {
  readonly step: number;
  readonly minute: number;
  readonly text: string;
}

export interface Answer {
  readonly question: Question;
  readonly step: number;
  /** From 1. */
  readonly option: number;
}

const FIRST_BRANCH = 'main';

export class Session {
  readonly options: SceneOptions;
  readonly steps: SessionStep[];
  readonly notes: Note[] = [];
  readonly answers: Answer[] = [];
  #scene: Scene;
  #at = 0;
  #branch = FIRST_BRANCH;
  /** By step: the one that was taken from it last. */
  readonly #onward = new Map<number, number>();
  readonly #save: (entry: Entry) => void;

  /**
   * @param save is given every entry when it has been carried out
   * @throws WalkError where something that was told does not fit the charts
   */
  constructor(options: SceneOptions, save: (entry: Entry) => void = () => undefined) {
    this.options = options;
    this.#save = save;
    this.#scene = new Scene(options);
    const { length } = this.#scene.family.log;
    this.steps = [
      { number: 0, parent: -1, move: null, branch: FIRST_BRANCH, from: length, to: length, minute: this.#scene.now, ended: 'done' },
    ]; // prettier-ignore
  }

  get scene(): Scene {
    return this.#scene;
  }

  /** The step at which the session stands. */
  get at(): SessionStep {
    return this.steps[this.#at];
  }

  get branch(): string {
    return this.#branch;
  }

  /** Carries out an entry as it was saved, or as somebody wishes it. @throws WalkError where it cannot be done; nothing has changed then */
  carryOut(entry: Entry): void {
    if (entry.do === 'take' || entry.do === 'wait') this.#move(entry);
    else if (entry.do === 'go') this.#go(entry.step);
    else if (entry.do === 'branch') this.#beginBranch(entry.name);
    else if (entry.do === 'note')
      this.notes.push({ step: this.#at, minute: this.#scene.now, text: entry.text });
    else this.#answer(entry.question, entry.option);
    this.#save(entry);
  }

  #move(move: Move): void {
    const from = this.#scene.family.log.length;
    const ended = this.#try(move);
    const scene = this.#scene;
    const number = this.steps.length;
    // Another way from a step that has been gone on from is a branch of its own.
    if (this.steps.some((one) => one.parent === this.#at && one.branch === this.#branch))
      this.#branch = this.#newName();
    this.steps.push({
      number,
      parent: this.#at,
      move,
      branch: this.#branch,
      from,
      to: scene.family.log.length,
      minute: scene.now,
      ended,
    });
    this.#onward.set(this.#at, number);
    this.#at = number;
  }

  /** A move that fails leaves nothing behind. */
  #try(move: Move): Ended {
    try {
      return play(this.#scene, move);
    } catch (error) {
      this.#scene = this.#sceneAt(this.#at);
      if (error instanceof Error && error.name === 'SimulationError')
        throw new WalkError(
          `the scenario cannot play this: ${error.message}`,
          'nothing was changed; try another way',
        );
      throw error;
    }
  }

  /** Steps from the beginning to one. */
  pathTo(number: number): SessionStep[] {
    const path: SessionStep[] = [];
    for (let at = number; at >= 0; at = this.steps[at].parent) path.unshift(this.steps[at]);
    return path;
  }

  #sceneAt(number: number): Scene {
    const scene = new Scene(this.options);
    for (const { move } of this.pathTo(number)) if (move !== null) play(scene, move);
    return scene;
  }

  #go(step: number): void {
    if (this.steps[step] === undefined)
      throw new WalkError(`there is no step ${step}`, `the steps are 0 to ${this.steps.length - 1}`);
    if (step !== this.#at) this.#scene = this.#sceneAt(step);
    this.#at = step;
    this.#branch = this.steps[step].branch;
  }

  /** The step before. @throws WalkError at the beginning */
  get before(): number {
    if (this.#at === 0) throw new WalkError('this is the beginning: there is nothing to undo');
    return this.at.parent;
  }

  /** The step that was undone last. @throws WalkError where none was */
  get after(): number {
    const next = this.#onward.get(this.#at);
    if (next === undefined) throw new WalkError('there is nothing to redo');
    return next;
  }

  /** Names of the branches with the last step of each. */
  get branches(): ReadonlyMap<string, number> {
    return new Map(this.steps.map((one) => [one.branch, one.number]));
  }

  /** The last step of a branch. @throws WalkError where there is none of that name */
  endOf(branch: string): number {
    const end = this.branches.get(branch);
    if (end !== undefined) return end;
    const near = nearest(branch, this.branches.keys());
    throw new WalkError(
      `there is no branch ${branch}`,
      near === undefined ? `there are: ${[...this.branches.keys()].join(', ')}` : `did you mean ${near}?`,
    );
  }

  #beginBranch(name: string): void {
    if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name))
      throw new WalkError(
        `"${name}" cannot be a branch's name`,
        'use letters, digits and hyphens: with-health',
      );
    if (this.branches.has(name) || name === this.#branch)
      throw new WalkError(`there is a branch ${name} already`);
    this.#branch = name;
  }

  #newName(): string {
    for (let number = 2; ; number++) {
      const name = `branch-${number}`;
      if (!this.branches.has(name)) return name;
    }
  }

  /** The first question of the case that the moment raises and that was not answered. */
  get question(): Question | undefined {
    const asked = new Set(this.answers.map((one) => one.question.name));
    return this.options.start.questions.find(({ name, at }) => !asked.has(name) && this.#isIn(at));
  }

  #isIn(at: string): boolean {
    const open = this.openStates();
    return open.some(({ machine, state }) =>
      state
        .split('+')
        .some((path) => `${machine}.${path}` === at || `${machine}.${path}`.startsWith(`${at}.`)),
    );
  }

  /** The configuration of every open instance, by the log. */
  openStates(): Happening[] {
    const last = new Map<string, Happening>();
    for (const one of happenings(this.#scene.source))
      last.set(`${one.child} ${one.machine} ${one.instance}`, one);
    return [...last.values()].filter((one) => !this.options.rules.context.isOver(one.machine, one.state));
  }

  #answer(name: string, option: number): void {
    const question = this.options.start.questions.find((one) => one.name === name);
    if (question === undefined) throw new WalkError(`there is no question ${name}`);
    if (option > question.options.length)
      throw new WalkError(
        `the question has ${question.options.length} options`,
        'answer with a 1, a 2 and so on',
      );
    this.answers.push({ question, step: this.#at, option });
  }
}

const play = (scene: Scene, move: Move): Ended =>
  move.do === 'take' ? scene.take(move) : scene.wait(move.until);
