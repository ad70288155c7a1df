/** What the model is not good for, said plainly. */
import { count, percent } from '../../../src/cli/format/numbers.ts';
import type { FigureResult } from '../../../src/indicators/figures/judge-figures.ts';
import type { PageFacts } from './page-facts.ts';
import type { Section } from './section.ts';

export function notForSection(facts: PageFacts, figures: readonly FigureResult[]): Section {
  const { base, numbers, sources } = facts;
  const assumed = sources.get('assumption') ?? 0;
  const fitted = sources.get('calibrated') ?? 0;
  const outside = figures.filter(({ verdict }) => verdict === 'outside the interval');
  const unmeasured = figures.filter(({ verdict }) => verdict === 'not measured');
  return {
    title: 'What it is not good for',
    glance: `${count(assumed)} of the ${count(numbers)} numbers of the base scenario are assumptions (${percent(assumed / numbers)}); the list below`,
    lines: [
      'Do not use it to:',
      '',
      '- **Say anything of a real child.** All children are made up. It has no score of risk, and nothing in it was learned from',
      '  records of children. Nobody has compared one child’s path with a real one.',
      `- **Forecast a real borough.** The base is one steady year like that of the report, from ${base.start}, over and over, under the law as`,
      `  at ${base.rules ?? base.start}. Later law, later prices and later years are not in it.`,
      '- **Read levels as measured.** How many, how long and how late are as good as what they were set or fitted to.',
      `  ${count(assumed)} numbers rest on an assumption, and ${count(fitted)} more were set so that a figure comes out.${base.calibrated === false ? ' The scenario is not calibrated.' : ''} \`casepath sources kingston-2015\` lists them, assumptions first.`,
      '- **Promise the size of an effect.** Directions are tried; sizes are an order of magnitude, and follow from assumed hours,',
      '  caseloads and chances. No what-if was held against a change that a borough really made.',
      '- **Compare boroughs.** One small borough is modelled. For another one, its teams, flows and stock must be put in.',
      '- **Compare groups of children by sex or ethnicity.** In the base scenario these change nothing that happens to a',
      '  child; a difference is chance, or comes of the streams in which children are drawn.',
      '- **Judge the quality of work.** It counts what was done and when. A good visit and a poor one are alike, but for the few',
      '  effects in [feedback](background/feedback.md), most of which nobody has measured. Whether children are safer or happier is',
      '  not in it.',
      '- **Plan the staff of police, health, schools or courts.** They are durations and chances; only those few teams that the',
      '  scenario names have a capacity.',
      '- **Learn what people do under pressure.** In the base scenario nobody helps out, leaves, falls ill or learns; a what-if can say so',
      '  by date, and then it is its own assumption.',
      '- **Count what is rare.** A few children a year say little in a few years of one borough: look at the interval of a year, not at',
      '  the mean. Of durations the longest are too few ([Limits bend durations](background/limits.md#what-this-shows-and-what-not)).',
      '- **Decide by money alone.** Costs are published prices of several years times hours and weeks; no saving of a budget follows.',
      '',
      `It gets wrong what the report has as: ${outside.map(({ label }) => label).join('; ') || 'nothing that was held out'} (hold-outs outside the interval of one year). It cannot say, because no chart or event`,
      `tells it: ${unmeasured.map(({ label }) => label).join('; ') || 'nothing'}.`,
      '',
      'More of what is left out and simplified: [Where the model ends](background/how-the-simulation-works.md#where-the-model-ends). What',
      'it is good for, and how to say it: [Trust the figures](how-to/trust-the-figures.md).',
    ],
  };
}
