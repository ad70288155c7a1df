/** What is said of chances and shares, of sources, and of keys that need each other or exclude each other. */
import type { ProblemText } from './problem-text.ts';

/** Chances, shares, and where they came from. */
export const evidenceTexts = {
  'chances-sum': (sum: number): ProblemText => ({
    message: `the chances sum to ${sum}, not to 1`,
    hint: 'make one of them otherwise: true',
  }),
  'chances-over-one': (sum: number): ProblemText => ({
    message: `the chances sum to ${sum}, which is more than 1`,
  }),
  'modifiers-need-otherwise': (): ProblemText => ({
    message: 'with modifiers the chances cannot always sum to 1',
    hint: 'make one outcome otherwise: true',
  }),
  'cases-need-otherwise': (): ProblemText => ({
    message: 'the chances depend on different facts, so that they cannot always sum to 1',
    hint: 'make one outcome otherwise: true',
  }),
  'shares-sum': (sum: number): ProblemText => ({ message: `the shares sum to ${sum}, not to 1` }),
  'family-size': (most: number): ProblemText => ({
    message: 'is no number of children',
    hint: `write 1 to ${most}`,
  }),
  'source-missing': (numbers: number): ProblemText => ({
    message: numbers === 1 ? 'has no source' : `and ${numbers - 1} more in this mapping have no source`,
    hint: 'add source: report:409, what-if, assumption: reason, … here or around it in this file',
  }),
  'source-empty': (): ProblemText => ({
    message: 'says no source',
    hint: 'report:409, what-if, assumption: reason',
  }),
  'source-form': (example: string): ProblemText => ({
    message: 'is no full source',
    hint: `write ${example}`,
  }),
  'source-prefix': (near: string): ProblemText => ({
    message: 'is no known form of a source',
    nearest: `${near}:`,
    hint: 'report:409, national:lb_nfa, base-flows:3, what-if, calibrated: run, assumption: reason, or a publication',
  }),
};

/** What is said of values beside each other, not of the one found: the value is not shown before the message. */
export const relationTexts = {
  'band-empty': (): ProblemText => ({ message: 'the band ends before it begins' }),
  'bands-overlap': (): ProblemText => ({ message: 'the band begins before the one above has ended' }),
  'date-twice': (date: string): ProblemText => ({ message: `a second entry from ${date}`, hint: 'keep one' }),
  'start-twice': (): ProblemText => ({
    message: 'a second entry without a date',
    hint: 'one entry holds from the start; give the others a from:',
  }),
  distribution: (why: string): ProblemText => ({ message: why }),
  'chance-missing': (): ProblemText => ({
    message: 'this outcome has no chance',
    hint: 'write chance: 0.2, or otherwise: true',
  }),
  'chance-and-otherwise': (): ProblemText => ({
    message: 'this outcome has a chance and is otherwise',
    hint: 'keep one of the two',
  }),
  'otherwise-twice': (): ProblemText => ({
    message: 'a second otherwise',
    hint: 'one outcome at most takes the rest',
  }),
  'modified-otherwise': (): ProblemText => ({
    message: 'otherwise takes what the others leave, so modifiers do nothing',
    hint: 'put them on the other outcomes',
  }),
  'start-not-first': (): ProblemText => ({
    message: 'the entry without a date stands first',
    hint: 'it holds from the start; dates go up',
  }),
  'limit-and-due': (): ProblemText => ({ message: 'there is a limit already', hint: 'keep limit or due' }),
  'needs-limit': (key: string): ProblemText => ({
    message: `${key} needs something to be before`,
    hint: 'add limit: a timescale, or due: a duration',
  }),
  'no-rhythm': (): ProblemText => ({
    message: 'nothing says when this happens again',
    hint: 'add limit: a timescale, or every: a duration',
  }),
  'limit-and-every': (): ProblemText => ({
    message: 'there is a limit already',
    hint: 'keep limit or every',
  }),
  'book-without-meeting': (): ProblemText => ({
    message: 'nothing is booked here',
    hint: 'add meeting: the team whose places it takes',
  }),
  'decided-twice': (): ProblemText => ({ message: 'this time is decided above already' }),
  'unlimited-and-workers': (): ProblemText => ({
    message: 'a team that is unlimited has no number of workers',
    hint: 'keep one of the two',
  }),
  'precision-open': (): ProblemText => ({
    message: 'nothing says how precise the mean is to be',
    hint: 'add relative: 0.05, or half_width: 2',
  }),
  'precision-twice': (): ProblemText => ({
    message: 'there is a relative width already',
    hint: 'keep relative or half_width',
  }),
  'away-without-workers': (): ProblemText => ({
    message: 'nobody is counted here who could be away',
    hint: 'add workers: 3, or leave this out',
  }),
  'meets-without-places': (): ProblemText => ({
    message: 'nothing says how many meetings fit into a day',
    hint: 'add places: 3',
  }),
  'places-without-meets': (): ProblemText => ({
    message: 'nothing says on which days the team meets',
    hint: 'add meets: every working day, or { weekdays: [tuesday] }',
  }),
  'rate-and-every': (): ProblemText => ({ message: 'there is a rate already', hint: 'keep rate or every' }),
  'no-rate': (): ProblemText => ({
    message: 'nothing says how many come',
    hint: 'add rate: 2900 per year, or every: 1 h',
  }),
  'count-and-matched': (): ProblemText => ({
    message: 'there is a count already',
    hint: 'keep count or matched_with',
  }),
  'no-count': (): ProblemText => ({
    message: 'nothing says how many are there',
    hint: 'add count: 20; of adopters who have a child, matched_with: an entry of children',
  }),
  'age-open': (): ProblemText => ({ message: 'says no age', hint: 'add from: 16, or below: 18' }),
  'dates-open': (): ProblemText => ({
    message: 'says no date',
    hint: 'add from: 2014-04-01, or before: 2015-04-01',
  }),
  'age-empty': (): ProblemText => ({ message: 'no age is in this range' }),
  'judges-nothing': (): ProblemText => ({ message: 'judges nothing', hint: 'add timescale: or measure:' }),
  'judges-two': (): ProblemText => ({
    message: 'there is a timescale already',
    hint: 'keep timescale or measure',
  }),
  'no-bound': (): ProblemText => ({ message: 'has no bound', hint: 'add at_least: 90, or at_most: 10' }),
  'bounds-crossed': (): ProblemText => ({ message: 'is above at_most' }),
  // Figures of a report.
  'figure-not-lost': (): ProblemText => ({
    message: 'is a value of a figure that is lost',
    hint: 'leave the value out, or say another use',
  }),
  'figure-no-value': (use: string): ProblemText => ({
    message: `a figure of this use needs a value`,
    hint:
      use === 'target' || use === 'hold-out'
        ? 'add value: 118, or use: lost where the report has lost it'
        : 'add value: 118, or said: in the words of the report',
  }),
  'tolerance-no-target': (): ProblemText => ({
    message: 'only a target has a tolerance',
    hint: 'a hold-out is judged by its predictive interval',
  }),
  'target-no-tolerance': (): ProblemText => ({
    message: 'a target needs a tolerance',
    hint: 'add tolerance: { percent: 5, source: … }',
  }),
  'tolerance-one-way': (): ProblemText => ({
    message: 'a tolerance is either percent or absolute',
    hint: 'write { percent: 5, source: … } or { absolute: 1, source: … }',
  }),
  'figure-two-times': (): ProblemText => ({
    message: 'a figure is of a day or of a period',
    hint: 'keep at or over',
  }),
  'figure-needs-day': (kind: string): ProblemText => ({
    message: `a ${kind} is counted on a day`,
    hint: 'add at: 2015-05-31',
  }),
  'figure-needs-period': (kind: string): ProblemText => ({
    message: `the kind "${kind}" is counted over a period`,
    hint: 'add over: { from: 2014-04-01, to: 2015-03-31 }, or over: run',
  }),
  'figure-no-measure': (): ProblemText => ({
    message: 'does not say how it is measured',
    hint: 'add measure, set_by, or not_measured with the reason',
  }),
  'figure-set-by-nothing': (path: string, near: string | undefined): ProblemText => ({
    message: `${path} leads to no value of this scenario`,
    nearest: near,
    severity: 'warning',
  }),
  'figure-length-working': (): ProblemText => ({
    message: 'is in working time, and this length goes by the calendar',
    hint: 'write 24 months, 90 d or 12 weeks',
  }),
  'figure-measured': (): ProblemText => ({
    message: 'there is a measure',
    hint: 'keep measure or not_measured',
  }),
};
