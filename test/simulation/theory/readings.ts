/** What is read from a log of guests: who came and left when, how many there were, what each saw on coming. */
import type { EventSource } from '../../../src/events/index.ts';

export const DAY = 1440;

/** Minutes at which events of a type happened, in order. */
export function minutesOf(log: EventSource, type: string): number[] {
  const id = log.vocabulary.types.find(type);
  const minutes: number[] = [];
  for (const chunk of log.chunks())
    for (let row = 0; row < chunk.length; row++) if (chunk.type[row] === id) minutes.push(chunk.minute[row]);
  return minutes;
}

/** How many events of each type there are from a minute on. */
export function countsOf(log: EventSource, after: number): Map<string, number> {
  const counts = new Int32Array(log.vocabulary.types.names.length);
  for (const chunk of log.chunks())
    for (let row = 0; row < chunk.length; row++) if (chunk.minute[row] >= after) counts[chunk.type[row]]++;
  return new Map(log.vocabulary.types.names.map((name, id) => [name, counts[id]]));
}

/** Minutes from a child's one event to the same child's other, of those whose first is in [after, before). */
export function spans(log: EventSource, from: string, to: string, after = 0, before = Infinity): number[] {
  const [first, second] = [from, to].map((type) => log.vocabulary.types.find(type));
  const since = new Int32Array(log.children.length).fill(-1);
  const found: number[] = [];
  for (const { length, type, child, minute } of log.chunks()) {
    for (let row = 0; row < length; row++) {
      const who = child[row];
      if (type[row] === first && since[who] < 0 && minute[row] >= after && minute[row] < before)
        since[who] = minute[row];
      else if (type[row] === second && since[who] >= 0) {
        found.push(minute[row] - since[who]);
        since[who] = -1;
      }
    }
  }
  return found;
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1);
}

/** How many are inside, from who comes and who leaves. */
export interface Inside {
  /** Share of the time from `after` on with 0, 1, … inside. */
  readonly timeAt: number[];
  /** How many of those who came saw 0, 1, … inside; every `each`-th is asked. */
  readonly seen: number[];
  /** How many there are at each of the minutes that were asked for. */
  readonly at: number[];
  /** Mean number from `after` on. */
  readonly mean: number;
}

/** @param ask minutes, ascending, at which the number is read */
export function inside(
  log: EventSource,
  after: number,
  {
    comes = 'guest.came',
    leaves = ['guest.served', 'guest.refused'],
    each = 1,
    ask = [] as readonly number[],
  } = {},
): Inside {
  const came = log.vocabulary.types.find(comes);
  const left = new Set(leaves.map((type) => log.vocabulary.types.find(type)));
  const timeAt: (number | undefined)[] = [];
  const seen: (number | undefined)[] = [];
  const at: number[] = [];
  let [number, since, area, nth] = [0, after, 0, 0];
  const pass = (minute: number): void => {
    while (at.length < ask.length && ask[at.length] < minute) at.push(number);
    if (minute <= since) return;
    timeAt[number] = (timeAt[number] ?? 0) + minute - since;
    area += number * (minute - since);
    since = minute;
  };
  for (const { length, type, minute } of log.chunks()) {
    for (let row = 0; row < length; row++) {
      const step = type[row] === came ? 1 : left.has(type[row]) ? -1 : 0;
      if (step === 0) continue;
      pass(minute[row]);
      if (step > 0 && minute[row] >= after && nth++ % each === 0) seen[number] = (seen[number] ?? 0) + 1;
      number += step;
    }
  }
  pass(log.horizon);
  const whole = log.horizon - after;
  return {
    timeAt: Array.from(timeAt, (time = 0) => time / whole),
    seen: Array.from(seen, (one = 0) => one),
    at,
    mean: area / whole,
  };
}
