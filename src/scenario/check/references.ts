/** Names in a scenario that must stand for something: facts, timescales, events, people, codes. */
import { isOfAdopters } from '../machines.ts';
import { nearest } from '../nearest.ts';
import type { Path } from '../place.ts';
import type { Condition } from '../schema.ts';
import type { CheckContext } from './context.ts';

export function checkReferences(context: CheckContext): void {
  for (const part of ['stages', 'returns', 'details', 'matching'] as const)
    visit(context, context.scenario[part], [part]);
  checkArrivals(context);
  checkBirthdays(context);
  checkDetails(context);
  checkFacts(context);
  checkTimescales(context);
}

/** Keys whose value is the name of a timescale, wherever in a stage they stand. */
const TIMESCALE_KEYS = ['limit', 'first_limit'];

/** Conditions and limits, wherever in a part of the scenario they stand. */
function visit(context: CheckContext, value: unknown, path: Path): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of partsOf(value)) {
    const below = [...path, key];
    if (key === 'when' && isCondition(child)) checkCondition(context, child, below);
    else if (typeof key === 'string' && TIMESCALE_KEYS.includes(key) && typeof child === 'string')
      context.checkName(timescaleWords(context), child, Object.keys(context.machinery.timescales), below);
    else visit(context, child, below);
  }
}

const partsOf = (value: object): Iterable<readonly [string | number, unknown]> =>
  Array.isArray(value) ? (value as readonly unknown[]).entries() : Object.entries(value);
const isCondition = (value: unknown): value is Condition => typeof value === 'string' || Array.isArray(value);

function timescaleWords({ scenario }: CheckContext): string {
  const date = scenario.rules ?? scenario.start;
  return date === undefined ? 'timescale' : `timescale of these machines in force on ${date}`;
}

function checkCondition(context: CheckContext, condition: Condition, path: Path): void {
  const facts = Object.keys(context.machinery.facts);
  if (typeof condition === 'string') return context.checkName('fact', condition, facts, path);
  condition.forEach((fact, index) => context.checkName('fact', fact, facts, [...path, index]));
}

/** Who comes must be let in by some machine, and come from people that are described. */
function checkArrivals(context: CheckContext): void {
  const { arrivals = {}, returns = {}, opening = {}, people = {} } = context.scenario;
  for (const [name, one] of Object.entries(arrivals)) {
    checkOpens(context, one.event, ['arrivals', name, 'event']);
    checkWhoComes(context, one.event, one.people, ['arrivals', name]);
    context.checkName('entry of people', one.people, Object.keys(people), ['arrivals', name, 'people']);
  }
  for (const [name, one] of Object.entries(returns)) {
    checkOpens(context, one.event, ['returns', name, 'event']);
    checkPatterns(context, one.after, ['returns', name, 'after']);
  }
  for (const [name, one] of Object.entries(opening)) {
    context.checkName('entry of people', one.people, Object.keys(people), ['opening', name, 'people']);
    checkWhoComes(context, one.history[0].event, one.people, ['opening', name]);
  }
}

/** Children or adopters come by an event, not both; of adopters nothing is known that `people` says. */
function checkWhoComes(context: CheckContext, type: string, people: string | undefined, path: Path): void {
  if (!isOfAdopters(context.machinery, type)) return;
  if (people !== undefined) context.addAtKey('not-of-adopters', [...path, 'people'], 'people');
  const opened = Object.entries(context.machinery.list).filter(([, { opens }]) => opens.includes(type));
  const [child] = opened.find(([, { subject }]) => subject === 'child') ?? [];
  const [adopter = ''] = opened.find(([, { subject }]) => subject === 'adopter') ?? [];
  if (child !== undefined) context.add('opens-both', path, child, adopter);
}

function checkOpens(context: CheckContext, type: string, path: Path): void {
  const opening = Object.values(context.machinery.list).flatMap(({ opens }) => opens);
  if (!opening.includes(type))
    context.add('event-opens-nothing', path, type, nearest(type, opening), opening);
}

function checkBirthdays(context: CheckContext): void {
  (context.scenario.birthdays ?? []).forEach((one, index) =>
    checkEvent(context, one.event, ['birthdays', index, 'event']),
  );
}

/** An event type that some machine names. */
export function checkEvent(context: CheckContext, type: string, path: Path): void {
  if (!context.isKnownEvent(type))
    context.checkName('event of these machines', type, context.knownEvents, path);
}

type Pattern =
  string | { readonly type: string; readonly where?: Readonly<Record<string, string>> | undefined };

/** Event types that some machine names, with codes that they carry. */
export function checkPatterns(context: CheckContext, patterns: readonly Pattern[], path: Path): void {
  patterns.forEach((pattern, index) => {
    if (typeof pattern === 'string') return checkEvent(context, pattern, [...path, index]);
    checkEvent(context, pattern.type, [...path, index, 'type']);
    for (const [code, value] of Object.entries(pattern.where ?? {}))
      checkCode(context, pattern.type, code, value, [...path, index, 'where', code]);
  });
}

/** A code that events of the type carry; its value is one that the scenario draws, where it draws it. */
function checkCode(context: CheckContext, type: string, code: string, value: string, path: Path): void {
  const drawn = context.scenario.details?.[type] ?? {};
  const codes = [...new Set([...(context.events[type]?.carries ?? []), ...Object.keys(drawn)])];
  if (!codes.includes(code)) return context.addAtKey('code-unknown', path, type, nearest(code, codes), codes);
  if (!Object.hasOwn(drawn, code)) return;
  const { shares } = drawn[code];
  const values = [...new Set(sharesIn(shares).flatMap((one) => Object.keys(one)))];
  context.checkName(`value of ${code} that is ever drawn`, value, values, path);
}

type Shares = Readonly<Record<string, number>>;
type VariedShares = { readonly cases: readonly { readonly value: Shares }[]; readonly otherwise: Shares };

function sharesIn(shares: Shares | VariedShares): Shares[] {
  if (typeof shares.otherwise !== 'object') return [shares as Shares];
  const varied = shares as VariedShares;
  return [varied.otherwise, ...varied.cases.map((one) => one.value)];
}

function checkDetails(context: CheckContext): void {
  for (const [type, codes] of Object.entries(context.scenario.details ?? {})) {
    const path = ['details', type];
    if (!context.isKnownEvent(type)) {
      context.addAtKey('details-unknown-event', path, nearest(type, context.knownEvents));
      continue;
    }
    const carries = context.events[type]?.carries;
    if (!carries) continue;
    for (const code of Object.keys(codes))
      if (!carries.includes(code))
        context.addAtKey('code-unknown', [...path, code], type, nearest(code, carries), carries);
  }
}

function checkFacts(context: CheckContext): void {
  const { facts = {}, people = {} } = context.scenario;
  const attributes = new Set(Object.values(people).flatMap((one) => Object.keys(one.attributes ?? {})));
  for (const [name, fact] of Object.entries(facts)) {
    const path = ['facts', name];
    if (fact.kind === 'since') {
      checkPatterns(context, fact.since, [...path, 'since']);
      checkPatterns(context, fact.until ?? [], [...path, 'until']);
    }
    if (fact.kind === 'within' || fact.kind === 'count')
      checkPatterns(context, fact.events, [...path, 'events']);
    if (fact.kind === 'late')
      context.checkName(timescaleWords(context), fact.timescale, Object.keys(context.machinery.timescales), [
        ...path,
        'timescale',
      ]);
    if (fact.kind === 'attribute')
      context.checkName('attribute of people', fact.attribute, attributes, [...path, 'attribute']);
  }
}

function checkTimescales(context: CheckContext): void {
  for (const [name, one] of Object.entries(context.scenario.timescales ?? {})) {
    checkPatterns(context, one.starts, ['timescales', name, 'starts']);
    checkPatterns(context, one.stops, ['timescales', name, 'stops']);
    checkPatterns(context, one.ends ?? [], ['timescales', name, 'ends']);
  }
}
