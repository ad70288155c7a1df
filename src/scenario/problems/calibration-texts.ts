/** What is said of what a scenario calls unknown, of the figures that are to tell it, and of what was fitted. */
import type { Near, ProblemText } from './problem-text.ts';

const HINT = 'prior: [480 per year, 600 per year], or times: [0.8, 1.25]';

export const calibrationTexts = {
  'prior-missing': (): ProblemText => ({ message: 'nothing says what it may be', hint: `add ${HINT}` }),
  'prior-twice': (): ProblemText => ({ message: 'there is a prior already', hint: 'keep prior or times' }),
  'prior-of-several': (): ProblemText => ({
    message: 'is one range for several values',
    hint: 'write times: [0.8, 1.25], which multiplies each, or name one path',
  }),
  'prior-empty': (): ProblemText => ({ message: 'the range ends before it begins' }),
  'prior-log': (): ProblemText => ({
    message: 'ratios need a range above 0',
    hint: 'write shape: uniform, or begin the range above 0',
  }),
  'prior-unit': (unit: string): ProblemText => ({
    message: unit === '' ? 'has a unit that the value has not' : 'has not the unit of the value',
    hint: unit === '' ? 'write a number alone' : `write a number and ${unit}`,
  }),
  'prior-impossible': (name: string, bound: string, why: string): ProblemText => ({
    message: `${name} at ${bound} does not do: ${why}`,
    hint: 'narrow the range, so that all unknowns may be at their ends at once',
  }),
  'unknown-path': (path: string): ProblemText => ({
    message: 'leads to no number of this scenario',
    hint: `casepath sources lists the paths there are; ${path} is as far as it leads`,
  }),
  'unknown-twice': (other: string): ProblemText => ({ message: `is an unknown already, under ${other}` }),
  'fitted-nothing': (near: Near): ProblemText => ({ message: 'is none of the unknowns', nearest: near }),
  'target-is-a-figure': (): ProblemText => ({
    message: 'is a figure of a report',
    hint: 'leave it out: a figure whose use is target is one already, and no other may be',
  }),
  'draws-uneven': (): ProblemText => ({ message: 'has not as many draws as the others' }),
};
