/** The agenda gives back what was put into it by minute, and within a minute in the order in which it was made. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Agenda } from '../../src/simulation/agenda.ts';

const FROM = -20_000;
const END = 60_000;

interface Noted {
  readonly minute: number;
  readonly first: number;
}

/** What the agenda must do: sorted by minute, stable. */
class PlainAgenda {
  #entries: Noted[] = [];

  add(minute: number, first: number): void {
    if (minute >= END) return;
    const behind = this.#entries.findIndex((one) => one.minute > minute);
    this.#entries.splice(behind < 0 ? this.#entries.length : behind, 0, { minute, first });
  }

  get next(): Noted | undefined {
    return this.#entries[0];
  }

  pop(): Noted | undefined {
    return this.#entries.shift();
  }
}

/** Delays that keep within a stretch, cross one, and leave several empty; each pop is followed by some of them. */
const delays = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 4_100 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 90_000 }) },
  ),
  { maxLength: 3 },
);

describe('an agenda', () => {
  it('gives entries by minute, and those of one minute in the order in which they were made', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: FROM, max: END + 100 }), { minLength: 1, maxLength: 60 }),
        fc.array(delays, { maxLength: 120 }),
        (starts, later) => {
          const agenda = new Agenda(FROM, END);
          const plain = new PlainAgenda();
          let made = 0;
          const add = (minute: number): void => {
            agenda.add(minute, made & 7, made, made ^ 9);
            plain.add(minute, made);
            made++;
          };
          starts.forEach(add);
          for (let turn = 0; plain.next !== undefined; turn++) {
            expect(agenda.size).toBeGreaterThan(0);
            agenda.pop();
            const { minute, first } = plain.pop() as Noted;
            expect([agenda.minute, agenda.first]).toEqual([minute, first]);
            expect([agenda.kind, agenda.second]).toEqual([first & 7, first ^ 9]);
            for (const delay of later[turn] ?? []) add(minute + delay);
            expect(agenda.hasMoreNow).toBe(plain.next?.minute === minute);
          }
          expect(agenda.size).toBe(0);
        },
      ),
      { seed: 20150601, numRuns: 300 },
    );
  });

  it('takes nothing for a minute that is over, and keeps nothing for after the end', () => {
    const agenda = new Agenda(0, 100);
    agenda.add(100, 1, 0, 0);
    expect(agenda.size).toBe(0);
    agenda.add(50, 1, 0, 0);
    agenda.pop();
    expect(() => agenda.add(49, 1, 0, 0)).toThrow('minute 49 is over: it is minute 50');
    expect(() => agenda.add(50, 1, 0, 0)).not.toThrow();
  });
});
