/** What all checks of a scenario share: the scenario, its machines explored, and where to put a problem. */
import type { EventEntry } from '../../../machines/machine-list.ts';
import { StatechartError } from '../../statechart/index.ts';
import { exploreMachine, type ExploredMachine } from './explored-machine.ts';
import { knownEvents, type ResolvedMachines } from '../machines.ts';
import { nearest } from '../nearest.ts';
import type { Path } from '../place.ts';
import { problem, type Problem } from '../problem.ts';
import type { problemTexts, ProblemCode } from '../problems.ts';
import type { ResolvedScenario } from '../read.ts';
import type { Scenario } from '../schema.ts';

type Details<C extends ProblemCode> = Parameters<(typeof problemTexts)[C]>;

export class CheckContext {
  readonly scenario: Scenario;
  readonly resolved: ResolvedScenario;
  readonly machinery: ResolvedMachines;
  /** What the shipped event types say of themselves. */
  readonly events: Readonly<Record<string, EventEntry>>;
  /** Event types that some machine names or is opened by. */
  readonly knownEvents: ReadonlySet<string>;
  readonly machines = new Map<string, ExploredMachine>();
  readonly problems: Problem[] = [];

  constructor(
    resolved: ResolvedScenario,
    machinery: ResolvedMachines,
    events: Readonly<Record<string, EventEntry>>,
  ) {
    this.resolved = resolved;
    this.scenario = resolved.scenario;
    this.machinery = machinery;
    this.events = events;
    this.knownEvents = knownEvents(machinery.list);
    for (const [index, name] of Object.keys(machinery.list).entries())
      this.#explore(name, ['machines', index]);
  }

  /** A machine that cannot be made into a table, or has too many steps, is a problem and is not looked at further. */
  #explore(name: string, path: Path): void {
    try {
      this.machines.set(name, exploreMachine(name, this.machinery.list[name]));
    } catch (error) {
      if (!(error instanceof StatechartError)) throw error;
      if (error.code === 'too many steps') this.add('machine-too-large', path, name);
      else this.add('machine-no-table', path, error.message);
    }
  }

  /** Notes a problem at the value of a path. */
  add<C extends ProblemCode>(code: C, path: Path, ...details: Details<C>): void {
    this.problems.push(problem(code, { place: this.resolved.at(path), path }, ...details));
  }

  /** Notes a problem at the key of a path: the name itself is wrong. */
  addAtKey<C extends ProblemCode>(code: C, path: Path, ...details: Details<C>): void {
    this.problems.push(problem(code, { place: this.resolved.keyAt(path), path }, ...details));
  }

  /** Notes a name that stands for nothing, with the nearest that does. */
  checkName(what: string, name: string | undefined, names: Iterable<string>, path: Path): void {
    if (name === undefined) return;
    const known = [...names];
    if (known.includes(name)) return;
    const where = { place: this.resolved.at(path), path, found: name };
    this.problems.push(problem('no-such-name', where, what, nearest(name, known), known));
  }

  /** Whether some machine takes an event of this type in some state, wildcards included. */
  isKnownEvent(type: string): boolean {
    return this.knownEvents.has(type) || [...this.knownEvents].some((known) => wildcardTakes(known, type));
  }
}

/** `*` takes every event, `a.*` takes `a` and all that begin with `a.`. */
function wildcardTakes(pattern: string, type: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.endsWith('.*')) return false;
  const stem = pattern.slice(0, -2);
  return type === stem || type.startsWith(`${stem}.`);
}
