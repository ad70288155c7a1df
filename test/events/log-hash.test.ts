/** The hash of a log sees what the events say, and nothing else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  combineHashes,
  DetailTable,
  EventLog,
  LogHash,
  newChunk,
  newVocabulary,
  ReplicationHash,
  replicationHash,
  type EventChunk,
  type EventSource,
} from '../../src/events/index.ts';
import { anyLog } from './arbitrary-log.ts';
import { isLong } from '../properties/how-often.ts';

const COLUMNS = [
  'minute',
  'child',
  'family',
  'adopter',
  'machine',
  'instance',
  'type',
  'state',
  'activity',
  'team',
  'worker',
  'cause',
  'detail',
] as const satisfies readonly (keyof EventChunk)[];

/** The same events in chunks of another size. */
function rechunked(source: EventSource, rows: number): EventSource {
  const all = [...source.chunks()];
  const chunks: EventChunk[] = [];
  for (const chunk of all) {
    for (let row = 0; row < chunk.length; row++) {
      const sequence = chunk.start + row;
      if (sequence % rows === 0) chunks.push(newChunk(sequence, rows));
      const last = chunks[chunks.length - 1];
      for (const column of COLUMNS) last[column][last.length] = chunk[column][row];
      last.length++;
    }
  }
  return { ...withoutEvents(source), chunks: () => chunks };
}

const withoutEvents = ({ replication, vocabulary, children, details, horizon }: EventSource) => ({
  replication,
  vocabulary,
  children,
  details,
  horizon,
});

/** The same events, their names numbered the other way round. */
function renumbered(source: EventSource): EventSource {
  const vocabulary = newVocabulary();
  const details = new DetailTable();
  for (const list of ['machines', 'types', 'states', 'activities', 'teams'] as const) {
    for (const name of source.vocabulary[list].names.slice(1).reverse()) vocabulary[list].add(name);
  }
  for (const { type, codes } of [...source.details.rows].reverse()) details.add(type, codes);
  const log = new EventLog(source.replication, vocabulary, source.children, details, source.horizon);
  const again = (list: keyof typeof vocabulary, id: number): number =>
    vocabulary[list].find(source.vocabulary[list].names[id]);
  for (const c of source.chunks()) {
    for (let row = 0; row < c.length; row++) {
      log.append(
        c.minute[row],
        c.child[row],
        c.family[row],
        again('machines', c.machine[row]),
        c.instance[row],
        again('types', c.type[row]),
        again('states', c.state[row]),
        again('activities', c.activity[row]),
        again('teams', c.team[row]),
        c.worker[row],
        c.cause[row],
        c.detail[row] < 0 ? -1 : details.rows.length - 1 - c.detail[row],
        c.adopter[row],
      );
    }
  }
  return log;
}

describe('the hash of a log', () => {
  test('does not depend on how the events lie in memory', () => {
    fc.assert(
      fc.property(anyLog(), fc.integer({ min: 1, max: 70 }), (log, rows) => {
        expect(replicationHash(rechunked(log, rows))).toBe(replicationHash(log));
      }),
      { seed: 31 },
    );
  });

  test('does not depend on how names are numbered', () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        expect(replicationHash(renumbered(log))).toBe(replicationHash(log));
      }),
      { seed: 32 },
    );
  });

  test.runIf(isLong)('changes with any value of any event', () => {
    const nonEmpty = anyLog().filter((log) => log.length > 0);
    fc.assert(
      fc.property(nonEmpty, fc.nat(), fc.constantFrom(...COLUMNS), (log, place, column) => {
        const before = replicationHash(log);
        const [chunk] = [...log.chunks()];
        const row = place % chunk.length;
        const known = namesOf(log, column);
        const value = chunk[column][row];
        if (known === 0) return;
        chunk[column][row] = known === Infinity ? value + 1 : other(value, column, known);
        fc.pre(chunk[column][row] !== value);
        expect(replicationHash(log)).not.toBe(before);
      }),
      { seed: 33, numRuns: 500 },
    );
  });

  test('changes when two neighbours change places', () => {
    const log = new EventLog(0, newVocabulary(), emptyChildren(), new DetailTable(), 1);
    const other = new EventLog(0, newVocabulary(), emptyChildren(), new DetailTable(), 1);
    for (const type of [1, 2]) log.append(5, -1, -1, 1, 0, type, 0, 0, 0, 0, -1, -1);
    for (const type of [2, 1]) other.append(5, -1, -1, 1, 0, type, 0, 0, 0, 0, -1, -1);
    expect(replicationHash(log)).not.toBe(replicationHash(other));
  });

  test('can be taken chunk by chunk while names are still being met', () => {
    const vocabulary = newVocabulary();
    const log = new EventLog(0, vocabulary, emptyChildren(), new DetailTable(), 1);
    const hash = new ReplicationHash(log);
    const chunk = newChunk(0, 1);
    for (let i = 0; i < 200; i++) {
      const type = vocabulary.types.add(`event.${i}`);
      log.append(i, -1, -1, 1, 0, type, 0, 0, 0, 0, -1, -1);
      Object.assign(chunk, { start: i, length: 1 });
      chunk.minute[0] = i;
      chunk.machine[0] = 1;
      chunk.type[0] = type;
      for (const column of ['child', 'family', 'adopter', 'cause', 'detail'] as const) chunk[column][0] = -1;
      hash.take(chunk);
    }
    expect(hash.digest()).toBe(replicationHash(log));
    expect(hash.events).toBe(200);
  });

  test('of a run depends on the order of its replications, which may be hashed apart', () => {
    fc.assert(
      fc.property(anyLog(0), anyLog(1), (first, second) => {
        const run = new LogHash();
        run.take(first);
        run.take(second);
        const hashes = [replicationHash(first), replicationHash(second)];
        expect(run.digest()).toBe(combineHashes(hashes));
        expect(run.digest()).not.toBe(combineHashes(hashes.toReversed()));
      }),
      { seed: 34 },
    );
  });

  test('is the same on every machine and in every version', () => {
    const vocabulary = newVocabulary();
    const log = new EventLog(0, vocabulary, emptyChildren(), new DetailTable(), 1);
    const referral = vocabulary.types.add('referral.received');
    for (let i = 0; i < 100_000; i++)
      log.append(i * 3, -1, -1, 1 + (i % 2), i % 7, referral, 0, 0, 0, i % 5, i - 1, -1);
    expect(replicationHash(log)).toMatchInlineSnapshot(`"aec3e60d2f650141"`);
  });
});

function emptyChildren() {
  return fc.sample(anyLog(), { numRuns: 1, seed: 1 })[0].children;
}

/** How many numbers a column may hold beside "none"; Infinity for plain numbers. */
function namesOf(log: EventSource, column: (typeof COLUMNS)[number]): number {
  const { vocabulary, children, details } = log;
  const lists = {
    child: children.ids.length,
    family: children.families.length,
    adopter: children.adopters.length,
    detail: details.rows.length,
    machine: vocabulary.machines.names.length,
    type: vocabulary.types.names.length,
    state: vocabulary.states.names.length,
    activity: vocabulary.activities.names.length,
    team: vocabulary.teams.names.length,
  };
  return column in lists ? lists[column as keyof typeof lists] : Infinity;
}

/** Another number of the same list. */
function other(value: number, column: (typeof COLUMNS)[number], known: number): number {
  const none = ['child', 'family', 'adopter', 'detail'].includes(column) ? -1 : 0;
  return value === none ? known - 1 : none;
}
