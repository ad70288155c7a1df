/** One concept a file: short, and its first line says what it is. */
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const LONGEST = 400;
const files = sourceFiles('src', 'machines', 'bench', 'docs/figures', 'test');

describe('files', () => {
  it(`none is longer than ${LONGEST} lines`, () => {
    expect(files.filter((file) => file.lines > LONGEST).map((file) => `${file.path} ${file.lines}`)).toEqual(
      [],
    );
  });

  it('the first line says what it is', () => {
    const silent = files.filter((file) => !/^(#!.*\n)?\/\*\*/.test(file.text));
    expect(silent.map((file) => file.path)).toEqual([]);
  });

  it('is named for what it holds', () => {
    const vague = /\/(utils?|helpers?|common|misc|manager|stuff)(\.ts|\/)/;
    expect(files.filter((file) => vague.test(file.path)).map((file) => file.path)).toEqual([]);
  });
});
