/** What is written to a run folder comes back as it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openRun, replicationHash, RunWriter, type MeasureRow } from '../../src/events/index.node.ts';
import { anyLog } from './arbitrary-log.ts';
import { longLog } from './long-log.ts';
import { readableChildren, readableEvents } from './readable.ts';
import { emptyFolder, manifestInput, START, writeRun } from './run-fixture.ts';
import { isLong, often } from '../properties/how-often.ts';

/** Several replications of one run: their details are numbered anew, since the run has one table of them. */
const anyRun = fc.tuple(anyLog(0), anyLog(1), anyLog(2));

const measure = fc.record({
  replication: fc.nat({ max: 9 }),
  measure: fc.string(),
  by: fc.string(),
  group: fc.string(),
  unit: fc.constantFrom('%', 'children', 'wd'),
  value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  n: fc.option(fc.nat()),
});

describe('a run folder', () => {
  test('gives back every event and every child of every replication', async () => {
    await fc.assert(
      fc.asyncProperty(anyRun, async (logs) => {
        const dir = join(emptyFolder(), 'run');
        writeRun(dir, logs);
        const run = openRun(dir);
        expect(run.replications()).toEqual([0, 1, 2]);
        for (const log of logs) {
          const back = await run.source(log.replication);
          expect(readableEvents(back)).toEqual(readableEvents(log));
          expect(readableChildren(back)).toEqual(readableChildren(log));
          expect(back.horizon).toBe(log.horizon);
          expect(replicationHash(back)).toBe(replicationHash(log));
        }
      }),
      { seed: 41, numRuns: often(60) },
    );
  });

  test('gives back the measures', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(measure), async (measures: MeasureRow[]) => {
        const dir = join(emptyFolder(), 'run');
        writeRun(dir, [], measures);
        // A Parquet double keeps -0; toEqual tells it from 0.
        expect(await openRun(dir).measures()).toEqual(measures);
      }),
      { seed: 42, numRuns: often(40) },
    );
  });

  test.runIf(isLong)('holds more events than one part has room for', async () => {
    const log = longLog(1_150_000);
    const dir = join(emptyFolder(), 'run');
    const manifest = writeRun(dir, [log]);
    expect(manifest.written[0].parts).toEqual(['events/part-00000.parquet', 'events/part-00001.parquet']);
    const back = await openRun(dir).source(0);
    expect(replicationHash(back)).toBe(replicationHash(log));
    expect([...back.chunks()].map(({ length }) => length)).toEqual(
      [...log.chunks()].map(({ length }) => length),
    );
  });

  test('is the same bytes whether events come at once or chunk by chunk', () => {
    const log = longLog(70_000);
    const folder = emptyFolder();
    const whole = writeRun(join(folder, 'whole'), [log]);
    const writer = RunWriter.create(join(folder, 'pieces'), { start: START });
    const replication = writer.beginReplication(log);
    for (const chunk of log.chunks()) {
      for (let from = 0; from < chunk.length; from += 1000) {
        const to = Math.min(from + 1000, chunk.length);
        replication.take({
          start: chunk.start + from,
          length: to - from,
          minute: chunk.minute.subarray(from, to),
          child: chunk.child.subarray(from, to),
          family: chunk.family.subarray(from, to),
          adopter: chunk.adopter.subarray(from, to),
          machine: chunk.machine.subarray(from, to),
          instance: chunk.instance.subarray(from, to),
          type: chunk.type.subarray(from, to),
          state: chunk.state.subarray(from, to),
          activity: chunk.activity.subarray(from, to),
          team: chunk.team.subarray(from, to),
          worker: chunk.worker.subarray(from, to),
          cause: chunk.cause.subarray(from, to),
          detail: chunk.detail.subarray(from, to),
        });
      }
    }
    replication.end();
    expect(writer.finish(manifestInput([log])).files).toEqual(whole.files);
  });

  test('is the same bytes each time', () => {
    fc.assert(
      fc.property(anyRun, (logs) => {
        const folder = emptyFolder();
        const [first, second] = [join(folder, 'first'), join(folder, 'second')];
        const manifest = writeRun(first, logs);
        writeRun(second, logs);
        for (const file of [...Object.keys(manifest.files), 'manifest.json']) {
          const same = readFileSync(join(first, file)).equals(readFileSync(join(second, file)));
          expect({ file, same }).toEqual({ file, same: true });
        }
      }),
      { seed: 43, numRuns: often(20) },
    );
  });
});
