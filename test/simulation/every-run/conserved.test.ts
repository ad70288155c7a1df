/** What is conserved in every run: that each run of a test is watched, and that a log which breaks it is found. */
import { describe, expect, it } from 'vitest';
import type { EventChunk, EventLog } from '../../../src/events/index.ts';
import { workTypeId, type WorkType } from '../../../src/events/vocabulary.ts';
import { Run } from '../../../src/simulation/engine/run.ts';
import { simulate } from '../../../src/simulation/index.ts';
import { desk } from '../engine/desk.ts';
import { office } from '../engine/office.ts';
import { days, modelOf, type World } from '../engine/tiny.ts';
import { atTheEndOf, conserved, type AtTheEnd } from './conserved.ts';
import { watchedRuns } from './watch.ts';

const options = { seed: 'watched', replication: 0 };

const pool = desk({ workers: 2 }, { guest: { every: '40 min', task: { hours: '70 min' } } }, {
  calendars: { office: { always: true } },
}); // prettier-ignore
const held = office(
  '150 min',
  { workers: 2, caseload: 2 },
  { years: days(2), calendars: { office: { always: true } } },
);

/** A run of a world, changed in one place and looked at again. */
function tampered(
  world: World,
  change: (chunk: EventChunk, log: EventLog) => void,
  says: Partial<AtTheEnd> = {},
): () => void {
  const model = modelOf(world);
  const run = new Run(model, options);
  const log = run.play();
  for (const chunk of log.chunks()) change(chunk, log);
  return () =>
    conserved(log, model, {
      ...atTheEndOf(run),
      ...says,
    });
}

/** The row of the n-th event of a type of work. */
function rowOf(chunk: EventChunk, type: WorkType, nth = 3): number {
  const rows = [...chunk.type.subarray(0, chunk.length).keys()].filter(
    (row) => chunk.type[row] === workTypeId(type),
  );
  return rows[nth];
}

const nothing = (): void => undefined;

describe('every replication that a test plays', () => {
  it('is watched, and counted when it is in balance', () => {
    const before = watchedRuns();
    simulate(modelOf(pool), options);
    expect(watchedRuns()).toBe(before + 1);
    expect(tampered(pool, nothing)).not.toThrow();
    expect(tampered(held, nothing)).not.toThrow();
  });

  it('would fail where a task ends that nobody has begun', () => {
    const lost = tampered(pool, (chunk) => (chunk.type[rowOf(chunk, 'task.started')] = workTypeId('task.queued')));
    expect(lost).toThrow('nobody has it in hand');
  }); // prettier-ignore

  it('would fail where somebody does two things at once, or works without a post', () => {
    const change = (worker: number) => (chunk: EventChunk) => {
      const row = rowOf(chunk, 'task.started', 4);
      chunk.worker[row] = worker < 0 ? 3 - chunk.worker[row] : worker;
    };
    expect(tampered(pool, change(-1))).toThrow('does two things at once');
    expect(tampered(pool, change(7))).toThrow('is not in post');
  });

  it('would fail where time runs back', () => {
    expect(tampered(pool, (chunk) => (chunk.minute[rowOf(chunk, 'task.done')] -= 500))).toThrow('time runs back');
  }); // prettier-ignore

  it('would fail where a child is lost on the way, or comes back from an end', () => {
    const machine = (chunk: EventChunk): number[] =>
      [...chunk.machine.subarray(0, chunk.length).keys()].filter((row) => chunk.machine[row] > 1);
    const stays = tampered(pool, (chunk) => {
      const rows = machine(chunk);
      const left = rows.find((row) => chunk.state[row] !== chunk.state[rows[0]]) ?? 0;
      chunk.state[left] = chunk.state[rows[0]];
    });
    expect(stays).toThrow('open instances in the log');
    const back = tampered(pool, (chunk) => {
      const rows = machine(chunk);
      const [first] = rows;
      const again = rows.find((row) => chunk.child[row] === 5) ?? 0;
      chunk.child[again] = chunk.child[first];
    });
    expect(back).toThrow('and takes');
    expect(tampered(pool, nothing, { isInside: () => false })).toThrow('open instances in the log');
  });

  it('would fail where a case is held by another than the engine says', () => {
    expect(tampered(held, nothing, { loadOf: () => 0 })).toThrow('cases in the log and 0 in the engine');
    const never = tampered(held, (chunk) => (chunk.type[rowOf(chunk, 'case.allocated', 0)] = 0));
    expect(never).toThrow('never opened');
  });
});
