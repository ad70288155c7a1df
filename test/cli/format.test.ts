/** Numbers, dates and tables as people read them. */
import { describe, expect, it } from 'vitest';
import { box } from '../../src/cli/format/box.ts';
import { endOfDay, isoMinute, longDate, monthAndYear, shortDate } from '../../src/cli/format/dates.ts';
import { bytes, count, counted, decimal, percent, range, seconds } from '../../src/cli/format/numbers.ts';
import { beside, cut, table, widthOf, wrap } from '../../src/cli/format/table.ts';
import { UserError } from '../../src/cli/user-error.ts';

describe('numbers', () => {
  it('have commas, and as many decimals as asked', () => {
    expect(count(1_204_551)).toBe('1,204,551');
    expect(decimal(5010.25, 1)).toBe('5,010.3');
    expect(percent(0.8806)).toBe('88%');
    expect(percent(0.8806, 1)).toBe('88.1%');
  });

  it('what is no number is a dash', () => {
    expect([count(Number.NaN), percent(Infinity), decimal(-Infinity, 2)]).toEqual(['-', '-', '-']);
  });

  it('an interval with a negative end is said in words', () => {
    expect(range('4,880', '5,140')).toBe('4,880-5,140');
    expect(range('-0.3', '1.9')).toBe('-0.3 to 1.9');
  });

  it('one is not many', () => {
    expect([counted(1, 'child', 'children'), counted(2, 'child', 'children'), counted(0, 'rule')]).toEqual([
      '1 child',
      '2 children',
      '0 rules',
    ]);
  });

  it('sizes and times have the unit that fits', () => {
    expect([bytes(950), bytes(12_400_000), bytes(3.2e9)]).toEqual(['1 kB', '12.4 MB', '3.2 GB']);
    expect([seconds(1.94), seconds(200)]).toEqual(['1.9 s', '3 min']);
  });
});

describe('dates', () => {
  const start = '2014-04-01';

  it('are counted from the start whatever the time zone of the machine', () => {
    expect(shortDate(start, 0)).toBe('1 Apr 2014');
    expect(longDate(start, 231 * 1440 + 16 * 60 + 10)).toBe('Tue 18 Nov 2014 16:10');
    expect(isoMinute(start, -1)).toBe('2014-03-31T23:59');
    expect(monthAndYear('2015-06-01')).toBe('June 2015');
  });

  it('a day ends with its last minute', () => {
    expect(endOfDay(start, '2014-04-01')).toBe(1439);
    expect(endOfDay(start, '2014-03-31')).toBe(-1);
    expect(endOfDay('2016-02-28', '2016-02-29')).toBe(2 * 1440 - 1);
  });

  it.each(['2015-02-29', '2015-13-01', '31.3.2015', '2015-3-1', '', 'tomorrow'])('refuses %j', (text) => {
    expect(() => endOfDay(start, text)).toThrow(UserError);
  });
});

describe('tables', () => {
  it('columns are as wide as what stands in them', () => {
    expect(
      table(
        [
          ['a', '1'],
          ['long', '1,000'],
        ],
        { align: 'lr' },
      ),
    ).toEqual(['a         1', 'long  1,000']);
  });

  it('colour takes no room', () => {
    const red = '\u001b[31mMISS\u001b[39m';
    expect(widthOf(red)).toBe(4);
    expect(
      table([
        [red, 'x'],
        ['passed', 'y'],
      ])[0],
    ).toBe(`${red}    x`);
  });

  it('blocks stand beside each other', () => {
    expect(beside(['ab', 'c'], ['x'], 5)).toEqual(['ab   x', 'c']);
  });

  it('paragraphs keep their width and their words', () => {
    const text = 'a strategy discussion decides whether there are grounds for a section 47 enquiry';
    const lines = wrap(text, 30, 2);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(30);
    expect(lines.map((line) => line.trim()).join(' ')).toBe(text);
    expect(wrap('averyverylongwordindeed', 5)).toEqual(['averyverylongwordindeed']);
  });

  it('what is cut says so', () => {
    expect([cut('assessment', 6), cut('plan', 6)]).toEqual(['asses…', 'plan']);
  });

  it('a box has a heading of names and types, numbers to the right', () => {
    expect(box(['n', 'type'], ['bigint', 'varchar'], [['7', 'referral.received']])).toEqual([
      '┌────────┬───────────────────┐',
      '│ n      │ type              │',
      '│ bigint │ varchar           │',
      '├────────┼───────────────────┤',
      '│      7 │ referral.received │',
      '└────────┴───────────────────┘',
    ]);
  });
});
