/** The events that a stage draws: the machine must be able to take them there. */
import type { ExploredStep } from '../../statechart/index.ts';
import type { Condition, Hazard, Outcome, Repeat, Stage } from '../schema.ts';
import { nearest } from '../nearest.ts';
import type { Path } from '../place.ts';
import type { CheckContext } from './context.ts';
import type { ExploredMachine } from './explored-machine.ts';

/** An event that a stage draws, and when it is drawn at all. */
interface Drawn {
  readonly type: string;
  readonly path: Path;
  /** Facts that all hold where it is drawn. */
  readonly when: readonly string[];
  readonly weight: Weight | undefined;
  readonly modifiers: readonly { readonly when: Condition; readonly times: number }[];
  /** Whether other machines of the child may take it in this one's place. */
  readonly elsewhere: boolean;
}

type Weight =
  | number
  | {
      readonly cases: readonly { readonly when: Condition; readonly value: number }[];
      readonly otherwise: number;
    };

export function checkDrawnEvents(context: CheckContext): void {
  for (const [key, stage] of Object.entries(context.scenario.stages ?? {})) {
    const machine = context.machines.get(key.split('.')[0]);
    const node = machine?.node(key);
    if (!machine || !node || node.kind === 'final') continue;
    for (const drawn of drawnEvents(stage, ['stages', key])) checkDrawn(context, machine, node.index, drawn);
  }
}

/** Every event that a stage lets happen, where it stands. */
export function drawnEvents(stage: Stage, path: Path): Drawn[] {
  return [
    ...(stage.outcomes ?? []).map((one, index) => ofOutcome(one, [...path, 'outcomes', index], false)),
    ...(stage.patience ? [ofOutcome({ event: stage.patience.event }, [...path, 'patience'], false)] : []),
    ...(stage.when_full === undefined ? [] : [ofFull(stage.when_full, path)]),
    ...(stage.hazards ?? []).map((one, index) => ofHazard(one, [...path, 'hazards', index])),
    ...(stage.repeats ?? []).flatMap((one, index) => ofRepeat(one, [...path, 'repeats', index])),
  ];
}

type Chanced = Pick<Outcome, 'event' | 'chance' | 'modifiers'>;

const ofOutcome = (one: Chanced, path: Path, elsewhere: boolean): Drawn => ({
  type: one.event,
  path: [...path, 'event'],
  when: [],
  weight: one.chance,
  modifiers: one.modifiers ?? [],
  elsewhere,
});

const ofFull = (type: string, path: Path): Drawn => ({
  type,
  path: [...path, 'when_full'],
  when: [],
  weight: undefined,
  modifiers: [],
  elsewhere: false,
});

const ofHazard = (one: Hazard, path: Path): Drawn => ({
  type: one.event,
  path: [...path, 'event'],
  when: [one.when ?? []].flat(),
  weight: one.per_year,
  modifiers: one.modifiers ?? [],
  elsewhere: true,
});

function ofRepeat(one: Repeat, path: Path): Drawn[] {
  const itself = one.event === undefined ? [] : [ofOutcome({ event: one.event }, path, true)];
  const decided = (one.decides ?? []).flatMap((decision, at) =>
    decision.outcomes.map((outcome, index) =>
      ofOutcome(outcome, [...path, 'decides', at, 'outcomes', index], true),
    ),
  );
  return [...itself, ...decided];
}

function checkDrawn(context: CheckContext, machine: ExploredMachine, node: number, drawn: Drawn): void {
  if (!machine.names(drawn.type)) {
    const takers = [...context.machines.values()].some((other) => other.names(drawn.type));
    if (drawn.elsewhere && (takers || Object.hasOwn(context.machinery.untaken, drawn.type))) return;
    const known = drawn.elsewhere ? [...context.knownEvents] : machine.table.eventTypes;
    return context.add('event-unknown', drawn.path, drawn.type, machine.name, nearest(drawn.type, known));
  }
  const { taken, blocked, never } = machine.takes(node, drawn.type);
  if (taken.length === 0) {
    if (never.length > 0)
      context.add('event-not-taken', drawn.path, drawn.type, eventsTaken(machine, node, drawn.type));
    return;
  }
  const stuck = never.filter((configuration) => !blocked.some(({ from }) => from === configuration));
  if (stuck.length > 0) {
    const states = stuck.map((configuration) => machine.table.configurationName(configuration));
    return context.add('event-sometimes-lost', drawn.path, drawn.type, states);
  }
  warnOfGuards(context, machine, blocked, drawn);
}

/** The events that the machine does take where the node is active, the likeliest meant first. */
function eventsTaken(machine: ExploredMachine, node: number, type: string): string[] {
  const events = machine.table.eventTypes.filter((other) => machine.takes(node, other).taken.length > 0);
  const near = nearest(type, events);
  return near === undefined ? events : [near, ...events.filter((other) => other !== near)];
}

/** Guards that stand in the way under facts with which the event may still be drawn. */
function warnOfGuards(
  context: CheckContext,
  machine: ExploredMachine,
  blocked: readonly ExploredStep[],
  drawn: Drawn,
): void {
  const step = blocked.find((one) => mayBeDrawn(drawn, knownFacts(machine, one)));
  if (!step) return;
  const sentences = step.answers.map(({ guard, answer }) => {
    const { name } = machine.table.guards[guard];
    const fact = context.machinery.facts[name];
    return fact
      ? (answer ? fact.yes : fact.no).replace(/\.$/, '')
      : `${name} is ${answer ? 'true' : 'false'}`;
  });
  const state = machine.table.configurationName(step.from);
  context.add('event-may-be-blocked', drawn.path, drawn.type, `${machine.name}.${state}`, sentences);
}

type Facts = ReadonlyMap<string, boolean>;

function knownFacts(machine: ExploredMachine, step: ExploredStep): Facts {
  return new Map(step.answers.map(({ guard, answer }) => [machine.table.guards[guard].name, answer]));
}

/** Whether the event can be drawn where these facts are as they are and the others either way. */
function mayBeDrawn({ when, weight, modifiers }: Drawn, facts: Facts): boolean {
  if (when.some((fact) => facts.get(fact) === false)) return false;
  const certain = (condition: Condition) => [condition].flat().every((fact) => facts.get(fact) === true);
  if (modifiers.some((one) => one.times === 0 && certain(one.when))) return false;
  return weight === undefined || possibleWeights(weight, facts, certain).some((value) => value > 0);
}

function possibleWeights(weight: Weight, facts: Facts, certain: (condition: Condition) => boolean): number[] {
  if (typeof weight === 'number') return [weight];
  const values: number[] = [];
  for (const { when, value } of weight.cases) {
    if ([when].flat().some((fact) => facts.get(fact) === false)) continue;
    values.push(value);
    if (certain(when)) return values;
  }
  return [...values, weight.otherwise];
}
