/**
 * Each what-if that is shipped moves what it is about in the direction that it expects: paired with the base, on a few replications, a direct
 * measure. In the short run they are only read; CASEPATH_LONG=1 plays them.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { indicatorContext } from '../../src/cli/answers/indicator-context.ts';
import { modelOf } from '../../src/cli/run/model-of.ts';
import type { EventLog } from '../../src/events/log.ts';
import { measureRows } from '../../src/indicators/index.ts';
import { readScenario } from '../../src/scenario/index.node.ts';
import { simulate } from '../../src/simulation/index.ts';

const shippedDirectory = fileURLToPath(new URL('../../scenarios', import.meta.url));
const isLong = process.env['CASEPATH_LONG'] !== undefined;
const YEARS = 1.5;
const REPLICATIONS = [0, 1];
const SEED = 'paired';

/** What is looked at, and what it does: a measure, or how often an event happens. */
type Looked = { readonly measure: string } | { readonly event: string };

const EXPECTED: Readonly<Record<string, Looked & { readonly goes: 'up' | 'down' }>> = {
  'no-agency-staff': { measure: 'wait.case.referral_and_assessment.mean', goes: 'up' },
  'contacts-after-a-public-case': { measure: 'referrals', goes: 'up' },
  'adoption-panel-every-fortnight': {
    measure: 'ledger.adoption.family_finding.linked.waiting_for_a_meeting',
    goes: 'down',
  },
  'court-in-26-weeks': { measure: 'court_weeks', goes: 'down' },
  'health-in-every-discussion': { event: 'strategy_discussion.reconvened', goes: 'down' },
  'ten-more-foster-homes': { measure: 'with_own_carers', goes: 'up' },
  'independent-return-interviews': { measure: 'interviews_too_thin', goes: 'down' },
  'staying-put-doubled': { measure: 'care_leavers_staying_put', goes: 'up' },
  'new-estate': { measure: 'contacts', goes: 'up' },
  'no-conferences-in-august': { measure: 'timeliness.initial_conference.percent_in_time', goes: 'down' },
  'better-early-help': { event: 'early_help.stepped_up', goes: 'down' },
  'two-workers-fewer': { measure: 'timeliness.single_assessment.percent_in_time', goes: 'down' },
  'nurse-away-five-months': { measure: 'timeliness.initial_health_assessment.percent_in_time', goes: 'down' },
};

const read = (name: string) => readScenario(name, { shippedDirectory });

const names = readdirSync(shippedDirectory)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''));
/** The borough told otherwise, by other sources: nobody asks what happens if. */
const OTHER_ACCOUNTS = new Set(['kingston-2015-published', 'kingston-2014-15-as-it-happened']);
const whatIfs = names.filter((name) => read(name).base !== undefined && !OTHER_ACCOUNTS.has(name));

describe('the what-ifs that are shipped', () => {
  it('are all looked at here', () => {
    expect(whatIfs.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  it.each(whatIfs)('%s asks a question, says what it expects, and names a source for each change', (name) => {
    const { scenario, parameters } = read(name);
    expect(scenario.question).toMatch(/\?$/);
    expect(scenario.expect?.length).toBeGreaterThan(40);
    expect(scenario.name).toBe(name);
    expect(parameters.some(({ source }) => source.startsWith('what-if'))).toBe(true);
  });
});

const played = new Map<string, EventLog[]>();

function logsOf(name: string): readonly EventLog[] {
  const known = played.get(name);
  if (known !== undefined) return known;
  const model = modelOf({ scenario: read(name).scenario, years: YEARS });
  const logs = REPLICATIONS.map((replication) => simulate(model, { seed: SEED, replication }));
  if (name === 'kingston-2015') played.set(name, logs);
  return logs;
}

function valuesOf(name: string, looked: Looked): number[] {
  const context = indicatorContext(modelOf({ scenario: read(name).scenario, years: YEARS }));
  return logsOf(name).map((log) =>
    'event' in looked
      ? timesOf(log, looked.event)
      : (measureRows(log, context).find((row) => row.measure === looked.measure && row.by === '')?.value ??
        NaN),
  );
}

function timesOf(log: EventLog, event: string): number {
  const type = log.vocabulary.types.names.indexOf(event);
  let times = 0;
  for (const chunk of log.chunks())
    for (let row = 0; row < chunk.length; row++) if (chunk.type[row] === type) times++;
  return times;
}

describe.runIf(isLong)('beside the base, with the same luck', () => {
  it.each(Object.entries(EXPECTED))('%s', (name, { goes, ...looked }) => {
    const [base, whatIf] = [valuesOf('kingston-2015', looked), valuesOf(name, looked)];
    const moved = whatIf.map((value, at) => (value - (base[at] ?? NaN)) * (goes === 'up' ? 1 : -1));
    const told = `${name}: ${base.join(', ')} becomes ${whatIf.join(', ')}`;
    expect(
      moved.reduce((sum, by) => sum + by, 0),
      told,
    ).toBeGreaterThan(0);
    expect(moved.filter((by) => by < 0).length, told).toBeLessThanOrEqual(1);
  });
});
