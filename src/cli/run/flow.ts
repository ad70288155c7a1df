/** Memory that the threads of one replication share: how many parts are on their way, and how far the play is. */

export type FlowCells = Int32Array<SharedArrayBuffer>;

/** Parts that may wait for whoever measures them: it bounds the memory. */
const MOST_WAITING = 8;
const SENT = 0;
const TAKEN = 1;
const PLAYED = 2;
const WHOLE = 10_000;

export const newFlow = (): FlowCells =>
  new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));

/** A part was sent; waits until there is room for another. Not in the main thread, which may not wait. */
export function sent(flow: FlowCells): void {
  const count = Atomics.add(flow, SENT, 1) + 1;
  for (;;) {
    const taken = Atomics.load(flow, TAKEN);
    if (count - taken < MOST_WAITING) return;
    Atomics.wait(flow, TAKEN, taken);
  }
}

/** A part was taken. */
export function taken(flow: FlowCells): void {
  Atomics.add(flow, TAKEN, 1);
  Atomics.notify(flow, TAKEN);
}

/** Nobody takes parts any more: nobody need wait either. */
export function letGo(flow: FlowCells): void {
  Atomics.store(flow, TAKEN, 2 ** 30);
  Atomics.notify(flow, TAKEN);
}

/** @param share of the replication that was played, 0 to 1 */
export function tellPlayed(flow: FlowCells, share: number): void {
  Atomics.store(flow, PLAYED, Math.floor(share * WHOLE));
}

/** The share of the replication that was played, 0 to 1. */
export const played = (flow: FlowCells): number => Atomics.load(flow, PLAYED) / WHOLE;
