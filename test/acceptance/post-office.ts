/** A counter with one clerk: a machine and a scenario of one's own, small enough to run many times. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MACHINE = {
  initial: 'outside',
  states: {
    outside: { on: { 'customer.arrived': 'counter' } },
    counter: { on: { 'customer.served': 'gone' } },
    gone: { type: 'final' },
  },
};

export const POST_OFFICE = `
name: post-office
title: One counter
source: 'assumption: a textbook queue'
start: 2014-01-01
years: 0.5
replications: 2
machines:
  - { name: counter, file: counter.json, label: Counter, opens: [customer.arrived] }
calendars:
  office: { always: true }
arrivals:
  customers: { event: customer.arrived, rate: 1 per hour }
teams:
  clerks: { workers: 1 }
stages:
  counter.counter:
    team: clerks
    tasks: [{ name: serve, hours: { exponential: { mean: 30 min } } }]
    outcomes: [{ event: customer.served, chance: 1 }]
timescales:
  served: { label: Served, starts: [customer.arrived], stops: [customer.served], limit: 2 h, kind: local }
measures:
  customers: { kind: flow, label: Customers, events: [customer.arrived] }
  waiting: { kind: stock, label: At the counter, in: [counter] }
thresholds:
  served: { label: 'served in 2 h: at least 80%', timescale: served, at_least: 80 }
`;

/** Puts `queue.yaml` and its machine into a folder. */
export function putDownPostOffice(folder: string): void {
  writeFileSync(join(folder, 'counter.json'), JSON.stringify(MACHINE));
  writeFileSync(join(folder, 'queue.yaml'), POST_OFFICE);
}
