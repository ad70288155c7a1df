/** What is said of an annual return, and of how a base scenario is scaled to it. */
import { listed, type Near, type ProblemText } from './problem-text.ts';

export const returnTexts = {
  'year-form': (): ProblemText => ({ message: 'is no year', hint: 'write 2014-15, from April to March' }),
  'year-gap': (first: string): ProblemText => ({
    message: 'is not one year from April to March',
    hint: `write ${first}-${String((Number(first) + 1) % 100).padStart(2, '0')}`,
  }),
  formula: (why: string): ProblemText => ({ message: `is no formula: ${why}` }),
  'formula-name': (name: string, near: Near, known: readonly string[]): ProblemText => ({
    message: `"${name}" stands for nothing here`,
    hint: `possible: ${listed(known, 40)}`,
    nearest: near,
  }),
  'return-missing': (label: string, where: string): ProblemText => ({
    message: `${label} is missing, and nothing else tells it`,
    hint: where,
  }),
  'return-no-source': (): ProblemText => ({
    message: 'has no source',
    hint: 'write { value: …, source: … }, or a source: for all figures',
  }),
  'return-part': (part: string, whole: string): ProblemText => ({
    message: `${part} cannot be more than ${whole}`,
    hint: 'look at both in the tables: one may be of another year, or a rate',
  }),
  'return-odd': (part: string, whole: string): ProblemText => ({
    message: `${part} are seldom more than ${whole}`,
    hint: 'if it is so, write it: a note: says why',
    severity: 'warning',
  }),
  'return-far': (times: string, what: string, base: string): ProblemText => ({
    message: `is ${times} times as many for its children as ${what} are in ${base}`,
    hint: 'look whether a digit is missing, or whether it is a rate',
    severity: 'warning',
  }),
} as const;
