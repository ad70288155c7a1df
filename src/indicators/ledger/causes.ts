/** What a minute of a stay can go to. The first that holds is its cause. */

export const CAUSES = [
  'work',
  'interrupted',
  'waiting for a meeting',
  'waiting for another',
  'paced',
  'outside working time',
  'waiting for a worker',
  'planned stay',
  'before the run',
] as const;

export type Cause = (typeof CAUSES)[number];

/** The causes' numbers. */
export const WORK = 0;
export const INTERRUPTED = 1;
export const MEETING = 2;
export const ANOTHER = 3;
export const PACED = 4;
export const OUTSIDE = 5;
export const WAITING = 6;
export const PLANNED = 7;
/** What the opening stock's stays went to before the simulation began: nobody recorded it. */
export const BEFORE_RUN = 8;

const TEAMS = 256;

/** Parts are numbers below this. */
export const PARTS = CAUSES.length * TEAMS;

/** A cause and the team it has to do with, as one number: less is first. */
export const partOf = (cause: number, team: number): number => cause * TEAMS + team;
export const causeOfPart = (part: number): number => Math.floor(part / TEAMS);
export const teamOfPart = (part: number): number => part % TEAMS;
