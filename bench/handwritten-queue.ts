/**
 * The queue without an engine: a loop and a binary heap, as one would write it for this one question. The same keyed
 * draws, quantile table and whole minutes as the simulation, so that every wait is the same; no ledger, and a log only where one is given.
 */
import type { QuantileTable } from '../src/simulation/distribution.ts';
import { poissonQuantile } from '../src/simulation/poisson.ts';
import { childKey, familyKey, purposeId, uniform, type Key } from '../src/simulation/random.ts';
import type { HandwrittenLog } from './handwritten-log.ts';
import { MinuteHeap } from './minute-heap.ts';

const DAY = 1440;
const FAMILIES = purposeId('arrivals/families of the day');
const CLOCK = purposeId('arrivals/time of day');
const STREAM = purposeId('arrivals/customer');
const HOURS = purposeId('customer.here/serve/hours');

const MORNING = 0;
const ARRIVAL = 1;
const DEPARTURE = 2;
/** The numbers of a day's arrivals stand beside its day. */
const MOST_A_DAY = 4096;

export interface HandwrittenOptions {
  readonly master: Key;
  /** Minutes; nothing happens at it or after. */
  readonly horizon: number;
  readonly meanPerDay: number;
  readonly service: QuantileTable;
}

/**
 * The wait of every customer in order of arrival, in minutes; -1 of those whose turn has not come.
 * @param log what is to be told of everything that happens
 */
export function handwrittenQueue(
  { master, horizon, meanPerDay, service }: HandwrittenOptions,
  log: HandwrittenLog | null = null,
): Int32Array {
  const family: Key = { hi: 0, lo: 0 };
  const customer: Key = { hi: 0, lo: 0 };
  const heap = new MinuteHeap();
  const came: number[] = [];
  const lengths: number[] = [];
  const waits = new Int32Array(Math.ceil(horizon / DAY) * Math.ceil(meanPerDay * 2)).fill(-1);
  let next = 0;
  let isBusy = false;
  heap.add(0, MORNING, 0);
  while (heap.size > 0) {
    heap.pop();
    const now = heap.minute;
    if (heap.kind === MORNING) {
      const day = heap.what;
      const arrivals = poissonQuantile(uniform(master.hi, master.lo, FAMILIES ^ STREAM, day), meanPerDay);
      for (let nth = 1; nth <= arrivals; nth++) {
        const luck = uniform(master.hi, master.lo, CLOCK ^ STREAM, (day << 12) ^ nth);
        heap.add(now + Math.floor(luck * DAY), ARRIVAL, day * MOST_A_DAY + nth);
      }
      if (now + DAY < horizon) heap.add(now + DAY, MORNING, day + 1);
      continue;
    }
    if (heap.kind === ARRIVAL) {
      const day = Math.floor(heap.what / MOST_A_DAY);
      const nth = heap.what % MOST_A_DAY;
      familyKey(master, STREAM, day, nth, family);
      childKey(family, 1, customer);
      if (log !== null) log.comes(now, day, nth);
      came.push(now);
      lengths.push(service.draw(uniform(customer.hi, customer.lo, HOURS, 0)));
    } else {
      isBusy = false;
      if (log !== null) log.isDone(now, next - 1);
    }
    if (isBusy || next === came.length) continue;
    isBusy = true;
    if (log !== null) log.starts(now, next);
    waits[next] = now - came[next];
    const end = now + lengths[next++];
    if (end < horizon) heap.add(end, DEPARTURE, 0);
  }
  return waits.subarray(0, came.length);
}

/** The mean wait, in units of time, with draws as cheap as can be and times as they come: what keyed draws and whole minutes cost. */
export function freeQueue(customers: number, seed: number): number {
  let state = seed | 1;
  const draw = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  const heap = new MinuteHeap();
  const came: number[] = [];
  let next = 0;
  let isBusy = false;
  let sum = 0;
  heap.add(-Math.log(draw()), ARRIVAL, 0);
  while (heap.size > 0) {
    heap.pop();
    const now = heap.minute;
    if (heap.kind === ARRIVAL) {
      came.push(now);
      if (came.length < customers) heap.add(now - Math.log(draw()), ARRIVAL, 0);
    } else {
      isBusy = false;
    }
    if (isBusy || next === came.length) continue;
    isBusy = true;
    sum += now - came[next++];
    heap.add(now - Math.log(draw()) / 1.1, DEPARTURE, 0);
  }
  return sum / customers;
}
