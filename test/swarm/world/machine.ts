/** Made-up machines as plain data: steps one after another, with ways back, gates, inner states, a second region, a pause. */
import fc from 'fast-check';
import { fact, int, seldom, sometimes, tidy, type Part } from './pieces.ts';

interface Step {
  /** The way back is taken where the fact holds; else the state is entered anew. */
  readonly back: string | undefined;
  /** Two states inside, one after the other. */
  readonly nested: boolean;
  /** The fact decides whether the next step is left out. */
  readonly gate: string | undefined;
  readonly emits: string | undefined;
  readonly emitsOnEntry: string | undefined;
  readonly raises: boolean;
}

export interface MachinePlan {
  readonly name: string;
  readonly opens: readonly string[];
  readonly concurrent: boolean;
  readonly side: boolean;
  readonly pauses: boolean;
  readonly steps: readonly Step[];
}

/** A state in which a case can stay, and the events that lead out of it, the last of them forward. */
export interface Resting {
  readonly key: string;
  readonly events: readonly string[];
  readonly leadsBack: boolean;
}

export const OPENED = 'came';

/** @param others names of all machines; those behind this one may be opened by it, all of them be told something */
export function machinePlan(names: readonly string[], at: number): fc.Arbitrary<MachinePlan> {
  const name = names[at];
  const opened = names.slice(at + 1).map((other) => `${other}.${OPENED}`);
  const told = names.filter((other) => other !== name).flatMap((other) => [`${other}.noted`, `${other}.withdrawn`]);
  const emits = [...opened, ...opened, ...told];
  const emitted = emits.length === 0 ? fc.constant(undefined) : sometimes(fc.constantFrom(...emits));
  const step: fc.Arbitrary<Step> = fc.record({
    back: seldom(fact),
    nested: int(0, 3).map((luck) => luck === 3),
    gate: seldom(fact),
    emits: emitted,
    emitsOnEntry: told.length === 0 ? fc.constant(undefined) : seldom(fc.constantFrom(...told)),
    raises: int(0, 3).map((luck) => luck === 3),
  });
  return fc.record({
    name: fc.constant(name),
    opens: fc.constantFrom([`${name}.${OPENED}`], [`${name}.${OPENED}`, `${name}.referred`]),
    concurrent: fc.boolean(),
    side: int(0, 2).map((luck) => luck === 2),
    pauses: int(0, 2).map((luck) => luck === 2),
    steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  });
} // prettier-ignore

const DESCRIBED = { description: 'nothing changes' };
const emit = (type: string): Part => ({ type: 'xstate.emit', event: { type } });
const raise = (type: string): Part => ({ type: 'xstate.raise', event: { type } });

/** XState's own configuration, with what it emits and raises as data. */
export function machineConfig({ name, opens, side, pauses, steps }: MachinePlan): Part {
  const gone = `#${name}.gone`;
  const target = (index: number): string => (index >= steps.length ? gone : `s${index}`);
  const main: Record<string, Part> = {};
  steps.forEach((step, index) => {
    const actions = [
      ...(step.emits === undefined ? [] : [emit(step.emits)]),
      ...(step.raises && side ? [raise(`${name}.turned`)] : []),
    ];
    const forward = step.gate === undefined ? target(index + 1) : `g${index}`;
    main[`s${index}`] = tidy({
      ...(step.nested
        ? {
            initial: 'a',
            states: { a: { on: { [`${name}.inner${index}`]: 'b' } }, b: {} },
          }
        : {}),
      entry: step.emitsOnEntry === undefined ? undefined : [emit(step.emitsOnEntry)],
      on: tidy({
        [`${name}.on${index}`]: tidy({
          target: forward,
          actions: actions.length === 0 ? undefined : actions,
        }),
        [`${name}.back${index}`]: leadsBack(step, index)
          ? [
              { target: `s${index - 1}`, guard: step.back },
              { target: `s${index}`, reenter: true },
            ]
          : undefined,
      }),
    });
    if (step.gate !== undefined)
      main[`g${index}`] = {
        always: [{ target: target(index + 2), guard: step.gate }, { target: target(index + 1) }],
      };
  });
  return {
    initial: 'outside',
    states: tidy({
      outside: { on: Object.fromEntries(opens.map((type) => [type, 'active'])) },
      active: {
        ...(side ? regions(name, main) : { initial: 's0', states: withHistory(main, pauses) }),
        ...(side && pauses ? { states: withHistory(regions(name, main)['states'] as Part, true) } : {}),
        on: tidy({
          [`${name}.withdrawn`]: gone,
          [`${name}.noted`]: DESCRIBED,
          [`${name}.paused`]: pauses ? `#${name}.paused` : undefined,
        }),
      },
      paused: pauses
        ? {
            on: {
              [`${name}.resumed`]: `#${name}.active.before`,
              [`${name}.withdrawn`]: gone,
              [`${name}.noted`]: DESCRIBED,
            },
          }
        : undefined,
      gone: { type: 'final' },
    }),
  };
}

const leadsBack = ({ back }: Step, index: number): boolean => back !== undefined && index > 0;

const withHistory = (states: Part, pauses: boolean): Part =>
  pauses ? { ...states, before: { type: 'history', history: 'deep' } } : states;

const regions = (name: string, main: Part): Part => ({
  type: 'parallel',
  states: {
    main: { initial: 's0', states: main },
    side: {
      initial: 'on',
      states: {
        on: { on: { [`${name}.off`]: 'off', [`${name}.turned`]: 'off' } },
        off: { on: { [`${name}.on`]: 'on' } },
      },
    },
  },
});

/** The states of the first region in which a case can stay. */
export function restingStates({ name, side, steps }: MachinePlan): Resting[] {
  const path = `${name}.active${side ? '.main' : ''}`;
  return steps.flatMap((step, index) => {
    const back = leadsBack(step, index) ? [`${name}.back${index}`] : [];
    const out = { events: [...back, `${name}.on${index}`], leadsBack: back.length > 0 };
    const key = `${path}.s${index}`;
    if (!step.nested) return [{ key, ...out }];
    return [
      { key: `${key}.a`, events: [`${name}.inner${index}`], leadsBack: false },
      { key: `${key}.b`, ...out },
    ];
  });
}

/** Every event that a machine names or is opened by. */
export function eventsOf({ name, opens, pauses, side, steps }: MachinePlan): string[] {
  return [
    ...opens,
    ...['noted', 'withdrawn', ...(pauses ? ['paused', 'resumed'] : [])].map((event) => `${name}.${event}`),
    ...(side ? [`${name}.on`, `${name}.off`] : []),
    ...steps.map((_, index) => `${name}.on${index}`),
  ];
}
