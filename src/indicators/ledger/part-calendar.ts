/** The calendar by which a part of the ledger is on duty. */
import type { EventSource } from '../../events/log.ts';
import type { Calendar } from '../../simulation/calendar.ts';
import { teamCalendar, type IndicatorContext } from '../context.ts';
import { teamOfPart } from './causes.ts';

/** That of the part's team, or the office's where it has none. */
export const partTeamCalendar = (part: number, source: EventSource, context: IndicatorContext): Calendar =>
  teamOfPart(part) === 0
    ? context.office
    : teamCalendar(context, source.vocabulary.teams.names[teamOfPart(part)]);
