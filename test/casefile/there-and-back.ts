/** A file's steps lead from nothing to it, and undone one by one back by the same ways: to the file that is given back. */
import { applyPatches } from 'immer';
import { expect } from 'vitest';
import type { CaseFile, FoldedCase } from '../../src/casefile/index.ts';

export function thereAndBack(empty: CaseFile, { file, steps }: FoldedCase): CaseFile {
  const before: CaseFile[] = [];
  let now = empty;
  for (const step of steps) {
    before.push(now);
    now = applyPatches(now, step.patches);
  }
  expect(now).toEqual(file);
  for (const step of steps.toReversed()) {
    now = applyPatches(now, step.undo);
    expect(now).toEqual(before.pop());
  }
  return now;
}
