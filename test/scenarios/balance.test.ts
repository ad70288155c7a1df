/** The base scenario keeps the balance it starts with: its flows and stocks stay near those it was made for. */
import { beforeAll, describe, expect, it } from 'vitest';
import { REPORTED_IN_TIME } from '../../docs/figures/limits/published.ts';
import { events, facts, machines, timescales } from '../../machines/index.ts';
import { indicatorContext } from '../../src/cli/answers/indicator-context.ts';
import type { EventLog } from '../../src/events/log.ts';
import { bandShares, clockRounds, durations } from '../../src/indicators/index.ts';
import { resolveMachines } from '../../src/scenario/index.ts';
import { compileModel, simulate, type Model } from '../../src/simulation/index.ts';
import { shippedScenario } from './shipped.ts';

const YEARS = 2;
const DAY = 1440;
let model: Model;
let log: EventLog;
let horizon = 0;

beforeAll(() => {
  const scenario = shippedScenario('kingston-2015');
  const machinery = resolveMachines(scenario, { machines, facts, timescales, events }, new Map());
  model = compileModel(scenario, machinery, { years: YEARS });
  horizon = model.horizon;
  log = simulate(model, { seed: 'balance', replication: 0 });
});

interface Row {
  readonly minute: number;
  readonly child: number;
  readonly type: string;
  readonly machine: string;
  readonly state: string;
}

function* rows(): Generator<Row> {
  const { types, machines: charts, states } = log.vocabulary;
  for (const chunk of log.chunks()) {
    for (let row = 0; row < chunk.length; row++) {
      yield {
        minute: chunk.minute[row],
        child: chunk.child[row],
        type: types.names[chunk.type[row]],
        machine: charts.names[chunk.machine[row]],
        state: states.names[chunk.state[row]],
      };
    }
  }
}

/** Events of a type from the start on, a year. */
const yearly = (type: string): number => {
  let count = 0;
  for (const row of rows()) if (row.type === type && row.minute >= 0) count++;
  return count / YEARS;
};

/** Children whose chart is in a state that begins so, on average over the run, from its state at every day's end. */
function stock(machine: string, isIn: (state: string) => boolean): number {
  const open = new Map<number, boolean>();
  let inside = 0;
  let days = 0;
  let sum = 0;
  for (const row of rows()) {
    for (; days * DAY < row.minute; days++) sum += inside;
    if (row.machine !== machine) continue;
    inside += Number(isIn(row.state)) - Number(open.get(row.child) ?? false);
    open.set(row.child, isIn(row.state));
  }
  return sum / Math.max(1, days);
}

const CLOSED_NEED = ['closed', 'stepped_down', 'adult_services', 'looked_after', 'moved_away', 'turned_18'];

describe('kingston-2015 over two years', () => {
  it.each([
    ['contact.received', 5000, 0.08],
    ['referral.received', 1428, 0.1],
    ['need.found', 980, 0.12],
    ['section47.started', 434, 0.2],
    ['conference.initial.held', 193, 0.25],
    ['cp_plan.started', 168, 0.25],
  ])('%s: about %i a year', (type, target, within) => {
    expect(Math.abs(yearly(type) / target - 1)).toBeLessThan(within);
  });

  it('children in need stay near the 788 it starts with', () => {
    const mean = stock('child_in_need', (state) => !CLOSED_NEED.includes(state));
    expect(Math.abs(mean / 788 - 1)).toBeLessThan(0.08);
  });

  it('children on a plan stay near 134', () => {
    const mean = stock('protection', (state) => state.startsWith('plan.'));
    expect(Math.abs(mean / 134 - 1)).toBeLessThan(0.2);
  });

  it('children in assessment stay near 150: the team keeps up with its work', () => {
    const mean = stock('assessment', (state) =>
      /^(decision|allocation|in_progress|at_conference)/.test(state),
    );
    expect(Math.abs(mean / 150 - 1)).toBeLessThan(0.15);
  });

  it('initial conferences within 15 working days stay near the 94% of the report', () => {
    const context = indicatorContext(model);
    const waits = durations(clockRounds(log, context), 'initial_conference', context);
    expect(waits.length).toBeGreaterThan(250);
    expect(Math.abs(bandShares(waits, [15])[0] - REPORTED_IN_TIME)).toBeLessThan(4);
  });

  it('what begins before the start is in the log with negative minutes, and nothing after the end', () => {
    const minutes = [...rows()].map(({ minute }) => minute);
    expect(minutes[0]).toBeLessThan(0);
    expect(minutes.at(-1)).toBeLessThan(horizon);
    expect(minutes.every((minute, at) => at === 0 || minute >= (minutes[at - 1] ?? 0))).toBe(true);
  });

  it('no child has two plans at once, and no plan begins without a conference', () => {
    const held = new Set<number>();
    const onPlan = new Set<number>();
    const wrong: Row[] = [];
    for (const row of rows()) {
      if (row.machine !== 'protection') continue;
      if (row.type === 'conference.initial.held') held.add(row.child);
      if (row.type === 'cp_plan.started') {
        if (!held.delete(row.child) || onPlan.has(row.child)) wrong.push(row);
        onPlan.add(row.child);
      } else if (!row.state.startsWith('plan.') && row.state !== 'transfer') {
        onPlan.delete(row.child);
      }
    }
    expect(wrong).toEqual([]);
  });
});
