/** Says what was kept of an earlier start, and to whoever interrupts this one that nothing is lost. */
import { counted } from '../format/numbers.ts';
import { typed } from '../places.ts';
import { say } from '../terminal/output.ts';

/**
 * @param before runs of an earlier start
 * @param folder in which they stand
 */
export function sayWhereItStands(before: number, folder: string): void {
  if (before > 0) say(`${counted(before, 'run')} of an earlier start stand in ${typed(folder)}`);
  // Before the command's own word, which ends it.
  process.prependOnceListener('SIGINT', () => {
    say('', `What was done stands in ${typed(folder)}: the same command goes on from there.`);
  });
}
