/** Priorities, with and without breaking off. */
import type { EventSource } from '../../../../src/events/index.ts';
import { queueText, waitsOf } from '../../queue.ts';
import { exponential } from '../guests.ts';
import { DAY } from '../readings.ts';
import { cobham } from '../formulas.ts';
import type { Oracle } from '../oracle.ts';

/**
 * Two classes at one desk; what each waits and how long it is there.
 * @param rates for each of the times that a service takes
 * @param hours that a service takes
 */
export const classesText = (
  workers: number,
  years: number,
  rates: readonly [urgent: number, plain: number],
  tasks: readonly [urgent: string, plain: string],
  hours = 1,
): string => {
  const service = exponential(`${hours * 60} min`);
  return queueText(workers, years, {
    urgent: { rate: `${rates[0] / hours} per hour`, hours: service, task: tasks[0] },
    plain: { rate: `${rates[1] / hours} per hour`, hours: service, task: tasks[1] },
  });
};

const classes =
  (which: 'wait' | 'sojourn', hours = 1) =>
  (log: EventSource): Record<string, number> => ({
    urgent: waitsOf(log, 'urgent', 20 * hours * DAY)[which] / hours,
    plain: waitsOf(log, 'plain', 20 * hours * DAY)[which] / hours,
  });

const named = ([urgent, plain]: readonly number[]) => ({ urgent, plain });

export const oneServer: Oracle = {
  name: 'priorities, not preemptive, one server, 0.3 and 0.4',
  theory: 'Cobham: 0.7/0.7 and 0.7/(0.7 x 0.3)',
  scenario: classesText(1, 0.5, [0.3, 0.4], ['priority: 1', 'priority: 2']),
  answers: classes('wait'),
  known: named(cobham(1, [0.3, 0.4], 1)),
  runs: 10,
  longer: 150,
  within: 0.3,
};

/** Time goes in whole minutes: of a wait of 25, half a one can be measured. A service takes so many hours. */
const LONG = 6;

export const twoServers: Oracle = {
  name: 'priorities, not preemptive, two servers, 0.6 and 0.8',
  theory: 'Kella and Yechiali: C(2, 1.4)/2 over (1 - 0.3) and (1 - 0.3)(1 - 0.7)',
  scenario: classesText(2, 0.25 * LONG, [0.6, 0.8], ['priority: 1', 'priority: 2'], LONG),
  answers: classes('wait', LONG),
  known: named(cobham(2, [0.6, 0.8], 1)),
  runs: 10,
  longer: 400,
  within: 0.4,
};

export const preemptive: Oracle = {
  name: 'priorities, preemptive resume, one server, 0.3 and 0.4',
  theory: 'the urgent see M/M/1 at 0.3: 1/0.7; the others 1/(0.7 x 0.3)',
  scenario: classesText(1, 0.5, [0.3, 0.4], ['priority: 1, interrupts: true', 'priority: 2']),
  answers: classes('sojourn'),
  known: { urgent: 1 / 0.7, plain: 1 / (0.7 * 0.3) },
  runs: 10,
  longer: 150,
  within: 0.3,
};
