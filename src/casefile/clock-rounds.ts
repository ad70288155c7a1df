/**
 * The clocks of one file. An event first stops, then ends, then starts; what happened once counts once though several
 * machines took it; a stop ends the rounds of the instance that took it, or all of the subject's where its machine has begun none.
 */
import type { EventPattern, TimescaleEntry } from '../../machines/machine-list.ts';
import { dueMinute } from '../simulation/limit.ts';
import type { CaseEvent, ClockRound } from './case-file.ts';
import type { CaseContext } from './context.ts';

type Rounds = ClockRound[];
type Mutable<T> = { -readonly [key in keyof T]: T[key] };

/** Whether the event is what a pattern names. */
export function fits(event: CaseEvent, pattern: EventPattern): boolean {
  if (typeof pattern === 'string') return pattern === event.type;
  return (
    pattern.type === event.type &&
    Object.entries(pattern.where ?? {}).every(([code, value]) => event.codes[code] === value)
  );
}

/** Rows that say the same of the same subject at once are one occurrence. */
const occurrenceOf = (event: CaseEvent): string =>
  `${event.type} ${event.minute} ${event.cause ?? ''} ${event.own ? 'child' : 'family'}`;

const isOpen = (round: ClockRound): boolean => round.done === null && round.ended === null;

/** Lets an event run the clocks; `clocks` is a draft. */
export function runClocks(clocks: Rounds, event: CaseEvent, context: CaseContext): void {
  const named = (patterns: readonly EventPattern[]): boolean => patterns.some((one) => fits(event, one));
  const entries = Object.entries(context.timescales);
  for (const [name, clock] of entries) if (named(clock.stops)) stop(clocks, name, event, 'done');
  for (const [name, clock] of entries) if (named(clock.ends)) stop(clocks, name, event, 'ended');
  for (const [name, clock] of entries) if (named(clock.starts)) start(clocks, name, clock, event, context);
}

function openRounds(clocks: Rounds, timescale: string, event: CaseEvent): Mutable<ClockRound>[] {
  return clocks.filter(
    (round) => round.timescale === timescale && round.ofChild === event.own && isOpen(round),
  );
}

function stop(clocks: Rounds, timescale: string, event: CaseEvent, how: 'done' | 'ended'): void {
  const open = openRounds(clocks, timescale, event);
  const ofMachine = open.some((round) => round.owners.some((owner) => owner.machine === event.machine));
  for (const round of open) {
    if (round.occurrence === occurrenceOf(event)) continue;
    if (ofMachine && !isOwner(round, event)) continue;
    round[how] = event.minute;
  }
}

const isOwner = (round: ClockRound, event: CaseEvent): boolean =>
  round.owners.some((owner) => owner.machine === event.machine && owner.instance === event.instance);

function start(
  clocks: Rounds,
  timescale: string,
  clock: TimescaleEntry,
  event: CaseEvent,
  context: CaseContext,
): void {
  const owner = { machine: event.machine, instance: event.instance };
  const open = openRounds(clocks, timescale, event);
  const begun = open.find((round) => round.occurrence === occurrenceOf(event));
  if (begun) {
    begun.owners = [...begun.owners, owner];
    return;
  }
  if (open.some((round) => isOwner(round, event))) return;
  clocks.push({
    timescale,
    owners: [owner],
    ofChild: event.own,
    occurrence: occurrenceOf(event),
    started: event.minute,
    due: dueMinute(event.minute, clock.limit, context.office),
    done: null,
    ended: null,
  });
}
