/** A law that does not hold, and of which event. */
import type { Happening } from '../simulation/engine/tiny.ts';

const say = (row: Happening): string =>
  `${row.sequence} at ${row.minute}: ${row.type} of ${row.child || row.team}`;

export class Broken extends Error {
  override readonly name = 'Broken';
}

/** @throws Broken with the law and the event where it does not hold */
export const hold = (holds: boolean, law: string, row: Happening): void => {
  if (!holds) throw new Broken(`${law}: event ${say(row)}`);
};
