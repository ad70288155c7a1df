/** Histories of the opening stock walk through the machines. */
import type { GuardAnswers, StatechartTable } from '../../statechart/index.ts';
import type { Opening } from '../schema.ts';
import type { CheckContext } from './context.ts';

export function checkOpening(context: CheckContext): void {
  if (context.machines.size < Object.keys(context.machinery.list).length) return;
  for (const [name, opening] of Object.entries(context.scenario.opening ?? {}))
    checkHistory(context, name, opening);
}

/** What a child may have open: for each machine the configurations of its open instances. */
type Openings = ReadonlyMap<string, readonly number[]>;

/** Ways that are followed at once; a history with more is not looked at further. */
const MOST_WAYS = 500;
/** Events that one event may lead to, as in a run. */
const LONGEST_CHAIN = 64;

function checkHistory(context: CheckContext, name: string, { history }: Opening): void {
  let ways: readonly Openings[] = [new Map()];
  for (const [index, { event }] of history.entries()) {
    const walked = ways.flatMap((way) => deliver(context, way, event));
    const next =
      walked.length > 0 ? walked : grownOlder(context, ways).flatMap((way) => deliver(context, way, event));
    const path = ['opening', name, 'history', index, 'event'];
    if (next.length === 0) return context.add('history-stuck', path, event, wheres(context, ways));
    if (next.length > MOST_WAYS) return;
    ways = distinct(next);
  }
  if (ways.every(isEmpty) && !comesAgain(context, history.at(-1)?.event))
    context.add('history-ends', ['opening', name, 'history']);
}

/** The ways on which birthdays came between: the children of the stock grow older while their history lasts. */
function grownOlder(context: CheckContext, ways: readonly Openings[]): readonly Openings[] {
  const byAge = [...(context.scenario.birthdays ?? [])].sort((one, other) => one.age - other.age);
  let all = ways;
  for (const { event } of byAge)
    all = distinct([...all, ...all.flatMap((way) => deliver(context, way, event))]).slice(0, MOST_WAYS);
  return all.slice(ways.length);
}

const isEmpty = (way: Openings): boolean => [...way.values()].every((open) => open.length === 0);

/** Whether children whose case was closed before the start may come again after it. */
const comesAgain = ({ scenario }: CheckContext, last: string | undefined): boolean =>
  Object.values(scenario.returns ?? {}).some(({ after }) =>
    after.some((pattern) => (typeof pattern === 'string' ? pattern : pattern.type) === last),
  );

const distinct = (ways: readonly Openings[]): Openings[] => [
  ...new Map(ways.map((way) => [JSON.stringify([...way]), way])).values(),
];

function wheres(context: CheckContext, ways: readonly Openings[]): string[] {
  const names = ways.flatMap((way) =>
    [...way].flatMap(([name, open]) =>
      open.map((one) => `${name}.${context.machines.get(name)?.table.configurationName(one)}`),
    ),
  );
  return [...new Set(names)];
}

/** All ways on after an event with what it causes; none where nobody takes the event. */
function deliver(context: CheckContext, way: Openings, type: string): Openings[] {
  return follow(context, way, [type], 0).map((one) => one.way);
}

interface Reached {
  readonly way: Openings;
}

function follow(context: CheckContext, way: Openings, queue: readonly string[], done: number): Reached[] {
  const [type, ...rest] = queue;
  if (type === undefined || done > LONGEST_CHAIN) return [{ way }];
  const results = offer(context, way, type);
  if (results.length === 0) return done === 0 ? [] : follow(context, way, rest, done + 1);
  return results
    .slice(0, MOST_WAYS)
    .flatMap(({ way: next, emitted }) => follow(context, next, [...rest, ...emitted], done + 1));
}

interface Offered {
  readonly way: Openings;
  readonly emitted: readonly string[];
  readonly taken: boolean;
}

/** The event at every machine in order, under each answer of its guards; only ways in which somebody took it. */
function offer(context: CheckContext, way: Openings, type: string): Offered[] {
  let ways: Offered[] = [{ way, emitted: [], taken: false }];
  for (const machine of context.machines.values()) {
    if (!machine.names(type)) continue;
    ways = ways.flatMap((one) => offerTo(machine.name, machine.table, machine.entry, one, type));
  }
  return ways.filter((one) => one.taken);
}

function offerTo(
  name: string,
  table: StatechartTable,
  entry: { readonly opens: readonly string[]; readonly concurrent: boolean },
  before: Offered,
  type: string,
): Offered[] {
  const open = before.way.get(name) ?? [];
  let ways: Offered[] = [{ ...before, way: new Map([...before.way, [name, []]]) }];
  for (const configuration of open)
    ways = ways.flatMap((one) =>
      stepsOf(table, configuration, type).map((step) => stepped(one, name, table, step)),
    );
  if (!entry.opens.includes(type) || (open.length > 0 && !entry.concurrent)) return ways;
  const initial = table.initial({ answer: () => false }).next;
  return ways.flatMap((one) => stepsOf(table, initial, type).map((step) => stepped(one, name, table, step)));
}

interface Stepped {
  readonly next: number;
  readonly taken: boolean;
  readonly emitted: readonly string[];
}

function stepped(before: Offered, name: string, table: StatechartTable, step: Stepped): Offered {
  const open = before.way.get(name) ?? [];
  const now = table.isDone(step.next) ? open : [...open, step.next];
  return {
    way: new Map([...before.way, [name, now]]),
    emitted: [...before.emitted, ...step.emitted],
    taken: before.taken || step.taken,
  };
}

const no = (guard: number): readonly [number, boolean] => [guard, false];

/** The steps that an event may lead to, one for each different end under the answers of the guards. */
function stepsOf(table: StatechartTable, configuration: number, type: string): Stepped[] {
  const steps = new Map<string, Stepped>();
  const event = table.eventId(type);
  const pending: ReadonlyMap<number, boolean>[] = [new Map()];
  for (let script = pending.pop(); script; script = pending.pop()) {
    const asked: number[] = [];
    const given = script;
    const answers: GuardAnswers = {
      answer(guard) {
        if (!given.has(guard) && !asked.includes(guard)) asked.push(guard);
        return given.get(guard) ?? false;
      },
    };
    const { next, taken, emitted } = table.step(configuration, event, answers);
    steps.set(JSON.stringify([next, taken, emitted]), { next, taken, emitted });
    for (const [index, guard] of asked.entries())
      pending.push(new Map([...given, ...asked.slice(0, index).map(no), [guard, true]]));
  }
  return [...steps.values()];
}
