/** Every typical mistake is told at its exact place, with what would be right. */
import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/scenario/index.ts';
import { problemsOf, shown } from './memory-files.ts';
import { mistakes } from './mistakes.ts';

describe('a mistake in a scenario', () => {
  it.each(mistakes)('$title', ({ text, problems }) => {
    expect(problemsOf(text).map(shown)).toEqual(problems);
  });

  it('keeps its place with CRLF and a byte order mark', () => {
    for (const { text, problems } of mistakes)
      expect(problemsOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`).map(shown)).toEqual(problems);
  });

  it('does not hide another: all are told at once, by line and column', () => {
    const text = [
      'teams:',
      '  mash: { wokers: 3, caseload: -1, source: report:4 }',
      'start: 2015-02-30',
      'stages:',
      '  a.b: { duration: 10, source: report:5 }',
    ].join('\n');
    expect(problemsOf(text).map((one) => `${one.line}:${one.column} ${one.code}`)).toEqual([
      '2:11 key-unknown',
      '2:32 too-small',
      '3:8 day-missing',
      '5:20 duration-without-unit',
    ]);
  });
});

describe('problems as text', () => {
  it('have the place, the path, the value found and the remedy', () => {
    const text = 'source: what-if\nstages:\n  a.b: { duration: "10" }';
    expect(formatProblems(problemsOf(text))).toBe(
      'a.yaml:3:20  stages.a.b.duration   "10" has no unit\n             write 10 h, 10 wd or 10 weeks',
    );
  });

  it('ask whether the nearest name was meant', () => {
    const text = formatProblems(problemsOf('source: what-if\nteams:\n  mash: { wokers: 3 }'));
    expect(text.split('\n').slice(0, 2)).toEqual([
      'a.yaml:3:11  teams.mash.wokers   there is no such key here',
      '             did you mean workers?  (possible: label, workers, unlimited,',
    ]);
  });

  it('are no wider than 80 columns, as far as single words allow', () => {
    const lines = mistakes.flatMap(({ text }) => formatProblems(problemsOf(text)).split('\n'));
    const wide = lines.filter((line) => line.length > 80 && line.trim().split(/\s+/).length > 2);
    expect(wide).toEqual([]);
  });
});
