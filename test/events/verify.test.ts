/**
 * What `verify` finds in events and files. Each fault is tried twice: with the checksums left as they were, and with every
 * checksum made right again by somebody who knows how. `docs/reference/verify.md` says the same in words.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRun, replicationHash } from '../../src/events/index.node.ts';
import { tell, type Happening } from '../simulation/engine/tiny.ts';
import { changed, moved, swapped, withEvent, withoutEvent, type Row } from './tampering.ts';
import { copy, log, PART, resealFile, rows, verify, wheres, whole, written } from './verified-run.ts';
import { isLong } from '../properties/how-often.ts';

/** How many bytes are flipped. */
const TRIED = isLong ? 150 : 15;
const told = tell(log);

function flip(file: string, share: number, bit: number): void {
  const bytes = readFileSync(file);
  bytes[Math.floor((share / 1000) * bytes.length)] ^= 1 << bit;
  writeFileSync(file, bytes);
}

/** The place of the first event that is so; it must be there. */
function place(is: (event: Happening, at: number) => boolean): number {
  const found = told.findIndex(is);
  if (found < 0) throw new Error('the world has no such event');
  return found;
}
const placeOf = (type: string): number => place((event) => event.type === type);

describe('a run as it was written', () => {
  it('is sound, and is the same when it is simulated again', async () => {
    expect(await verify(whole, true)).toEqual({
      findings: [],
      files: 7,
      replications: 1,
      events: rows.length,
    });
  });
});

/** The last that is said of a child whose contact was closed. */
const goodbye = place(
  ({ type, child }, at) =>
    type === 'contact.closed' && !told.slice(at + 1).some((later) => later.child === child),
);

/** All steps of the task that led to a visit. */
function withoutTask(at: number): Row[] {
  let made: Row[] = rows;
  for (let step = rows[at].cause; told[step].type.startsWith('task.'); step = rows[step].cause) {
    made = withoutEvent(made, step);
  }
  return made;
}

interface Fault {
  readonly fault: string;
  readonly make: () => Row[];
  /** What the second attempt is found by: the rules of every log, the replay, or only by simulating again. */
  readonly by: 'rules' | 'replay' | 'again';
}

const visit = placeOf('visit.made');
const drafted = placeOf('assessment.drafted');
const started = placeOf('task.started');
const held = placeOf('meeting.held');
const planStarted = placeOf('plan.started');
const received = place(({ type, instance }) => type === 'contact.received' && instance === 1);

/** The next event of the same child. */
const nextOf = (at: number): number => told.findIndex(({ child }, i) => i > at && child === told[at].child);
/** Neighbours in one minute that have nothing to do with each other. */
const strangers = place(
  ({ minute, family, cause }, i) =>
    told[i + 1]?.minute === minute &&
    told[i + 1].family !== family &&
    told[i + 1].cause !== i &&
    cause !== i - 1,
);

const FAULTS: readonly Fault[] = [
  {
    fault: 'a state that is wrong',
    make: () => changed(rows, drafted, { state: log.vocabulary.states.find('gone') }),
    by: 'replay',
  },
  {
    fault: 'an event removed that led to another state',
    make: () => withoutEvent(rows, drafted),
    by: 'replay',
  },
  { fault: 'an event removed that was emitted', make: () => withoutEvent(rows, planStarted), by: 'replay' },
  { fault: 'the start of a task removed', make: () => withoutEvent(rows, started), by: 'rules' },
  { fault: 'an event removed that changed nothing', make: () => withoutEvent(rows, visit), by: 'again' },
  {
    fault: 'an event swapped with the next of its child',
    make: () => swapped(rows, drafted, nextOf(drafted)),
    by: 'rules',
  },
  {
    fault: 'a task started before it was queued',
    make: () => swapped(rows, rows[started].cause, started),
    by: 'rules',
  },
  {
    fault: 'strangers swapped within a minute',
    make: () => swapped(rows, strangers, strangers + 1),
    by: 'again',
  },
  {
    fault: 'an event inserted that leads to another state',
    make: () => withEvent(rows, drafted + 1, rows[drafted]),
    by: 'replay',
  },
  {
    fault: 'an arrival inserted for a child who is there',
    make: () => withEvent(rows, received + 1, { ...rows[received], instance: 2 }),
    by: 'replay',
  },
  {
    fault: 'an end of a task inserted',
    make: () => withEvent(rows, started, { ...rows[started], type: 10 }),
    by: 'rules',
  },
  { fault: 'a visit inserted', make: () => withEvent(rows, visit + 1, rows[visit]), by: 'again' },
  {
    fault: 'an event moved to before its cause',
    make: () => changed(rows, drafted, { cause: drafted + 5 }),
    by: 'rules',
  },
  {
    fault: 'an event with a minute before the one ahead of it',
    make: () => changed(rows, drafted, { minute: rows[drafted].minute - 1440 }),
    by: 'rules',
  },
  {
    fault: 'an emitted event moved by a minute',
    make: () => moved(rows, planStarted, rows[planStarted].minute + 1),
    by: 'replay',
  },
  {
    fault: 'a meeting moved to another day',
    make: () => moved(rows, held, rows[held].minute - 1440),
    by: 'replay',
  },
  {
    fault: 'the result of work moved by a minute',
    make: () => moved(rows, visit, rows[visit].minute + 1),
    by: 'replay',
  },
  {
    fault: 'the start of a task moved by a minute',
    make: () => moved(rows, started, rows[started].minute + 1),
    by: 'again',
  },
  { fault: 'the last event of an instance removed', make: () => withoutEvent(rows, goodbye), by: 'again' },
  { fault: 'a whole task removed', make: () => withoutTask(visit), by: 'again' },
  {
    fault: 'another worker',
    make: () => changed(rows, started, { worker: rows[started].worker + 1 }),
    by: 'again',
  },
];

describe.each(FAULTS)('$fault', ({ make, by }) => {
  it('is found by the checksum of the part and the hash of the log, where these were left', async () => {
    const dir = copy();
    copyFileSync(join(written(make()), PART), join(dir, PART));
    const found = wheres(await verify(dir));
    expect(found).toContain(PART);
    expect(found).toContain('manifest.json replicationHashes.0');
  });

  const says = { rules: 'by the rules', replay: 'by the replay', again: 'only when it is simulated again' };
  it(`is found ${says[by]}, where every checksum was made right`, async () => {
    const dir = written(make());
    const found = await verify(dir);
    if (by === 'again') expect(found.findings).toEqual([]);
    else expect(wheres(found)[0]).toMatch(/^replication 0, event \d+$/);
    if (by === 'replay') expect(found.findings[0].sentence).toMatch(/by the machines/);
    if (by === 'rules') expect(found.findings[0].sentence).not.toMatch(/by the machines/);
    expect((await verify(dir, true)).findings).not.toEqual([]);
  });
});

describe('a byte that is flipped', () => {
  const files = [
    PART,
    'children.parquet',
    'details.parquet',
    'measures.parquet',
    'measures.csv',
    'data-dictionary.csv',
  ];

  it('is found in any file, where its checksum was left', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.nat({ max: 999 }),
        fc.nat({ max: 7 }),
        async (file, share, bit) => {
          const dir = copy();
          flip(join(dir, file), share, bit);
          expect(wheres(await verify(dir))).toContain(file);
        },
      ),
      { seed: 71, numRuns: TRIED },
    );
  });

  it('is found in the manifest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 999 }), fc.nat({ max: 7 }), async (share, bit) => {
        const dir = copy();
        flip(join(dir, 'manifest.json'), share, bit);
        fc.pre(readsDifferently(dir));
        expect((await verify(dir)).findings).not.toEqual([]);
      }),
      { seed: 72, numRuns: TRIED },
    );
  });

  it('in the events is found by their hash where the checksum was made right, unless it changed nothing that they say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 999 }), fc.nat({ max: 7 }), async (share, bit) => {
        const dir = copy();
        flip(join(dir, PART), share, bit);
        resealFile(dir, PART);
        const { findings } = await verify(dir);
        if (findings.length > 0) return;
        expect(replicationHash(await openRun(dir).source(0))).toBe(replicationHash(log));
      }),
      { seed: 73, numRuns: TRIED },
    );
  });
});

/** Whether the manifest says something else than that of the whole run (white space says nothing). */
function readsDifferently(dir: string): boolean {
  const text = readFileSync(join(dir, 'manifest.json'), 'utf8');
  try {
    return JSON.stringify(JSON.parse(text)) !== JSON.stringify(openRun(whole).manifest);
  } catch {
    return true;
  }
}
