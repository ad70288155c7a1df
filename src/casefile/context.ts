/** What a child's file needs beside the log. */
import type { TimescaleList } from '../../machines/machine-list.ts';
import type { Calendar } from '../simulation/calendar.ts';

export interface CaseContext {
  /** The clocks that run: those of the law as at the scenario's rules, and the scenario's own. */
  readonly timescales: TimescaleList;
  /** The calendar that limits are counted by. */
  readonly office: Calendar;
  /** Whether a machine has reached its end in a configuration, given by its name as it stands in the log. */
  isOver(machine: string, state: string): boolean;
  /** Who must be in the room in a state, given by its path below the machine. */
  room(machine: string, path: string): readonly string[];
  /** Teams in which one worker holds a whole family's case (`allocated: family`). */
  readonly familyTeams: ReadonlySet<string>;
}
