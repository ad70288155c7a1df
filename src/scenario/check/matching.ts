/** Children and adopters who are to be matched: two machines of the right subjects, who can meet, belong together and part. */
import { nearest } from '../nearest.ts';
import type { Path } from '../place.ts';
import type { Matching } from '../schema.ts';
import type { CheckContext } from './context.ts';
import { drawnEvents } from './drawn-events.ts';
import type { ExploredMachine } from './explored-machine.ts';
import { matchedStock } from './matched-stock.ts';
import { whoComes } from './who-comes.ts';

type Whose = 'child' | 'adopter';
const BOTH = ['child', 'adopter'] as const;

export function checkMatching(context: CheckContext): void {
  const { matching = {} } = context.scenario;
  const matchedBy = new Map<string, string>();
  const comes = whoComes(context);
  for (const [name, written] of Object.entries(matching)) {
    const child = sideOf(context, name, written, 'child');
    const adopter = sideOf(context, name, written, 'adopter');
    if (!child || !adopter || !subjectsFit(context, name, child, adopter)) continue;
    for (const side of [child, adopter]) {
      side.check();
      const before = matchedBy.get(side.machine.name);
      if (before !== undefined)
        context.addAtKey('matching-twice', ['matching', name], side.machine.name, before);
      matchedBy.set(side.machine.name, name);
    }
    checkTells(context, name, written, child.machine, adopter.machine);
    for (const [one, other] of [
      [child, adopter],
      [adopter, child],
    ] as const) {
      const { opens } = one.machine.entry;
      if (!opens.some((type) => comes.has(type)))
        context.add(
          'matching-nobody',
          ['matching', name, one.whose],
          one.whose,
          one.machine.name,
          other.machine.name,
          opens,
        );
    }
  }
  checkDrawn(context, matching);
  matchedStock(context, matching);
}

/** The machine of a side, or null with a problem. */
function sideOf(context: CheckContext, name: string, written: Matching, whose: Whose): Side | null {
  const { waits, paired } = written[whose];
  const known = [...context.machines.keys()];
  let machine: ExploredMachine | undefined;
  let isFound = true;
  for (const [key, states] of [
    ['waits', waits],
    ['paired', paired],
  ] as const) {
    for (const [index, state] of states.entries()) {
      const path = ['matching', name, whose, key, index];
      const stem = state.split('.')[0];
      const found = context.machines.get(stem);
      if (!found) {
        isFound = false;
        // What is wrong with a machine that is there has been said.
        if (!Object.hasOwn(context.machinery.list, stem))
          context.add('matching-machine', path, nearest(stem, known), known);
        continue;
      }
      machine ??= found;
      if (found !== machine) context.add('matching-machines', path, machine.name);
      else if (!found.node(state))
        context.add('matching-state', path, found.name, nearest(state, statesOf(found)));
      else continue;
      isFound = false;
    }
  }
  return machine && isFound ? new Side(context, name, whose, written[whose], machine) : null;
}

const statesOf = ({ name, table }: ExploredMachine): string[] =>
  table.nodes
    .filter(({ path, kind }) => path !== '' && kind !== 'final')
    .map(({ path }) => `${name}.${path}`);

function subjectsFit(context: CheckContext, name: string, child: Side, adopter: Side): boolean {
  const wrong = [child, adopter].find(({ whose, machine }) => machine.entry.subject !== whose);
  if (!wrong) return true;
  const other = wrong === child ? adopter : child;
  context.add(
    'matching-subject', ['matching', name, wrong.whose, 'waits', 0],
    wrong.whose, wrong.machine.name, wrong.machine.entry.subject, other.machine.name, other.machine.entry.subject,
  ); // prettier-ignore
  return false;
}

/** One side with its machine. */
class Side {
  readonly whose: Whose;
  readonly machine: ExploredMachine;
  readonly #context: CheckContext;
  readonly #name: string;
  readonly #written: Matching['child'];
  readonly #path: Path;

  constructor(
    context: CheckContext,
    name: string,
    whose: Whose,
    written: Matching['child'],
    machine: ExploredMachine,
  ) {
    this.#context = context;
    this.#name = name;
    this.whose = whose;
    this.#written = written;
    this.machine = machine;
    this.#path = ['matching', name, whose];
  }

  check(): void {
    if (this.machine.entry.concurrent)
      this.#context.add('matching-concurrent', [...this.#path, 'waits', 0], this.machine.name);
    this.#written.waits.forEach((key, index) => {
      this.#waiting(key, index);
      this.#stage(key, index);
    });
    this.#freed();
  }

  /** The match is taken in every state of waiting, and leads to where the two belong together. */
  #waiting(key: string, index: number): void {
    const { event } = this.#written;
    const path = [...this.#path, 'event'];
    const node = this.machine.node(key)?.index ?? -1;
    const { taken, never } = this.machine.takes(node, event);
    if (taken.length === 0 || never.length > 0) {
      const isHere = this.machine.resting.some((one) => this.#isIn(one, [node]));
      if (!isHere) return this.#context.add('stage-unreachable', [...this.#path, 'waits', index]);
      return this.#context.add('matching-not-taken', path, event, key, this.#takenIn(node));
    }
    const paired = this.#nodes(this.#written.paired);
    const lost = taken.find(({ step }) => !this.#isIn(step.next, paired));
    if (lost)
      this.#context.add(
        'matching-not-paired',
        path,
        event,
        this.#stateName(lost.step.next),
        this.#written.paired,
      );
  }

  /** The stage of a state of waiting says whom it waits for, and ends by nothing else. */
  #stage(key: string, index: number): void {
    const { stages = {} } = this.#context.scenario;
    if (!Object.hasOwn(stages, key))
      return this.#context.add('matching-no-stage', [...this.#path, 'waits', index], key);
    const { outcomes, waits_for: waitsFor } = stages[key];
    if (outcomes !== undefined)
      this.#context.add('matching-stage-ends', ['stages', key, 'outcomes'], this.#name);
    else if (waitsFor === undefined)
      this.#context.add('matching-no-stage', [...this.#path, 'waits', index], key);
  }

  /** Whoever is left alone goes on somewhere else. */
  #freed(): void {
    const paired = this.#nodes(this.#written.paired);
    for (const configuration of this.machine.resting.filter((one) => this.#isIn(one, paired))) {
      const steps = this.#written.freed.map((type) =>
        this.machine.exploration.transitions.find(
          ({ from, event }) => from === configuration && event === this.machine.table.eventId(type),
        ),
      );
      const first = steps.find((one) => one !== undefined);
      if (first && !this.#isIn(first.step.next, paired)) continue;
      const [node] = this.machine.table.activeNodes(configuration).toReversed();
      return this.#context.add(
        'matching-not-freed', [...this.#path, 'freed'], this.whose, this.#stateName(configuration), this.#takenIn(node),
      ); // prettier-ignore
    }
    this.#written.freed.forEach((type, index) => this.#knows(type, [...this.#path, 'freed', index]));
  }

  #knows(type: string, path: Path): void {
    const { machine } = this;
    if (!machine.names(type))
      this.#context.add('matching-told', path, machine.name, nearest(type, machine.table.eventTypes));
  }

  #nodes = (keys: readonly string[]): number[] => keys.map((key) => this.machine.node(key)?.index ?? -1);

  #isIn = (configuration: number, nodes: readonly number[]): boolean =>
    this.machine.table.activeNodes(configuration).some((node) => nodes.includes(node));

  #stateName = (configuration: number): string =>
    `${this.machine.name}.${this.machine.table.configurationName(configuration)}`;

  #takenIn = (node: number): string[] =>
    this.machine.table.eventTypes.filter((type) => this.machine.takes(node, type).taken.length > 0);
}

/** What one side says is heard by the other. */
function checkTells(
  context: CheckContext,
  name: string,
  { tells = {} }: Matching,
  child: ExploredMachine,
  adopter: ExploredMachine,
): void {
  for (const [from, to] of Object.entries(tells)) {
    const path = ['matching', name, 'tells', from];
    const [says, hears] = child.names(from) ? [child, adopter] : [adopter, child];
    if (!says.names(from)) context.addAtKey('matching-tells', path, from, child.name, adopter.name);
    else if (!hears.names(to))
      context.add('matching-told', path, hears.name, nearest(to, hears.table.eventTypes));
  }
}

/** A match is what the matching says: nothing else brings it about. */
function checkDrawn(context: CheckContext, all: Readonly<Record<string, Matching>>): void {
  const matches = new Map(
    Object.entries(all).flatMap(([name, written]) =>
      BOTH.map((whose) => [written[whose].event, name] as const),
    ),
  );
  for (const [key, stage] of Object.entries(context.scenario.stages ?? {}))
    for (const { type, path } of drawnEvents(stage, ['stages', key])) {
      const name = matches.get(type);
      if (name !== undefined) context.add('matching-drawn', path, type, name);
    }
}
