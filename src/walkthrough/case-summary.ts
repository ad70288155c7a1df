/** What one way through a case came to: clocks, meetings and who was there, practice checks, events. */
import { clockState, type CaseFile, type ClockState } from '../casefile/index.ts';
import { fileOf } from './child-files.ts';
import { happenings, type Happening } from './happening.ts';
import { failedChecks, type FailedCheck } from './practice-checks.ts';
import type { Scene } from './scene.ts';

export interface ClockSummary {
  readonly timescale: string;
  readonly child: number;
  readonly started: number;
  readonly due: number;
  readonly done: number | null;
  readonly state: ClockState;
}

/** A meeting for which the charts say who must be there. */
export interface RoomSummary {
  readonly child: number;
  readonly machine: string;
  readonly from: number;
  readonly to: number | null;
  /** Roles that the chart asks for. */
  readonly roles: readonly string[];
}

export interface CaseSummary {
  readonly now: number;
  readonly happened: readonly Happening[];
  readonly clocks: readonly ClockSummary[];
  readonly rooms: readonly RoomSummary[];
  readonly failed: readonly FailedCheck[];
}

/** Of what happened from the beginning of the walk on; clocks also of before, where they ran on. */
export function summaryOf(scene: Scene): CaseSummary {
  const { begins, children } = scene.start;
  const happened = happenings(scene.source).filter((one) => one.minute >= begins);
  const files = children.map((_, child) => fileOf(scene, child));
  return {
    now: scene.now,
    happened,
    clocks: files.flatMap((file, child) => clocksOf(file, child, scene)),
    rooms: files.flatMap((file, child) => roomsOf(file, child, begins)),
    failed: failedChecks(happened),
  };
}

const clocksOf = ({ clocks }: CaseFile, child: number, { now, start }: Scene): ClockSummary[] =>
  clocks
    .filter((one) => (one.done ?? one.ended ?? now) >= start.begins)
    .map(({ timescale, started, due, done, ...round }) => ({
      timescale,
      child,
      started,
      due,
      done,
      state: clockState({ timescale, started, due, done, ...round }, now),
    }));

function roomsOf({ room }: CaseFile, child: number, begins: number): RoomSummary[] {
  const rooms = new Map<string, RoomSummary & { roles: string[] }>();
  for (const { name, machine, instance, from, to } of room) {
    if (to !== null && to < begins) continue;
    const key = `${machine} ${instance} ${from} ${to ?? ''}`;
    const known = rooms.get(key);
    if (known === undefined) rooms.set(key, { child, machine, from, to, roles: [name] });
    else known.roles.push(name);
  }
  return [...rooms.values()];
}
