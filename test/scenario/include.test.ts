/** `include`: the files of which a scenario is made. */
import { describe, expect, it } from 'vitest';
import { problemsIn, read, shown } from './memory-files.ts';

describe('what is included', () => {
  it('lies under the file that includes it, the later file over the earlier', () => {
    const { scenario, files } = read({
      'a.yaml': 'include: [one.yaml, two.yaml]\nsource: what-if\nteams: { a: { workers: 3 } }',
      'one.yaml': 'source: report:1\nteams: { a: { workers: 1 }, b: { workers: 1 }, c: { workers: 1 } }',
      'two.yaml': 'source: report:2\nteams: { a: { workers: 2 }, b: { workers: 2 } }',
    });
    expect(scenario.teams).toEqual({ a: { workers: 3 }, b: { workers: 2 }, c: { workers: 1 } });
    expect(scenario).not.toHaveProperty('include');
    expect(files).toEqual(['a.yaml', 'two.yaml', 'one.yaml']);
  });

  it('lies over what the file extends', () => {
    const { scenario } = read({
      'a.yaml': 'extends: base.yaml\ninclude: [part.yaml]',
      'part.yaml': 'source: report:1\nteams: { a: { workers: 2 } }',
      'base.yaml': 'source: report:1\nteams: { a: { workers: 1 }, b: { workers: 1 } }',
    });
    expect(scenario.teams).toEqual({ a: { workers: 2 }, b: { workers: 1 } });
  });

  it('comes with what it includes itself, and may be included twice', () => {
    const { scenario, files } = read({
      'a.yaml': 'include: [b.yaml, c.yaml]',
      'b.yaml': 'include: [d.yaml]\ntitle: Not handed on',
      'c.yaml': 'include: [d.yaml]',
      'd.yaml': 'seed: x',
    });
    expect(scenario).toEqual({ seed: 'x' });
    expect(files).toEqual(['a.yaml', 'c.yaml', 'd.yaml', 'b.yaml']);
  });

  it('keeps its own sources: those of the file that includes it do not speak for it', () => {
    const files = {
      'a.yaml': 'include: [b.yaml]\nsource: report:1\nteams: { a: { workers: 1 } }',
      'b.yaml': 'teams: { b: { workers: 1 } }',
    };
    expect(problemsIn(() => read(files))).toMatchObject([{ file: 'b.yaml', line: 1 }]);
  });

  it.each([
    [
      'includes itself',
      { 'a.yaml': 'include: [a.yaml]' },
      /extends and include run in a circle: a.yaml → a.yaml/,
    ],
    ['is not there', { 'a.yaml': 'include: [b.yaml]' }, /include\[0\]/],
    ['is no list', { 'a.yaml': 'include: b.yaml' }, /include: .*list/],
    ['is no name', { 'a.yaml': 'include: [b.yaml, 3]' }, /include\[1\]/],
  ])('that %s is told where it stands', (_, files, message) => {
    expect(problemsIn(() => read(files as unknown as Record<string, string>)).map(shown)).toEqual([
      expect.stringMatching(message),
    ]);
  });
});
