/** What a table cannot remember: how it is called, why not, and what to do instead. One row a kind. */

interface Refusal {
  /** How a machine writes it. */
  readonly found: string;
  readonly why: string;
  readonly instead: string;
}

const NO_CLOCK = 'a machine here reads no clock, time belongs to the simulation';
const NO_ACTORS = 'other actors have states of their own, which a table of this machine does not hold';
const NO_EFFECTS = 'the table repeats what a step leads to, not what an action does besides';

export const REFUSALS = {
  after: {
    found: 'a delayed transition (after)',
    why: NO_CLOCK,
    instead: 'name an event and give the state a duration in the scenario',
  },
  invoke: {
    found: 'an invoked actor (invoke)',
    why: NO_ACTORS,
    instead: 'name the events that it would send and let the scenario bring them',
  },
  route: {
    found: 'a routable state (route)',
    why: 'where it leads depends on what the event carries, and the table knows an event by its type only',
    instead: 'write a transition with an event type of its own for each target',
  },
  assign: {
    found: 'assign',
    why: 'a context that changes makes the same state another one',
    instead: 'make it a state, or a fact that a named guard asks for',
  },
  spawn: {
    found: 'a spawned actor (spawn, spawnChild)',
    why: NO_ACTORS,
    instead: 'make it a machine of its own, opened by an emitted event',
  },
  stopChild: {
    found: 'stopChild',
    why: NO_ACTORS,
    instead: 'make the child a machine of its own, ended by an emitted event',
  },
  sendTo: {
    found: 'an event sent to another actor (sendTo, sendParent, forwardTo)',
    why: NO_ACTORS,
    instead: 'emit the event by name: emit({ type })',
  },
  enqueueActions: {
    found: 'enqueueActions',
    why: 'what it does is decided by code while the step runs',
    instead: 'write guarded transitions with emit({ type }) or raise({ type })',
  },
  'computed emit': {
    found: 'emit of a computed event',
    why: 'what it emits is decided by code while the step runs',
    instead: 'write the event out: emit({ type }), in guarded transitions where it varies',
  },
  'computed raise': {
    found: 'raise of a computed event',
    why: 'what it raises is decided by code while the step runs',
    instead: 'write the event out: raise({ type }), in guarded transitions where it varies',
  },
  'delayed raise': {
    found: 'a delayed raise',
    why: NO_CLOCK,
    instead: 'name an event and let the scenario bring it after a duration',
  },
  cancel: {
    found: 'cancel',
    why: NO_CLOCK,
    instead: 'leave it out: without delays there is nothing to cancel',
  },
  log: {
    found: 'log',
    why: NO_EFFECTS,
    instead: 'leave it out, or emit({ type }) what ought to be known',
  },
  'action function': {
    found: 'an action that runs code',
    why: NO_EFFECTS,
    instead: 'emit({ type }) and do it where the emitted event arrives',
  },
  'unknown action': {
    found: 'an action of a kind that is not known here',
    why: 'nobody has shown that a table remembers it rightly',
    instead: 'use emit({ type }) and raise({ type })',
  },
  'computed guard parameters': {
    found: 'guard parameters that are computed',
    why: 'a question must be the same each time for its answer to be remembered',
    instead: 'write the parameters as plain data, or ask a guard of another name',
  },
  'guard parameters': {
    found: 'guard parameters that are not plain data',
    why: 'questions are told apart by their name and parameters as JSON',
    instead: 'write texts, finite numbers, true, false, null, lists and plain objects',
  },
  'circular guard': {
    found: 'a guard that is made of itself',
    why: 'asking it never ends',
    instead: 'make the guards that it is made of lead to questions',
  },
  'unknown guard': {
    found: 'a guard combinator that is not known here',
    why: 'nobody has shown that a table remembers it rightly',
    instead: 'use and, or, not and stateIn',
  },
  'duplicate id': {
    found: 'an id that another state has too',
    why: 'XState takes the two states for one another',
    instead: 'give each state an id of its own, or none',
  },
} as const satisfies Record<string, Refusal>;

export type RefusalKind = keyof typeof REFUSALS;

/** One thing in a machine that a table cannot remember, and where it stands. */
export interface Problem {
  readonly kind: RefusalKind;
  /** Dotted path of the state, '' for the root. */
  readonly state: string;
  /** Where in the state: `entry`, `on "visit.done"`. */
  readonly where: string;
  /** The name that the machine gives it, '' where it has none. */
  readonly named: string;
}
