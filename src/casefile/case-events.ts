/** The events of a log that belong in one child's file, in words. */
import type { EventChunk } from '../events/chunk.ts';
import type { EventSource } from '../events/log.ts';
import { WORK_MACHINE } from '../events/vocabulary.ts';
import type { CaseEvent } from './case-file.ts';

/**
 * The child's own events, those of the family's machine instances, and who holds the family's case where a team holds
 * families.
 * @param child row of the children's table
 * @param until last minute that is read
 */
export function* caseEvents(
  source: EventSource,
  child: number,
  familyTeams: ReadonlySet<string>,
  until: number,
): Iterable<CaseEvent> {
  const family = source.children.family[child];
  const teams = source.vocabulary.teams.names.map((name) => familyTeams.has(name));
  for (const chunk of source.chunks()) {
    for (let row = 0; row < chunk.length; row++) {
      if (chunk.child[row] !== child) {
        if (chunk.family[row] !== family) continue;
        if (chunk.child[row] !== -1 && !concernsHeldCase(source, chunk, row, teams)) continue;
      }
      if ((chunk.minute[row] ?? 0) > until) return;
      yield caseEvent(source, chunk, row, chunk.child[row] === child);
    }
  }
}

/** Whether a sibling's row says who holds the family's case. */
export function concernsHeldCase(
  source: EventSource,
  chunk: EventChunk,
  row: number,
  teams: readonly boolean[],
): boolean {
  if (chunk.machine[row] !== WORK_MACHINE || teams[chunk.team[row] ?? 0] !== true) return false;
  return source.vocabulary.types.names[chunk.type[row] ?? 0]?.startsWith('case.') === true;
}

/** A row in words. `own` says whether it stands under the child whose file it goes to. */
export function caseEvent(source: EventSource, chunk: EventChunk, row: number, own: boolean): CaseEvent {
  const { machines, types, states, activities, teams } = source.vocabulary;
  const nameOf = (names: readonly string[], id: number | undefined): string | null => names[id ?? 0] || null;
  const orNull = (value: number | undefined, none: number): number | null =>
    value === undefined || value === none ? null : value;
  return {
    sequence: chunk.start + row,
    minute: chunk.minute[row] ?? 0,
    machine: nameOf(machines.names, chunk.machine[row]) ?? '',
    instance: chunk.instance[row] ?? 0,
    type: nameOf(types.names, chunk.type[row]) ?? '',
    state: nameOf(states.names, chunk.state[row]),
    activity: nameOf(activities.names, chunk.activity[row]),
    team: nameOf(teams.names, chunk.team[row]),
    worker: orNull(chunk.worker[row], 0),
    cause: orNull(chunk.cause[row], -1),
    codes: source.details.rows[chunk.detail[row] ?? -1]?.codes ?? {},
    own,
  };
}
