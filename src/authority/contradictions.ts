/** Figures of one return that cannot both be right. */
import { problem, type Problem, type Where } from '../scenario/problem.ts';
import { PUBLISHED_FIGURES, type FigureName } from './published-figures.ts';

type Values = ReadonlyMap<FigureName, { readonly value: number }>;

/** The first, or the sum of several, is part of the second. */
const PARTS: readonly (readonly [parts: readonly FigureName[], whole: FigureName])[] = [
  [['referrals'], 'contacts'],
  [['children_in_need'], 'children'],
  [['conferences'], 'section_47'],
  [['on_plan', 'looked_after'], 'children_in_need'],
  [['unaccompanied'], 'looked_after'],
  [['fostered'], 'looked_after'],
  [['adopted', 'special_guardianships'], 'care_ceased'],
];

/** The first are seldom more than the second: plans also come with children who move in, and open cases are assessed again. */
const SELDOM: readonly (readonly [part: FigureName, whole: FigureName])[] = [
  ['plans_started', 'conferences'],
  ['assessments', 'referrals'],
  ['need_started', 'referrals'],
];

/**
 * Errors where a part is more than its whole, warnings where that may be so and seldom is.
 * @param at where a figure stands
 */
export function contradictions(figures: Values, at: (name: FigureName) => Where): Problem[] {
  const value = (name: FigureName): number | undefined => figures.get(name)?.value;
  const problems: Problem[] = [];
  for (const [parts, whole] of PARTS) {
    const known = parts.filter((one) => figures.has(one));
    const most = value(whole);
    const sum = known.reduce((before, one) => before + (value(one) ?? 0), 0);
    if (known.length > 0 && most !== undefined && sum > most)
      problems.push(problem('return-part', at(known[0]), listed(known, figures), listed([whole], figures)));
  }
  for (const [part, whole] of SELDOM) {
    const [some, most] = [value(part), value(whole)];
    if (some !== undefined && most !== undefined && some > most)
      problems.push(problem('return-odd', at(part), listed([part], figures), listed([whole], figures)));
  }
  return [...problems, ...closedAndNotInNeed(figures, at), ...careBefore(figures, at)];
}

/** `Adopted (12) and Special guardianship (5)`. */
const listed = (names: readonly FigureName[], figures: Values): string =>
  names.map((one) => `${PUBLISHED_FIGURES[one].label} (${figures.get(one)?.value})`).join(' and ');

function closedAndNotInNeed(figures: Values, at: (name: FigureName) => Where): Problem[] {
  const names = ['closed_at_referral', 'not_in_need'] as const;
  const sum = names.reduce((before, one) => before + (figures.get(one)?.value ?? 0), 0);
  return sum > 100
    ? [problem('return-part', at('not_in_need'), listed(names, figures), 'all referrals (100)')]
    : [];
}

/** Who was in care on the 1 April before: those of 31 March, less those who came, with those who left. */
function careBefore(figures: Values, at: (name: FigureName) => Where): Problem[] {
  const [open, started, ceased] = (['looked_after', 'care_started', 'care_ceased'] as const).map(
    (one) => figures.get(one)?.value,
  );
  if (open === undefined || started === undefined || ceased === undefined) return [];
  if (started <= open + ceased) return [];
  const together = listed(['looked_after', 'care_ceased'], figures);
  return [problem('return-part', at('care_started'), listed(['care_started'], figures), together)];
}
