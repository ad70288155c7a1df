/** What one child's stays went to in the what-if more than in the base: the delay ledgers of both, subtracted. */
import { familyLog } from '../answers/family-log.ts';
import type { Cause } from '../../indicators/index.ts';
import type { EventSource } from '../../events/index.ts';
import { subjectOf } from '../../indicators/walk.ts';
import { stayLedgers, type StayLedger } from '../child/why.ts';
import type { JourneysCompared } from './comparison.ts';
import type { Side } from './side.ts';

export interface Delay {
  readonly machine: string;
  /** `machine.state.path`, or `machine` for the whole of an instance. */
  readonly stage: string;
  readonly cause: Cause;
  /** Name of the team it has to do with; empty for none. */
  readonly team: string;
  /** Working days more in the what-if. */
  readonly days: number;
}

/** Differences of a child's whole stays in each machine, by cause and team, the largest first. */
export function delaysOf(
  { base, whatIf }: JourneysCompared,
  [one, other]: readonly [Side, Side],
  child: string,
): Delay[] {
  const before = partsOf(base.source, one, child);
  const after = partsOf(whatIf.source, other, child);
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((key): Delay => {
      const [stage, cause, team] = JSON.parse(key) as [string, Cause, string];
      const days = (after.get(key) ?? 0) - (before.get(key) ?? 0);
      return { machine: stage.split('.')[0] ?? stage, stage, cause, team, days };
    })
    .filter(({ days }) => days !== 0)
    .sort((a, b) => Math.abs(b.days) - Math.abs(a.days));
}

/** Causes that somebody could have removed come before a stay that was planned so. */
export function largestDelay(
  journeys: JourneysCompared,
  sides: readonly [Side, Side],
  child: string,
): Delay | null {
  const delays = delaysOf(journeys, sides, child);
  return (
    delays.find(({ cause }) => cause.startsWith('waiting') || cause === 'interrupted') ?? delays[0] ?? null
  );
}

/** Working days by machine, cause and team, over the whole of all instances. */
function partsOf(source: EventSource, { opened }: Side, child: string): Map<string, number> {
  const row = source.children.ids.indexOf(child);
  const parts = new Map<string, number>();
  if (row < 0) return parts;
  const own = familyLog(source, source.children.family[row] ?? -1);
  const stays = stayLedgers(own, opened.context, subjectOf(row, -1, -1)).filter(isWhole);
  for (const { stage, parts: shares } of stays) {
    for (const { cause, team, workingDays } of shares) {
      const key = JSON.stringify([stage, cause, team]);
      parts.set(key, (parts.get(key) ?? 0) + workingDays);
    }
  }
  return parts;
}

const isWhole = ({ stage, machine, activity }: StayLedger): boolean => stage === machine && activity === '';
