/** What the machines of a case may be told: an event type of `events.ts`, with the facts that hold when it comes. */
import type { EventType } from './events.ts';
import type { FactName } from './facts.ts';

/** One member for each event type, so that XState knows which events a state may name. */
export type CaseEvent = {
  [T in EventType]: {
    readonly type: T;
    /** Facts that hold just before the event; only asked where XState runs a machine by itself. */
    readonly facts?: readonly FactName[];
  };
}[EventType];
