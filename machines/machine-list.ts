/** What `machines/index.ts` says of each machine. */
import type { AnyStateMachine } from 'xstate';

export interface MachineEntry {
  readonly machine: AnyStateMachine;
  readonly label: string;
  /** Whose case it is. */
  readonly subject: 'child' | 'family' | 'adopter';
  /** Event types that open a new instance: the instance starts in its initial state and takes the event from there. */
  readonly opens: readonly string[];
  /** Whether a second instance may be open for the same subject at once; otherwise an opening event goes to the open instance. */
  readonly concurrent: boolean;
}

/** Machines by name, in the order in which an event is offered to a child's open instances. */
export type MachineList = Readonly<Record<string, MachineEntry>>;

/** Who decides that an event happens. */
export type Decider =
  | 'social worker'
  | 'manager'
  | 'chair'
  | 'reviewing officer'
  | 'court'
  | 'police'
  | 'health'
  | 'partner agency'
  | 'family'
  | 'child'
  | 'adopter'
  | 'time'
  | 'consequence';

/** What `machines/events.ts` says of each event type. */
export interface EventEntry {
  readonly label: string;
  readonly decidedBy: Decider;
  /** Codes that it carries: name of the code and its code set (`machines/code-sets.ts`). */
  readonly carries: readonly string[];
  readonly source: string;
  /** Why nobody need take it (an emitted event that no machine takes is an error otherwise). */
  readonly untaken?: string;
}

/** What `meta` of every state holds. */
export interface StateMeta {
  readonly label: string;
  /** One or two sentences for a trainee. */
  readonly explain: string;
  /** Who must be in the room, where people meet. */
  readonly room?: readonly string[];
  readonly source: string;
}

/**
 * A fact: a yes/no statement about a child that guards and scenarios ask for by name, folded from the child's earlier
 * events, date of birth and file. An event counts for the facts after it, never for its own step.
 */
export type FactEntry = {
  readonly yes: string;
  readonly no: string;
  readonly source: string;
} & FactRule;

/** An event type, or one with certain codes: `{ type: 'cp_plan.started', where: { category: 'NEG' } }`. */
export type EventPattern =
  string | { readonly type: string; readonly where?: Readonly<Record<string, string>> | undefined };

export type FactRule =
  /** True from an event of `since` until one of `until`. */
  | {
      readonly kind: 'since';
      readonly since: readonly EventPattern[];
      readonly until?: readonly EventPattern[];
    }
  /** At least so many events of these types (one, where left out) in the last so many calendar days, the current event excluded. */
  | {
      readonly kind: 'within';
      readonly events: readonly EventPattern[];
      readonly days: number;
      readonly atLeast?: number | undefined;
    }
  /** At least so many such events so far. */
  | { readonly kind: 'count'; readonly events: readonly EventPattern[]; readonly atLeast: number }
  /** The last such span took longer than a timescale allows. */
  | { readonly kind: 'late'; readonly timescale: string }
  /** Age in completed years: from ≤ age < below. */
  | { readonly kind: 'age'; readonly from?: number; readonly below?: number }
  /** An attribute of the child (`people.attributes` of a scenario). */
  | { readonly kind: 'attribute'; readonly attribute: string }
  /** Children known of the child's family, at least. */
  | { readonly kind: 'siblings'; readonly atLeast: number }
  /** The event comes outside office hours. */
  | { readonly kind: 'out of hours' }
  /** From a date on, before another, of every child alike: how a place changes over the years. */
  | { readonly kind: 'dated'; readonly from?: string | undefined; readonly before?: string | undefined };

export type FactList = Readonly<Record<string, FactEntry>>;

export type LimitUnit =
  'minutes' | 'hours' | 'working hours' | 'working days' | 'days' | 'weeks' | 'months' | 'years';

/** A clock: measured, never enforced. Counting rule: `docs/reference/timescales.md`. */
export interface TimescaleEntry {
  readonly label: string;
  readonly starts: readonly EventPattern[];
  /** Done. A type that also starts it begins the next round. */
  readonly stops: readonly EventPattern[];
  /** The duty falls away (the case closes, the plan ends): the clock ends unfinished and counts as neither in time nor late unless it was overdue already. */
  readonly ends: readonly EventPattern[];
  readonly limit: { readonly amount: number; readonly unit: LimitUnit };
  readonly kind: 'statutory' | 'local';
  readonly verified: boolean;
  readonly valid: { readonly from: string; readonly to: string | null };
  readonly source: string;
}

export type TimescaleList = Readonly<Record<string, TimescaleEntry>>;
