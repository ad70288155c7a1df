/** What one event changes in a file. */
import { WORK_TYPES, type WorkType } from '../events/vocabulary.ts';
import type { Draft } from 'immer';
import type { CaseEvent, CaseFile } from './case-file.ts';
import { runClocks } from './clock-rounds.ts';
import type { CaseContext } from './context.ts';
import { runSpells } from './spells/run-spells.ts';

type FileDraft = Draft<CaseFile>;

/** Changes the draft as the event says. */
export function applyEvent(file: FileDraft, event: CaseEvent, context: CaseContext): void {
  file.events.push(event);
  if (isWorkType(event.type)) applyWork(file, event);
  else if (event.state !== null) applyStep(file, event, context);
  if (event.own || event.machine !== 'work') runClocks(file.clocks, event, context);
}

const isWorkType = (type: string): type is WorkType => (WORK_TYPES as readonly string[]).includes(type);

/** A machine took the event: its instance opens, moves on, or reaches its end. */
function applyStep(file: FileDraft, event: CaseEvent, context: CaseContext): void {
  const state = event.state ?? '';
  const over = context.isOver(event.machine, state);
  moveInstance(file, event, state, over);
  runSpells(file, event, over, context);
}

function moveInstance(file: FileDraft, event: CaseEvent, state: string, over: boolean): void {
  const known = file.instances.find(
    (one) => one.machine === event.machine && one.instance === event.instance,
  );
  const instance = known ?? {
    machine: event.machine,
    instance: event.instance,
    opened: event.minute,
    closed: null,
    stays: [],
  };
  if (!known) file.instances.push(instance);
  if (instance.closed !== null) return;
  const last = instance.stays.at(-1);
  if (last?.state === state) return;
  if (last) last.to = event.minute;
  instance.stays.push({ state, from: event.minute, to: over ? event.minute : null });
  instance.closed = over ? event.minute : null;
}

/** Who holds the case, and who did something. Other work changes no state of the file; it stands among the events. */
function applyWork(file: FileDraft, event: CaseEvent): void {
  notePractitioner(file, event);
  if (event.type !== 'case.allocated' && event.type !== 'case.reallocated' && event.type !== 'case.closed')
    return;
  const held = file.workers.findLast((one) => one.team === event.team && one.to === null);
  if (held) held.to = event.minute;
  if (event.type === 'case.closed' || event.team === null || event.worker === null) return;
  file.workers.push({ team: event.team, worker: event.worker, from: event.minute, to: null });
}

function notePractitioner(file: FileDraft, { team, worker, minute, type }: CaseEvent): void {
  if (team === null || worker === null) return;
  const done = type === 'task.done' || type === 'meeting.held' ? 1 : 0;
  const known = file.practitioners.find((one) => one.team === team && one.worker === worker);
  if (!known) {
    file.practitioners.push({ team, worker, first: minute, last: minute, done });
    return;
  }
  known.last = minute;
  known.done += done;
}
