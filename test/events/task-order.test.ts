/** Tasks and meetings happen in their order, also where siblings share them. */
import { describe, expect, test } from 'vitest';
import {
  brokenRules,
  ChildTable,
  DetailTable,
  EventLog,
  newVocabulary,
  WORK_MACHINE,
  workTypeId,
  type WorkType,
} from '../../src/events/index.ts';

/** One event of work: its type, whose (0 or 1, siblings), and its cause. */
type Told = readonly [type: WorkType, child: number, cause?: number];

/** What is said of the first event out of order, as `found; expected`, or null. */
function told(...events: readonly Told[]): string | null {
  const vocabulary = newVocabulary();
  const children = new ChildTable(['U'], ['NOBT'], []);
  const family = children.addFamily('2014-04-01.1');
  for (const nth of [1, 2]) children.addChild(`2014-04-01.1.${nth}`, family, 0, 0, 0, 0);
  const activity = vocabulary.activities.add('assessment.in_progress/write');
  const log = new EventLog(0, vocabulary, children, new DetailTable(), 1440);
  events.forEach(([type, child, cause = -1], minute) =>
    log.append(minute, child, family, WORK_MACHINE, 1, workTypeId(type), 0, activity, 0, 0, cause, -1),
  );
  const [finding] = brokenRules(log);
  return finding ? `${finding.found}; ${finding.expected}` : null;
}

describe('a task', () => {
  test('is put off, queued, started, interrupted, resumed and done', () => {
    expect(
      told(
        ['task.paced', 0],
        ['task.queued', 0],
        ['task.started', 0],
        ['task.interrupted', 0],
        ['task.resumed', 0],
        ['task.done', 0],
      ),
    ).toBeNull();
  });

  test('is asked for again after its end', () => {
    expect(
      told(['task.queued', 0], ['task.withdrawn', 0], ['task.queued', 0], ['task.started', 0]),
    ).toBeNull();
  });

  test('goes to another worker: queued again before it starts, or before it is resumed', () => {
    expect(told(['task.queued', 0], ['task.queued', 0], ['task.started', 0])).toBeNull();
    expect(
      told(
        ['task.queued', 0],
        ['task.started', 0],
        ['task.interrupted', 0],
        ['task.queued', 0],
        ['task.resumed', 0],
        ['task.done', 0],
      ),
    ).toBeNull();
  });

  test.each<[string, readonly Told[], string]>([
    [
      'started before it is queued',
      [['task.started', 0]],
      'task.started after nothing of it; task.started after task.queued',
    ],
    [
      'done before it is started',
      [
        ['task.queued', 0],
        ['task.done', 0],
      ],
      'task.done after task.queued; task.done after task.started or task.resumed',
    ],
    [
      'started twice',
      [
        ['task.queued', 0],
        ['task.started', 0],
        ['task.started', 0],
      ],
      'task.started after task.started or task.resumed; task.started after task.queued',
    ],
    [
      'done twice',
      [
        ['task.queued', 0],
        ['task.started', 0],
        ['task.done', 0],
        ['task.done', 0],
      ],
      'task.done after its end; task.done after task.started or task.resumed',
    ],
    [
      'started by another child',
      [
        ['task.queued', 0],
        ['task.started', 1],
      ],
      'task.started after nothing of it; task.started after task.queued',
    ],
    [
      'resumed without an interruption',
      [
        ['task.queued', 0],
        ['task.resumed', 0],
      ],
      'task.resumed after task.queued; task.resumed after task.interrupted or task.queued after task.interrupted',
    ],
  ])('cannot be %s', (_, events, says) => {
    expect(told(...events)).toBe(says);
  });
});

describe('a shared task', () => {
  test('ends under the child that asked first', () => {
    expect(told(['task.queued', 0], ['task.joined', 1, 0], ['task.started', 0], ['task.done', 0])).toBeNull();
  });

  test('goes on under the child that joined, when the first has left', () => {
    expect(told(['task.queued', 0], ['task.joined', 1, 0], ['task.started', 1], ['task.done', 1])).toBeNull();
    expect(told(['task.queued', 0], ['task.started', 0], ['task.joined', 1, 0], ['task.done', 1])).toBeNull();
  });

  test('cannot be joined before anything is said of it, or when it is over', () => {
    const needed = 'task.joined after its first event, which is the cause';
    expect(told(['task.joined', 1], ['task.queued', 0])).toBe(`task.joined after nothing of it; ${needed}`);
    expect(told(['task.queued', 0], ['task.withdrawn', 0], ['task.joined', 1, 0])).toBe(
      `task.joined after its end; ${needed}`,
    );
  });

  test('is over for all when it is done', () => {
    expect(
      told(
        ['task.queued', 0],
        ['task.joined', 1, 0],
        ['task.started', 0],
        ['task.done', 0],
        ['task.done', 1],
      ),
    ).toBe('task.done after its end; task.done after task.started or task.resumed');
  });

  test('may be asked for anew by the child that left it to the other', () => {
    expect(
      told(
        ['task.queued', 0],
        ['task.joined', 1, 0],
        ['task.started', 1],
        ['task.done', 1],
        ['task.queued', 0],
        ['task.started', 0],
      ),
    ).toBeNull();
  });
});

describe('a meeting', () => {
  test('is booked, moved and held, also when it is shared', () => {
    expect(
      told(['meeting.booked', 0], ['meeting.joined', 1, 0], ['meeting.moved', 0], ['meeting.held', 1]),
    ).toBeNull();
    expect(told(['meeting.booked', 0], ['meeting.cancelled', 0], ['meeting.booked', 0])).toBeNull();
  });

  test.each<[string, readonly Told[]]>([
    ['held without a booking', [['meeting.held', 0]]],
    [
      'held twice',
      [
        ['meeting.booked', 0],
        ['meeting.held', 0],
        ['meeting.held', 0],
      ],
    ],
    [
      'moved after it was cancelled',
      [
        ['meeting.booked', 0],
        ['meeting.cancelled', 0],
        ['meeting.moved', 0],
      ],
    ],
    [
      'booked twice',
      [
        ['meeting.booked', 0],
        ['meeting.booked', 0],
      ],
    ],
  ])('cannot be %s', (_, events) => {
    expect(told(...events)).not.toBeNull();
  });
});
