/** Rule 7 of the event: who is away is in post, and does nothing until back. */
import { describe, expect, it } from 'vitest';
import { brokenRules } from '../../src/events/index.ts';
import { buildLog } from '../indicators/log-builder.ts';

const posts = '2014-04-01 08:00 - - capacity.changed team=desk workers=2';
const opened = '2014-04-01 08:00 ann case/1 case.opened state=open';
const at = (clock: string, type: string, worker: number, rest = ''): string =>
  `2014-04-01 ${clock} ${type.startsWith('worker.') ? '- -' : 'ann case/1'} ${type} team=desk worker=${worker} ${rest}`;
const serve = 'activity=case.open/serve';

const faults = (...lines: readonly string[]): string[] =>
  brokenRules(buildLog({}, [posts, opened, ...lines])).map(({ sentence }) => sentence);

describe('a log of workers who come and go', () => {
  it('is sound where each goes, comes back, and works and is given cases only between', () => {
    expect(
      faults(
        at('09:00', 'worker.away', 1),
        at('09:10', 'case.allocated', 2),
        at('10:00', 'worker.back', 1),
        at('10:00', 'case.reallocated', 1),
        at('10:00', 'task.queued', 1, serve),
        at('10:00', 'task.started', 1, serve),
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'begins work',
      [
        at('09:00', 'worker.away', 1),
        at('09:30', 'task.queued', 1, serve),
        at('09:30', 'task.started', 1, serve),
      ],
      /task\.started of worker 1 of desk, who is away: it takes worker\.back before it/,
    ],
    [
      'is given a case',
      [at('09:00', 'worker.away', 1), at('09:30', 'case.allocated', 1)],
      /case\.allocated of worker 1 of desk, who is away/,
    ],
    [
      'goes away twice',
      [at('09:00', 'worker.away', 1), at('09:30', 'worker.away', 1)],
      /who is away already/,
    ],
    [
      'comes back without having gone',
      [at('09:00', 'worker.back', 2)],
      /worker\.back of worker 2 of desk, who was not away: it takes worker\.away before it/,
    ],
    [
      'goes away from a post that there is not',
      [at('09:00', 'worker.away', 3)],
      /who is not in post: it takes a worker from 1 to 2/,
    ],
  ] as const)('is faulty where one %s', (_, lines, sentence) => {
    const found = faults(...lines);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(sentence);
  });

  it('forgets who gave up the post meanwhile', () => {
    const fewer = (clock: string, workers: number): string =>
      `2014-04-01 ${clock} - - capacity.changed team=desk workers=${workers}`;
    expect(
      faults(
        at('09:00', 'worker.away', 2),
        fewer('10:00', 1),
        fewer('11:00', 2),
        at('11:00', 'case.allocated', 2),
      ),
    ).toEqual([]);
  });
});
