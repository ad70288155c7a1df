/** The children's files at a moment of a walk-through, folded from its events as everybody's are. */
import { caseEvents } from '../casefile/case-events.ts';
import {
  clockState,
  emptyCaseFile,
  quickCaseFile,
  type CaseFile,
  type ClockRound,
} from '../casefile/index.ts';
import { workingDaysTaken } from '../simulation/limit.ts';
import type { Scene } from './scene.ts';

export function fileOf(scene: Scene, child: number): CaseFile {
  const { source, rules } = scene;
  const events = caseEvents(source, child, rules.context.familyTeams, Number.POSITIVE_INFINITY);
  return quickCaseFile(emptyCaseFile(source, child), events, rules.context);
}

/** One duty of the children that is due or late. */
export interface DueClock {
  readonly timescale: string;
  readonly children: readonly number[];
  readonly due: number;
  readonly isLate: boolean;
  /** Working days to the last one in time; of what is late, those since. */
  readonly workingDays: number;
}

/** What is due and what is late, soonest first. */
export function dueClocks(scene: Scene, files: readonly CaseFile[]): DueClock[] {
  const clocks = new Map<string, DueClock & { children: number[] }>();
  const { office } = scene.rules.model;
  files.forEach((file, child) => {
    for (const round of file.clocks) {
      const state = clockState(round, scene.now);
      if (isSettled(round, scene.now) || (state !== 'running' && state !== 'overdue')) continue;
      const key = `${round.timescale} ${round.due}`;
      const known = clocks.get(key);
      const isLate = state === 'overdue';
      const [from, to] = isLate ? [round.due, scene.now] : [scene.now, round.due];
      if (known === undefined)
        clocks.set(key, {
          timescale: round.timescale,
          children: [child],
          due: round.due,
          isLate,
          workingDays: workingDaysTaken(from, to, office),
        });
      else known.children.push(child);
    }
  });
  return [...clocks.values()].sort((a, b) => a.due - b.due);
}

const isSettled = (round: ClockRound, minute: number): boolean =>
  (round.done !== null && round.done <= minute) || (round.ended !== null && round.ended <= minute);
