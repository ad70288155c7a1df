/** The pictures of docs/background/limits.md, by file name. */
import { bandShares } from '../../../src/indicators/index.ts';
import { bars, barsKey } from '../drawing/bars.ts';
import { curves } from '../drawing/curves.ts';
import type { Panel } from '../drawing/panel.ts';
import { picture } from '../drawing/picture.ts';
import { words } from '../drawing/shapes.ts';
import type { Compared, LimitResults } from './results.ts';

const WIDTH = 820;
const HEIGHT = 400;
const TOP = 78;
const LOW = 240;
/** Curves: shares of every five working days, up to twice the limit. */
const STEP = 5;
const LAST = 90;

const band = (runs: Compared['runs'], pick: (values: number[]) => number): number[] =>
  (runs[0] ?? []).map((_, index) => pick(runs.map((run) => run[index])));

export const meanOf = ({ runs }: Compared): number[] =>
  band(runs, (values) => values.reduce((sum, value) => sum + value, 0) / values.length);
export const leastOf = ({ runs }: Compared): number[] => band(runs, (values) => Math.min(...values));
export const mostOf = ({ runs }: Compared): number[] => band(runs, (values) => Math.max(...values));

function comparedBars(panel: Panel, one: Compared, limit: readonly [number, string]): string[] {
  const { labels, shares } = one.published;
  return bars(panel, {
    labels,
    published: shares,
    simulated: meanOf(one),
    least: leastOf(one),
    most: mostOf(one),
    limit,
  });
}

const KEY = 'simulated: mean of five runs, line from the least to the most';

function assessments({ assessments: one }: LimitResults): string {
  const panel: Panel = {
    x: 80,
    y: TOP,
    width: WIDTH - 110,
    height: LOW,
    heading: 'How long an assessment takes',
    bottom: 'working days from the referral to the authorised assessment',
    left: 'of assessments',
    most: 25,
    step: 5,
  };
  return picture(
    {
      width: WIDTH,
      height: HEIGHT,
      title: 'Assessments by working days, England and simulated',
      description:
        'Bars by band of working days. Published and simulated shares are alike: highest in days 31 to 45, few beyond the limit of 45 working days.',
    },
    [
      ...comparedBars(panel, one, [6, 'limit: 45 working days']),
      ...barsKey(80, HEIGHT - 14, `England ${one.published.year}`, KEY),
    ].join('\n'),
  );
}

function conferences({ conferences: england, borough }: LimitResults): string {
  const panel = (x: number, width: number, heading: string): Panel => ({
    x,
    y: TOP,
    width,
    height: LOW,
    heading,
    bottom: 'working days from the start of the enquiry',
    left: 'of initial conferences',
    most: 80,
    step: 20,
  });
  return picture(
    {
      width: WIDTH,
      height: HEIGHT,
      title: 'Waits for the initial conference, published and simulated',
      description:
        'Two panels of bars by band of working days: England, where a quarter of conferences are later than 15 working days, and the borough of the base scenario, where nearly all are in time.',
    },
    [
      ...comparedBars(panel(80, 330, 'England'), england, [2, 'limit: 15 working days']),
      ...comparedBars(panel(510, 280, 'The base scenario'), borough, [2, 'limit']),
      ...barsKey(80, HEIGHT - 14, `published, ${england.published.year}`, KEY),
    ].join('\n'),
  );
}

/** Percent in every step of working days; what is longer than the last is left out. */
export const byStep = (times: readonly number[]): number[] =>
  bandShares(
    times,
    Array.from({ length: LAST / STEP }, (_, index) => (index + 1) * STEP),
  ).slice(0, -1);

function staffing({ staffing: all }: LimitResults): string {
  const panel: Panel = {
    x: 80,
    y: TOP,
    width: WIDTH - 110,
    height: LOW,
    heading: 'The wave moves as workers are taken away',
    bottom: 'working days from the referral to the authorised assessment',
    left: `of assessments, every ${STEP} days`,
    most: 20,
    step: 5,
  };
  return picture(
    {
      width: WIDTH,
      height: HEIGHT,
      title: 'Assessments by working days, with fewer and fewer workers',
      description:
        'Four curves by working days. With every post filled nearly all assessments end before the limit of 45 working days; with fewer workers the wave before the limit grows and then passes over it.',
    },
    [
      ...curves(panel, {
        curves: all.map(({ name, assessments: times }) => ({ name, shares: byStep(times) })),
        step: STEP,
        numbers: 15,
        limit: [45, 'limit: 45 working days'],
      }),
      words(
        'quiet',
        80,
        HEIGHT - 14,
        `Two runs each. What takes longer than ${LAST} working days is left out.`,
      ),
    ].join('\n'),
  );
}

export const limitPictures = (results: LimitResults): Readonly<Record<string, string>> => ({
  'limits-assessments.svg': assessments(results),
  'limits-conferences.svg': conferences(results),
  'limits-staffing.svg': staffing(results),
});
