/** An event of a log in a few words. */
import type { LogRows } from '../../whatif/index.ts';
import type { Words } from '../answers/words.ts';
import { shortDate } from '../format/dates.ts';

/** `Assessment: first visit begun (Referral and assessment, worker 3) on 7 Oct 2014`. */
export function eventWords(log: LogRows, sequence: number, words: Words, start: string): string {
  const [chunk, row] = log.at(sequence);
  const { machines, types, activities, teams } = log.source.vocabulary;
  const type = words.event(types.names[chunk.type[row]] ?? '');
  const activity = activities.names[chunk.activity[row]] ?? '';
  const machine = machines.names[chunk.machine[row]] ?? '';
  const what =
    machine === 'work'
      ? `${activity === '' ? '' : `${words.activity(activity)} `}${type}`
      : `${words.machine(machine)}: ${type}`;
  const team = teams.names[chunk.team[row]] ?? '';
  const worker = chunk.worker[row];
  const who = team === '' ? '' : ` (${words.team(team)}${worker > 0 ? `, worker ${worker}` : ''})`;
  return `${what}${who} on ${shortDate(start, chunk.minute[row])}`;
}
