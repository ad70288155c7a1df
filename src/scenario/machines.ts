/** The machines of a scenario with all that belongs to them: facts, timescales, what may go untaken, labels. */
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type {
  EventEntry,
  EventPattern,
  FactEntry,
  FactList,
  MachineEntry,
  MachineList,
  TimescaleEntry,
  TimescaleList,
} from '../../machines/machine-list.ts';
import { eventTypesOf } from './event-types.ts';
import { parseLimit } from './limit-text.ts';
import { machineOfJson } from './machine-of-json.ts';
import { nearest } from './nearest.ts';
import type { Path, Place } from './place.ts';
import { problem, ScenarioErrors, type Problem } from './problem.ts';
import type { Scenario } from './schema.ts';

/** What casepath ships, or what a program brings in its place. */
export interface Shipped {
  readonly machines: MachineList;
  readonly facts: FactList;
  readonly timescales: TimescaleList;
  readonly events: Readonly<Record<string, EventEntry>>;
}

export interface ResolvedMachines {
  /** Those that the scenario names, in its order. */
  readonly list: MachineList;
  /** The shipped ones that can be answered here, and the scenario's own. */
  readonly facts: FactList;
  /** Those in force on `rules` whose events the listed machines know, and the scenario's own, which go before shipped ones of the same name. */
  readonly timescales: TimescaleList;
  /** Emitted events that nobody need take, each with the reason. */
  readonly untaken: Readonly<Record<string, string>>;
  readonly labels: {
    /** By event type. */
    readonly events: Readonly<Record<string, string>>;
    /** By machine and state path: `assessment.in_progress`. */
    readonly states: Readonly<Record<string, string>>;
  };
}

type PlaceOf = (path: Path) => Place;
const nowhere: PlaceOf = () => ({ file: 'scenario', line: 1, column: 1 });

/**
 * @param files contents of the machine files by the path that the scenario gives
 * @param at where a value of the scenario was written, for messages
 * @throws ScenarioErrors where a machine or file is not there, XState refuses a configuration, or a fact is there twice
 */
export function resolveMachines(
  scenario: Scenario,
  shipped: Shipped,
  files: ReadonlyMap<string, unknown>,
  at: PlaceOf = nowhere,
): ResolvedMachines {
  const problems: Problem[] = [];
  const entries = (scenario.machines ?? []).flatMap((written, index) =>
    collect(problems, () => machineOf(written, ['machines', index], shipped.machines, files, at)),
  );
  problems.push(...namesTwice(entries, at), ...factsTwice(scenario, shipped, at));
  if (problems.length > 0) throw new ScenarioErrors(problems);
  const list = Object.fromEntries(entries);
  const timescales = timescalesOf(scenario, shipped, list);
  return {
    list,
    facts: { ...answerable(shipped.facts, timescales), ...factsOf(scenario) },
    timescales,
    untaken: { ...untakenOf(shipped.events), ...scenario.untaken },
    labels: { events: eventLabels(shipped.events), states: stateLabels(list) },
  };
}

/** A result as a list of one; a problem is put with the others instead. */
function collect<T extends readonly unknown[]>(problems: Problem[], make: () => T | Problem): T[] {
  const made = make();
  if (!('code' in made)) return [made];
  problems.push(made);
  return [];
}

type Named = readonly [name: string, entry: MachineEntry];
type Written = NonNullable<Scenario['machines']>[number];

function machineOf(
  written: Written,
  path: Path,
  machines: MachineList,
  files: ReadonlyMap<string, unknown>,
  at: PlaceOf,
): Named | Problem {
  if (typeof written === 'string') {
    const where = { place: at(path), path, found: written };
    if (Object.hasOwn(machines, written)) return [written, machines[written]];
    return problem('machine-unknown', where, nearest(written, Object.keys(machines)), Object.keys(machines));
  }
  const key = 'file' in written ? 'file' : 'config';
  const where = { place: at([...path, key]), path: [...path, key] };
  const config = 'file' in written ? files.get(written.file) : written.config;
  if (typeof config !== 'object' || config === null) return problem('machine-file', where);
  const machine = createdMachine(config, written.name);
  if (typeof machine === 'string') return problem('machine-refused', where, machine);
  const { label = words(written.name), subject = 'child', opens, concurrent = false } = written;
  return [written.name, { machine, label, subject, opens, concurrent }];
}

/** The machine, or why XState cannot make it. */
function createdMachine(config: object, name: string): AnyStateMachine | string {
  try {
    return machineOfJson(config, name);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const words = (name: string): string => name.replaceAll('_', ' ');

function namesTwice(entries: readonly Named[], at: PlaceOf): Problem[] {
  return entries.flatMap(([name], index) => {
    const path = ['machines', index];
    const first = entries.findIndex(([other]) => other === name);
    return first < index ? [problem('machine-twice', { place: at(path), path, found: name })] : [];
  });
}

function factsTwice(scenario: Scenario, shipped: Shipped, at: PlaceOf): Problem[] {
  return Object.keys(scenario.facts ?? {})
    .filter((name) => Object.hasOwn(shipped.facts, name))
    .map((name) => problem('fact-twice', { place: at(['facts', name]), path: ['facts', name] }));
}

/** Shipped facts without those about a timescale that does not run here. */
const answerable = (facts: FactList, timescales: TimescaleList): FactList =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([, fact]) => fact.kind !== 'late' || Object.hasOwn(timescales, fact.timescale),
    ),
  );

function factsOf(scenario: Scenario): FactList {
  const entries = Object.entries(scenario.facts ?? {}).map(
    ([name, fact]) => [name, { source: scenario.source ?? '', ...fact } as FactEntry] as const,
  );
  return Object.fromEntries(entries);
}

const ALWAYS = { from: '0001-01-01', to: null };

function timescalesOf(scenario: Scenario, shipped: Shipped, list: MachineList): TimescaleList {
  const date = scenario.rules ?? scenario.start;
  const known = knownEvents(list);
  const inForce = Object.entries(shipped.timescales).filter(
    ([, one]) => isInForce(one, date) && some(one.starts, known) && some(one.stops, known),
  );
  const own = Object.entries(scenario.timescales ?? {}).map(
    ([name, written]) => [name, ownTimescale(name, written, scenario)] as const,
  );
  return Object.fromEntries([...inForce, ...own.filter(([, one]) => isInForce(one, date))]);
}

function ownTimescale(
  name: string,
  written: NonNullable<Scenario['timescales']>[string],
  scenario: Scenario,
): TimescaleEntry {
  const { label = words(name), starts, stops, ends = [], limit, kind, verified = false } = written;
  const source = written.source ?? scenario.source ?? '';
  const patterns = { starts, stops, ends } as Pick<TimescaleEntry, 'starts' | 'stops' | 'ends'>;
  return {
    label,
    ...patterns,
    limit: parseLimit(limit),
    kind,
    verified,
    valid: written.valid ?? ALWAYS,
    source,
  };
}

const isInForce = ({ valid }: TimescaleEntry, date: string | undefined): boolean =>
  date === undefined || (valid.from <= date && (valid.to === null || date <= valid.to));

/** Event types that some listed machine names or is opened by. */
export function knownEvents(list: MachineList): ReadonlySet<string> {
  return new Set(Object.values(list).flatMap(({ machine, opens }) => [...eventTypesOf(machine), ...opens]));
}

const typeOf = (pattern: EventPattern): string => (typeof pattern === 'string' ? pattern : pattern.type);
const some = (patterns: readonly EventPattern[], known: ReadonlySet<string>): boolean =>
  patterns.some((pattern) => known.has(typeOf(pattern)));

function untakenOf(events: Shipped['events']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([type, { untaken }]) => (untaken === undefined ? [] : [[type, untaken]])),
  );
}

const eventLabels = (events: Shipped['events']): Record<string, string> =>
  Object.fromEntries(Object.entries(events).map(([type, { label }]) => [type, label]));

function stateLabels(list: MachineList): Record<string, string> {
  const labels: Record<string, string> = {};
  const visit = (name: string, node: AnyStateNode): void => {
    const { label } = (node.meta ?? {}) as { readonly label?: string };
    labels[[name, ...node.path].join('.')] = label ?? words(node.path.at(-1) ?? name);
    for (const child of Object.values(node.states)) visit(name, child);
  };
  for (const [name, { machine }] of Object.entries(list)) visit(name, machine.root);
  return labels;
}

/** Whether adopters come by an event: it opens a machine of theirs. */
export const isOfAdopters = ({ list }: Pick<ResolvedMachines, 'list'>, type: string): boolean =>
  Object.values(list).some(({ subject, opens }) => subject === 'adopter' && opens.includes(type));
