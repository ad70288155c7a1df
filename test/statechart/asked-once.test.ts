/** XState is asked once for each distinct step, and its guards once in a step. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as xstate from 'xstate';
import { and, createMachine, not, or, stateIn } from 'xstate';
import { createTable, explore, StatechartError, type StatechartTable } from '../../src/statechart/index.ts';

vi.mock('xstate', async (original) => {
  const real = await original<typeof xstate>();
  return {
    ...real,
    transition: vi.fn<typeof real.transition>(real.transition),
    initialTransition: vi.fn<typeof real.initialTransition>(real.initialTransition),
  };
});

const asked = () => vi.mocked(xstate.transition).mock.calls.length;
beforeEach(() => vi.clearAllMocks());

/** Answers by name, and which were asked for. */
class Facts {
  readonly asked: string[] = [];
  readonly #table: Pick<StatechartTable, 'guards'>;
  readonly #true: ReadonlySet<string>;

  constructor(table: Pick<StatechartTable, 'guards'>, ...facts: readonly string[]) {
    this.#table = table;
    this.#true = new Set(facts);
  }

  answer(guard: number): boolean {
    const { key } = this.#table.guards[guard];
    this.asked.push(key);
    return this.#true.has(key);
  }
}

const config = {
  id: 'referral',
  initial: 'received',
  states: {
    received: {
      on: {
        decide: [
          { guard: 'urgent', target: 'accepted' },
          { guard: 'known', target: 'closed' },
        ],
        look: {
          guard: and(['urgent', or(['known', { type: 'older', params: { than: 16 } }])]),
          target: 'closed',
        },
      },
    },
    accepted: { on: { again: 'received' } },
    closed: { type: 'final' },
  },
} as const;

describe('asking XState', () => {
  it('happens once for each distinct answer that matters', () => {
    const table = createTable(createMachine(config as never));
    const start = table.initial(new Facts(table)).next;
    const decide = table.eventId('decide');
    const steps = [[], ['urgent'], ['known'], ['urgent', 'known'], ['urgent'], []].map((facts) =>
      table.step(start, decide, new Facts(table, ...facts)),
    );
    expect(steps.map(({ next }) => table.configurationName(next))).toEqual([
      'received',
      'accepted',
      'closed',
      'accepted',
      'accepted',
      'received',
    ]);
    // "urgent" alone decides where it is true.
    expect(asked()).toBe(3);
    expect(steps[4]).toBe(steps[1]);
    expect(Object.isFrozen(steps[1]) && Object.isFrozen(steps[1].entered)).toBe(true);
  });

  it('happens once for the start', () => {
    const table = createTable(createMachine(config as never));
    const [first, second] = [table.initial(new Facts(table)), table.initial(new Facts(table))];
    expect(second).toBe(first);
    expect(xstate.initialTransition).toHaveBeenCalledTimes(1);
  });

  it('happens not at all where the table was explored before', () => {
    const table = createTable(createMachine(config as never));
    const { transitions, blocked } = explore(table);
    const before = asked();
    const answers = (explored: (typeof transitions)[number]) => ({
      answer: (guard: number) => explored.answers.some((each) => each.guard === guard && each.answer),
    });
    for (const each of [...transitions, ...blocked].filter(({ from }) => from >= 0))
      expect(table.step(each.from, each.event, answers(each))).toBe(each.step);
    expect(asked()).toBe(before);
    expect(before).toBeGreaterThan(5);
  });

  it('happens not at all for a machine that is done', () => {
    const table = createTable(createMachine(config as never));
    const end = table.findConfiguration('closed');
    expect(table.step(end, table.eventId('decide'), new Facts(table)).taken).toBe(false);
    expect(asked()).toBe(0);
  });
});

describe('asking guards', () => {
  it('stops as soon as the answer is sure', () => {
    const table = createTable(createMachine(config as never));
    const start = table.initial(new Facts(table)).next;
    const look = table.eventId('look');
    const questions = (...facts: readonly string[]) => {
      table.step(start, look, new Facts(table, ...facts));
      const again = new Facts(table, ...facts);
      table.step(start, look, again);
      return again.asked;
    };
    expect(questions()).toEqual(['urgent']);
    expect(questions('urgent', 'known')).toEqual(['urgent', 'known']);
    expect(questions('urgent')).toEqual(['urgent', 'known', 'older({"than":16})']);
  });

  it('happens once a step, however often the machine asks', () => {
    const table = createTable(
      createMachine({
        initial: 'a',
        states: {
          a: { on: { go: { guard: 'known', target: 'b' } } },
          b: {
            always: { guard: not('known'), target: 'a' },
            on: { go: { guard: stateIn('a'), target: 'a' } },
          },
        },
      } as never),
    );
    const start = table.initial(new Facts(table)).next;
    const facts = new Facts(table, 'known');
    table.step(start, table.eventId('go'), facts);
    const again = new Facts(table, 'known');
    expect(table.configurationName(table.step(start, table.eventId('go'), again).next)).toBe('b');
    expect(again.asked).toEqual(['known']);
  });

  it('is not done for the start of the machine in a later step', () => {
    const table = createTable(
      createMachine({
        initial: 'a',
        states: {
          a: { always: { guard: 'early', target: 'b' }, on: { go: 'c' } },
          b: { on: { go: 'c' } },
          c: {},
        },
      } as never),
    );
    const b = table.initial(new Facts(table, 'early')).next;
    const facts = new Facts(table, 'early');
    expect(table.configurationName(table.step(b, table.eventId('go'), facts).next)).toBe('c');
    expect(facts.asked).toEqual([]);
  });

  it('passes on what the caller throws, and remembers nothing of it', () => {
    const table = createTable(createMachine(config as never));
    const start = table.initial(new Facts(table)).next;
    const thrown = new Error('no such fact');
    const failing = {
      answer: () => {
        throw thrown;
      },
    };
    const decide = table.eventId('decide');
    expect(() => table.step(start, decide, failing)).toThrow(thrown);
    expect(table.step(start, decide, new Facts(table, 'urgent')).taken).toBe(true);
  });

  it('may ask the same table about another case in between', () => {
    const table = createTable(createMachine(config as never));
    const start = table.initial(new Facts(table)).next;
    const [decide, look] = ['decide', 'look'].map((type) => table.eventId(type));
    const nested = {
      answer: (guard: number) =>
        !table.step(start, look, new Facts(table)).taken && table.guards[guard].key === 'known',
    };
    expect(table.configurationName(table.step(start, decide, nested).next)).toBe('closed');
  });
});

describe('a wrong call', () => {
  const table = createTable(createMachine(config as never), 'referral');
  const none = new Facts(table);
  const start = table.initial(none).next;
  it.each([
    ['unknown configuration', () => table.step(99, 0, none), /"referral" has no configuration 99/],
    ['unknown configuration', () => table.step(-1, 1, none), /no configuration -1/],
    ['unknown event', () => table.step(start, 99, none), /no event 99/],
    ['unknown event', () => table.eventType(-1), /no event -1/],
    ['reserved event type', () => table.eventId('*'), /"\*" cannot be sent/],
    ['reserved event type', () => table.eventId('xstate.init'), /XState's own/],
  ])('%s', (code, call, words) => {
    expect(call).toThrow(words);
    expect(call).toThrow(expect.objectContaining({ name: 'StatechartError', code }) as Error);
    expect(call).toThrow(StatechartError);
  });
});
