/** Dates as analysts have them. */
import { describe, expect, it } from 'vitest';
import { readMoment, type DateOrder } from '../../src/importing/moments.ts';

const shown = (text: string, order: DateOrder = 'dd/mm/yyyy'): string => {
  const moment = readMoment(text, order);
  if (typeof moment === 'string') return moment;
  const date = new Date(moment.minute * 60_000).toISOString().slice(0, 16);
  return moment.timed ? date : date.slice(0, 10);
};

describe('a moment', () => {
  it.each([
    ['2015-03-31', '2015-03-31'],
    ['2015-3-1', '2015-03-01'],
    ['2015-03-31 14:05', '2015-03-31T14:05'],
    ['2015-03-31T14:05:59.123', '2015-03-31T14:05'],
    ['31/03/2015', '2015-03-31'],
    ['1/4/2015 9:05', '2015-04-01T09:05'],
    ['31.03.2015', '2015-03-31'],
    ['31-03-2015', '2015-03-31'],
    ['31 Mar 2015', '2015-03-31'],
    ['31-March-2015 2:05 PM', '2015-03-31T14:05'],
    ['1/4/2015 12:00 am', '2015-04-01'],
    ['29/02/2016', '2016-02-29'],
  ])('%s', (text, date) => {
    expect(shown(text)).toBe(date);
  });

  it('midnight is what databases write where no time is known', () => {
    expect(shown('2015-03-31 00:00:00')).toBe('2015-03-31');
  });

  it('an offset from Greenwich is taken to the clocks of England', () => {
    expect(shown('2015-01-31T10:00:00Z')).toBe('2015-01-31T10:00');
    expect(shown('2015-07-31T10:00:00Z')).toBe('2015-07-31T11:00');
    expect(shown('2015-07-31 10:00:00+02:00')).toBe('2015-07-31T09:00');
    expect(shown('2015-03-29T00:59Z')).toBe('2015-03-29T00:59');
    expect(shown('2015-03-29T01:00Z')).toBe('2015-03-29T02:00');
  });

  it('American dates are read where that is said', () => {
    expect(shown('03/31/2015', 'mm/dd/yyyy')).toBe('2015-03-31');
  });

  it.each([
    ['03/31/2015', 'is no date that exists, read as dd/mm/yyyy'],
    ['30/02/2015', 'is no date that exists, read as dd/mm/yyyy'],
    ['2015-00-10', 'is no date that exists, read as dd/mm/yyyy'],
    ['31/03/15', 'has a year of two digits: write four'],
    ['31/03/2015 25:00', 'has no time of day that exists: 25:00'],
    ['31/03/2015 13:00 pm', 'has no time of day that exists: 13:00 pm'],
    ['01/01/1066', 'is of the year 1066: is that meant?'],
    ['42094', expect.stringContaining('is no date: write 2015-03-31 or 31/03/2015') as string],
    ['soon', expect.stringContaining('is no date') as string],
  ])('%s is none', (text, why) => {
    expect(shown(text)).toEqual(why);
  });
});
