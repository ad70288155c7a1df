/** The file of a child, or of adopters, as JSON: dates beside minutes, nothing left out. */
import { careEpisodes, clockState, documentsDue, type CaseEvent, type Spell } from '../../casefile/index.ts';
import { BORN_UNKNOWN } from '../../events/index.ts';
import { isoDate, isoMinute } from '../format/dates.ts';
import type { FileView } from './file-text.ts';
import type { StayLedger } from './why.ts';

export function fileJson(run: string, view: FileView, ledger: readonly StayLedger[] | null): unknown {
  const { file, minute, start, words } = view;
  const at = (value: number | null): string | null => (value === null ? null : isoMinute(start, value));
  const spellJson = ({ from, to, ...spell }: Spell) => ({ ...spell, from: at(from), to: at(to) });
  return {
    command: 'child',
    run,
    asAt: isoDate(start, minute),
    child: view.of === 'child' ? file.person.id : null,
    adopters: view.of === 'adopters' ? file.person.id : null,
    family: view.of === 'child' && view.knowsFamilies ? file.family : null,
    born: file.person.born === BORN_UNKNOWN ? null : isoDate(start, file.person.born),
    sex: file.person.sex || null,
    ethnicity: file.person.ethnicity || null,
    attributes: file.person.attributes,
    siblings: file.siblings.map((one) => one.id),
    instances: file.instances.map(({ opened, closed, stays, ...one }) => ({
      ...one,
      opened: at(opened),
      closed: at(closed),
      stays: stays.map((stay) => ({ state: stay.state, from: at(stay.from), to: at(stay.to) })),
    })),
    clocks: file.clocks.map((clock) => ({
      timescale: clock.timescale,
      state: clockState(clock, minute),
      started: at(clock.started),
      due: at(clock.due),
      done: at(clock.done),
      ended: at(clock.ended),
    })),
    periodsOfCare: file.periodsOfCare.map(spellJson),
    careEpisodes: careEpisodes(file).map(({ from, to, ...one }) => ({ ...one, from: at(from), to: at(to) })),
    legalStatuses: file.legalStatuses.map(spellJson),
    placements: file.placements.map(spellJson),
    plans: file.plans.map(spellJson),
    matches: view.matches.map(({ from, last, ...match }) => ({ ...match, from: at(from), last: at(last) })),
    documents: file.documents.map(spellJson),
    documentsDue: documentsDue(file).map(({ document, due }) => ({ ...spellJson(document), due: at(due) })),
    room: file.room.map(spellJson),
    practitioners: file.practitioners.map((one) => ({ ...one, first: at(one.first), last: at(one.last) })),
    workers: file.workers.map((held) => ({ ...held, from: at(held.from), to: at(held.to) })),
    events: file.events.map((event: CaseEvent) => ({
      ...event,
      at: at(event.minute),
      label: words.event(event.type),
    })),
    ledger:
      ledger?.map(({ from, to, parts, ...stay }) => ({
        ...stay,
        from: at(from),
        to: at(to),
        parts: parts.map(({ stretches: _, ...part }) => part),
      })) ?? null,
  };
}
