/** What patches say was changed, part by part and item by item. */
import type { Patch } from 'immer';
import type { CaseFile } from './case-file.ts';

/** Parts of a file that are lists of things that begin and end. */
const PARTS = [
  'instances',
  'periodsOfCare',
  'legalStatuses',
  'placements',
  'plans',
  'documents',
  'clocks',
  'workers',
  'room',
] as const satisfies readonly (keyof CaseFile)[];

export type ChangedPart = (typeof PARTS)[number];

export interface Change {
  readonly part: ChangedPart;
  /** Where it stands in the list. */
  readonly index: number;
  /** It began, went on otherwise, came to its end, or did both. */
  readonly how: 'began' | 'changed' | 'ended' | 'began and ended';
}

/** Fields that are null until something is over. */
const ENDS = ['to', 'closed', 'done', 'ended'] as const;

const isOver = (item: object): boolean =>
  ENDS.some((field) => ((item as Record<string, unknown>)[field] ?? null) !== null);

/** Each item that patches touch, once, in the order of the parts; events and practitioners are left out. */
export function changesOf(patches: readonly Patch[], before: CaseFile, after: CaseFile): Change[] {
  return PARTS.flatMap((part) => {
    const touched = patches.filter(({ path }) => path[0] === part).map(({ path }) => Number(path[1]));
    const indices = [...new Set(touched)].sort((a, b) => a - b);
    return indices.flatMap((index) => {
      const [was, is] = [before[part][index], after[part][index]];
      return is === undefined ? [] : [{ part, index, how: howChanged(was, is) }];
    });
  });
}

function howChanged(was: object | undefined, is: object): Change['how'] {
  if (was === undefined) return isOver(is) ? 'began and ended' : 'began';
  return isOver(is) && !isOver(was) ? 'ended' : 'changed';
}
