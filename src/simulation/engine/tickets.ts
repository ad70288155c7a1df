/** Who waits for a task or a meeting: stays, or rounds of a repeated activity, the first of which asked for it. */
import type { Booking } from './booking.ts';
import type { Round } from './round.ts';
import type { Run } from './run.ts';
import type { Stay } from './stay.ts';
import type { Task } from './task.ts';

/** A stay that waits, or a round of it. */
export interface Waiter {
  readonly stay: Stay;
  readonly round: Round | null;
}

type Item = Task | Booking;

function tie(item: Item, stay: Stay, round: Round | null): void {
  if (round === null) stay.item = item;
  else round.item = item;
}

/** The first waits for the item, and nobody else. */
export function openTicket(item: Item, stay: Stay, round: Round | null): void {
  item.stay = stay;
  item.round = round;
  item.joined = null;
  tie(item, stay, round);
}

export function joinTicket(item: Item, stay: Stay, round: Round | null): void {
  if (item.joined === null) item.joined = [{ stay, round }];
  else item.joined.push({ stay, round });
  tie(item, stay, round);
}

/** The stay under which the item stands in the log: that of whoever waits longest. @throws Error where nobody waits */
export function ownerOf(item: Item): Stay {
  if (item.stay === null)
    throw new Error(`nobody waits for ${item.isMeeting ? 'meeting' : 'task'} ${item.id}`);
  return item.stay;
}

/** Takes one out; returns whether any is left. */
export function leaveTicket(item: Item, stay: Stay, round: Round | null): boolean {
  if (item.stay === stay && item.round === round) return moveUp(item);
  const { joined } = item;
  const place = joined?.findIndex((one) => one.stay === stay && one.round === round) ?? -1;
  if (place >= 0) joined?.splice(place, 1);
  return item.stay !== null;
}

/** The next takes the place of the first; returns whether there is one. */
function moveUp(item: Item): boolean {
  const next = item.joined?.shift();
  item.stay = next?.stay ?? null;
  item.round = next?.round ?? null;
  return next !== undefined;
}

/** Tells everybody that waits that the item is done. */
export function tellWaiters({ stays, rounds }: Run, item: Item, cause: number): void {
  // One that goes on may make another leave: take them out one by one.
  for (let { stay } = item; stay !== null; stay = item.stay) {
    const { round } = item;
    moveUp(item);
    if (round === null) stays.itemDone(stay, cause);
    else rounds.itemDone(round, cause);
  }
}
