/** The table and XState never differ: random machines, random events, random answers of guards. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKept, writeKept } from '../../docs/figures/validation/kept.ts';
import { createTable } from '../../src/statechart/index.ts';
import { playTogether, World, type Compared } from './agreement.ts';
import { machineSpec, regionsSpec, type NodeSpec } from './machine-specs.ts';
import { buildMachine, WALK_EVENTS } from './random-machines.ts';

const LONG = process.env['CASEPATH_LONG'] === '1';
const RUNS = LONG ? 2_000 : 120;
/** CASEPATH_SEED tries other machines. */
const SEED = Number(process.env['CASEPATH_SEED'] ?? 20_150_601);

interface Walk {
  /** Where the answers begin. */
  readonly start: number;
  readonly events: readonly number[];
}

const walks: fc.Arbitrary<readonly Walk[]> = fc.array(
  fc.record({ start: fc.nat(50), events: fc.array(fc.nat(WALK_EVENTS.length - 1), { maxLength: 12 }) }),
  { minLength: 1, maxLength: 5 },
);

const seen = {
  steps: 0,
  taken: 0,
  emitted: 0,
  passed: 0,
  reentered: 0,
  history: 0,
  done: 0,
  failed: 0,
  parallel: 0,
};

function count({ real, step }: Compared): void {
  seen.steps++;
  if (real === undefined || step === undefined) {
    seen.failed++;
    return;
  }
  seen.taken += Number(step.taken);
  seen.emitted += step.emitted.length;
  seen.passed += step.passed.length;
  seen.reentered += Number(step.entered.some((index) => step.exited.includes(index)));
  seen.history += Number(Object.keys(real.snapshot.historyValue).length > 0);
  seen.parallel += Number(real.name.includes('+'));
  seen.done += Number(step.done);
}

/** Plays the walks through a machine and its table. Later walks meet steps that earlier ones have left in the table. */
function playAll(spec: NodeSpec, all: readonly Walk[], fromJson: boolean): void {
  const world = new World();
  const { machine, bare } = buildMachine(spec, world.answer);
  const table = createTable(fromJson ? bare : machine);
  for (const { start, events } of all) {
    world.step = start;
    const types = events.map((event) => WALK_EVENTS[event]).values();
    for (const compared of playTogether(table, machine, world, () => types.next().value)) count(compared);
  }
}

/** Where a table says that no node that is asked speaks of an event, its machine takes nothing. */
function neverTakesUnnamed(spec: NodeSpec, fromJson: boolean): void {
  const { machine, bare } = buildMachine(spec, () => true);
  const table = createTable(fromJson ? bare : machine);
  for (const answer of [true, false]) {
    for (let at = table.initial({ answer: () => answer }).next, turn = 0; turn < WALK_EVENTS.length; turn++) {
      const event = table.eventId(WALK_EVENTS[turn]);
      const step = table.step(at, event, { answer: () => answer });
      if (!table.mayTake(at, event)) expect(step.taken).toBe(false);
      at = step.next;
    }
  }
}

describe('a table', () => {
  it('takes no event that no node may take', () => {
    const quietly = (spec: NodeSpec, fromJson: boolean): void => {
      try {
        neverTakesUnnamed(spec, fromJson);
      } catch (error) {
        // A machine that never comes to rest is refused by both; the properties below hold that.
        if (!(error instanceof Error && error.name === 'StatechartError')) throw error;
      }
    };
    let tried = 0;
    const counted = (spec: NodeSpec, fromJson: boolean): void => {
      quietly(spec, fromJson);
      tried++;
    };
    fc.assert(fc.property(machineSpec, fc.boolean(), counted), { seed: SEED, numRuns: RUNS });
    expect(tried).toBe(RUNS);
  });

  it('does what XState does, on machines, walks and answers of every kind', () => {
    fc.assert(fc.property(machineSpec, walks, fc.boolean(), playAll), { seed: SEED, numRuns: RUNS });
    expect(seen.steps).toBeGreaterThan(RUNS);
  });

  it('does what XState does where regions wait for the same guards', () => {
    fc.assert(fc.property(regionsSpec, walks, fc.boolean(), playAll), { seed: SEED, numRuns: RUNS });
    expect(seen.steps).toBeGreaterThan(RUNS);
  });

  it('was tried with every kind of step in that', () => {
    const rare = Object.entries(seen).filter(([, number]) => number <= RUNS / 20);
    expect(rare).toEqual([]);
    expect(seen.failed / seen.steps).toBeLessThan(0.2);
  });

  it.skipIf(process.env['CASEPATH_SEED'] !== undefined)(
    'was tried on as many steps as docs/validation.md says (UPDATE=1 keeps how many they are)',
    async () => {
      const length = LONG ? 'long' : 'short';
      const played = { machines: RUNS, steps: seen };
      if (process.env['UPDATE'] !== undefined)
        await writeKept('conformance', { ...readKept('conformance'), [length]: played });
      expect(readKept('conformance')[length]).toEqual(played);
    },
  );
});
