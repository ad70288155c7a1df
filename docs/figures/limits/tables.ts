/** The figures of docs/background/limits.md as tables in Markdown. */
import { bandShares } from '../../../src/indicators/index.ts';
import { leastOf, meanOf, mostOf } from './pictures.ts';
import { REPORTED_IN_TIME } from './published.ts';
import { quartilesOf, type Compared, type LimitResults, type Staffing } from './results.ts';

const ASSESSMENT_LIMIT = 45;
const CONFERENCE_LIMIT = 15;
/** An edge of the published bands (`national:as_bands`): what takes longer is the wave before the limit. */
const BEFORE_LIMIT = 30;

const percent = (value: number): string => value.toFixed(1);
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    row(...head),
    row(...head.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map((one) => row(...one)),
  ].join('\n');

function comparedTable(one: Compared): string {
  const { labels, shares, quartiles, year, source } = one.published;
  const [mean, least, most] = [meanOf(one), leastOf(one), mostOf(one)];
  return table(
    ['working days', `published ${year}`, 'simulated', 'least to most of five runs'],
    [
      ...labels.map((label, index) => [
        label,
        `${percent(shares[index])}%`,
        `${percent(mean[index])}%`,
        `${percent(least[index])}-${percent(most[index])}%`,
      ]),
      [`quartiles (\`${source}\`)`, quartiles.join(' / '), one.quartiles.join(' / '), ''],
    ],
  );
}

const inTime = (times: readonly number[], limit: number): number => bandShares(times, [limit])[0];

function staffingRow({ name, assessments, conferences }: Staffing): string[] {
  const [early, before, late] = bandShares(assessments, [BEFORE_LIMIT, ASSESSMENT_LIMIT]);
  return [
    name,
    ...[early, before, late].map((share) => `${percent(share)}%`),
    quartilesOf(assessments).join(' / '),
    `${percent(100 - inTime(conferences, CONFERENCE_LIMIT))}%`,
  ];
}

const staffingTable = (rows: readonly Staffing[]): string =>
  table(
    ['the authority', 'done in 30 wd', 'in 31 to 45', 'later', 'quartiles', 'conferences later than 15 wd'],
    rows.map(staffingRow),
  );

function boroughLine({ borough }: LimitResults): string {
  const [first, second] = meanOf(borough);
  const [a, b] = borough.published.shares;
  return [
    `Within 15 working days: ${percent(first + second)}% simulated, ${REPORTED_IN_TIME}% in the report (\`report:448-449\`),`,
    `${percent(a + b)}% in the published return (\`${borough.published.source}\`).`,
  ].join('\n');
}

/** By the name of the place in the page. */
export const limitTables = (results: LimitResults): Readonly<Record<string, string>> => ({
  assessments: comparedTable(results.assessments),
  conferences: comparedTable(results.conferences),
  borough: `${comparedTable(results.borough)}\n\n${boroughLine(results)}`,
  staffing: staffingTable([...results.staffing, results.withoutLimits]),
});
