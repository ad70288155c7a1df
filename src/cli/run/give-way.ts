/**
 * Of the threads of a run one is always waited for, the one that plays: the others work while it does. Where there are more of them
 * than processors, they give way to it.
 */
import { setPriority } from 'node:os';

/** How nice a thread is, as `nice` has it: one that measures what is played, and the one that writes it. */
export const MEASURING = 10;
export const WRITING = 5;

/** From now on the calling thread gives way. On Linux each thread has a niceness of its own; elsewhere it is the whole program's, which stays as it is. */
export function giveWay(niceness: number): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(niceness);
  } catch {
    // The program was begun with more of it, and may not take any back.
  }
}
