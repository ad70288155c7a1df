/** The queue as a scenario, read and compiled as any other: `queue.yaml`. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EventSource } from '../src/events/index.ts';
import { resolveMachines } from '../src/scenario/index.ts';
import { readScenario } from '../src/scenario/index.node.ts';
import { compileDistribution } from '../src/simulation/distribution.ts';
import { compileModel, type Model } from '../src/simulation/index.ts';
import { masterKey } from '../src/simulation/random.ts';
import type { HandwrittenOptions } from './handwritten-queue.ts';

/** Seen from the built benchmark. */
const QUEUE = fileURLToPath(new URL('../../bench/queue.yaml', import.meta.url));
const NOTHING_SHIPPED = { machines: {}, facts: {}, timescales: {}, events: {} };

export const UNIT_MINUTES = 60;
export const CUSTOMERS_A_DAY = 24;
/** `came`, `queued`, `started`, `done`, `served`. */
export const EVENTS_A_CUSTOMER = 5;

const YEAR_DAYS = 365.25;

/** A model in which so many customers come, more or less. */
export function queueModel(customers: number): Model {
  const { scenario } = readScenario(QUEUE, { shippedDirectory: dirname(QUEUE) });
  const years = customers / CUSTOMERS_A_DAY / YEAR_DAYS;
  return compileModel(scenario, resolveMachines(scenario, NOTHING_SHIPPED, new Map()), { years });
}

/** The same for the loop by hand. */
export const byHand = (model: Model, seed: string): HandwrittenOptions => ({
  master: masterKey(seed, 0),
  horizon: model.horizon,
  meanPerDay: CUSTOMERS_A_DAY,
  service: compileDistribution({ exponential: { mean: '54.545454545454545 min' } }, model.office),
});

/** The wait of every customer in order of arrival, in minutes; -1 of those whose turn has not come. */
export function waitsIn(log: EventSource): Int32Array {
  const { types } = log.vocabulary;
  const [queued, started] = [types.find('task.queued'), types.find('task.started')];
  const came = new Int32Array(log.children.length);
  const waits = new Int32Array(log.children.length).fill(-1);
  for (const { length, type, minute, child } of log.chunks()) {
    for (let row = 0; row < length; row++) {
      if (type[row] === queued) came[child[row]] = minute[row];
      else if (type[row] === started) waits[child[row]] = minute[row] - came[child[row]];
    }
  }
  return waits;
}

const SERVICES = 1.1;
const LOAD = 1 / SERVICES;

/** What theory says of the mean wait, in units of time (M/M/1, arrivals 1, service 1.1). */
export const KNOWN_WAIT = LOAD / (SERVICES - 1);

const square = (x: number): number => x * x;

/**
 * The standard error of the mean wait of so many customers in a row, who wait long after one another: an M/M/1 queue's
 * asymptotic variance (Daley 1968, on the serial correlation of waiting times).
 */
export function errorOfMeanWait(customers: number): number {
  const polynomial = LOAD * (2 + 5 * LOAD - 4 * square(LOAD) + square(LOAD) * LOAD);
  return Math.sqrt(polynomial / square(square(1 - LOAD)) / square(SERVICES) / customers);
}

/** @throws Error where a mean wait is further from theory than four of its standard errors */
export function expectKnownWait(whose: string, wait: number, customers: number): void {
  const error = errorOfMeanWait(customers);
  if (Math.abs(wait - KNOWN_WAIT) > 4 * error)
    throw new Error(
      `${whose}: mean wait ${wait} of ${customers} customers, and theory says ${KNOWN_WAIT} ± ${error}`,
    );
}
