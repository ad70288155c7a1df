/** One child's file: what it holds, as it stood on a day, and how it came to be step by step. */
import { describe, expect, it } from 'vitest';
import {
  changesOfWorker,
  clockState,
  currentState,
  emptyCaseFile,
  foldChild,
} from '../../src/casefile/index.ts';
import { CONTEXT, JOURNEY, logOf, nineOn } from './hand-made-log.ts';
import { thereAndBack } from './there-and-back.ts';

const log = logOf(JOURNEY);
const fold = (child = 0, until?: number) => foldChild(log, child, CONTEXT, until);

describe('a child’s file', () => {
  it('says who the child is and who belongs to the family', () => {
    const { file } = fold();
    expect(file.person).toMatchObject({
      id: '2014-04-01.1.1',
      sex: 'F',
      ethnicity: 'MOTH',
      attributes: ['disabled'],
    });
    expect(file.family).toBe('2014-04-01.1');
    expect(file.siblings.map((sibling) => sibling.id)).toEqual(['2014-04-01.1.2']);
  });

  it('holds the own events and who held the family’s case, nothing of others', () => {
    expect(fold().file.events.map((event) => event.sequence)).toEqual([0, 2, 3, 5, 6, 7, 8, 9, 10, 11]);
    expect(fold(2).file.events.map((event) => event.sequence)).toEqual([4]);
  });

  it('keeps each state with its time, and the end', () => {
    const [assessment, plan] = fold().file.instances;
    expect(assessment?.stays).toEqual([
      { state: 'waiting', from: nineOn(0), to: nineOn(1) },
      { state: 'in_progress', from: nineOn(1), to: nineOn(70) },
      { state: 'review.waiting', from: nineOn(70), to: nineOn(200) },
      { state: 'ended', from: nineOn(200), to: nineOn(200) },
    ]);
    expect(assessment?.closed).toBe(nineOn(200));
    expect(plan).toMatchObject({ machine: 'plan', closed: null, opened: nineOn(70) });
  });

  it('runs the clocks: late, in time, fallen away; what two machines took counts once', () => {
    const rounds = fold().file.clocks.map((clock) => [
      clock.timescale,
      clock.started,
      clockState(clock, nineOn(300)),
    ]);
    expect(rounds).toEqual([
      ['single_assessment', nineOn(0), 'done late'],
      ['review', nineOn(70), 'done in time'],
      ['review', nineOn(150), 'fell away'],
    ]);
  });

  it('a clock that is open is running until its limit and overdue after it', () => {
    const [clock] = fold(2).file.clocks;
    expect(clock && clockState(clock, clock.due)).toBe('running');
    expect(clock && clockState(clock, clock.due + 1)).toBe('overdue');
  });

  it('says who held the case and how often that changed', () => {
    const { file } = fold();
    expect(file.workers.map(({ worker, from, to }) => [worker, from, to])).toEqual([
      [7, nineOn(1), nineOn(20)],
      [9, nineOn(20), nineOn(201)],
    ]);
    expect(changesOfWorker(file)).toBe(1);
  });
});

describe('as it stood on a day', () => {
  it('knows nothing of later', () => {
    const { file } = fold(0, nineOn(21));
    expect(file.events).toHaveLength(4);
    expect(file.instances.map(currentState)).toEqual(['in_progress']);
    expect(file.clocks.map((clock) => clockState(clock, nineOn(21)))).toEqual(['running']);
  });

  it('is empty before the first event', () => {
    expect(fold(0, -1).file).toEqual(emptyCaseFile(log, 0));
  });
});

describe('step by step', () => {
  it('patches lead from nothing to the file, undoing them leads back, every step agreeing with a fold up to it', () => {
    const empty = emptyCaseFile(log, 0);
    expect(thereAndBack(empty, fold())).toEqual(empty);
  });

  it('never changes a file that somebody holds', () => {
    const early = fold(0, nineOn(21)).file;
    const copy = structuredClone(early);
    fold();
    expect(early).toEqual(copy);
    expect(Object.isFrozen(early.instances)).toBe(true);
  });
});
