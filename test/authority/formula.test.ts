/** Formulas of figures. */
import { describe, expect, it } from 'vitest';
import { FormulaError, parseFormula } from '../../src/authority/formula.ts';

const known: Readonly<Record<string, number>> = { referrals: 200, share: 25, open: 3 };
const value = (text: string): number | undefined => parseFormula(text).value((name) => known[name]);

describe('a formula', () => {
  it.each([
    ['referrals', 200],
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['10 - 4 - 3', 3],
    ['100 / 10 / 2', 5],
    ['2 ^ 3 ^ 2', 512],
    ['referrals * (1 - share / 100)', 150],
    ['min(1.5, open)', 1.5],
    ['max(open, share, 4)', 25],
    ['2*open^2', 18],
  ])('%s is %d', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it('is not known where a name in it is not', () => {
    expect(value('referrals / assessments')).toBeUndefined();
    expect(value('min(1, assessments)')).toBeUndefined();
  });

  it('names what it rests on, each once', () => {
    expect(parseFormula('min(open, share) / open').names).toEqual(['open', 'share']);
  });

  it.each([
    ['', 'it ends too soon'],
    ['2 +', 'it ends too soon'],
    ['2 3', '"3" is too much'],
    ['(2', 'a bracket is not closed'],
    ['* 2', '"*" stands where a number or a name should'],
    ['mean(2)', 'there is no mean(): min and max are'],
    ['2 % 3', '"% 3" cannot be read'],
  ])('%s is refused: %s', (text, why) => {
    expect(() => parseFormula(text)).toThrow(new FormulaError(why));
  });
});
