/** What a what-if and its base have of a measure, played with the same luck, replication by replication. */
import { indicatorContext } from '../../src/cli/answers/indicator-context.ts';
import { modelOf } from '../../src/cli/run/model-of.ts';
import type { EventLog } from '../../src/events/log.ts';
import { measureRows } from '../../src/indicators/index.ts';
import { simulate } from '../../src/simulation/index.ts';
import type { Looked } from './expected-directions.ts';
import { shippedScenario } from './shipped.ts';

/** All changes of the what-ifs that are shipped have come by then, and shown. */
export const PAIRED_YEARS = 1.5;
export const PAIRED_SEED = 'paired';
export const PAIRED_BASE = 'kingston-2015';

/** By replication: every what-if is compared with the same ones. */
const base = new Map<number, EventLog>();

/** @param replication the same number has the same luck in every scenario */
function logOf(name: string, replication: number): EventLog {
  const known = name === PAIRED_BASE ? base.get(replication) : undefined;
  if (known !== undefined) return known;
  const model = modelOf({ scenario: shippedScenario(name), years: PAIRED_YEARS });
  const log = simulate(model, { seed: PAIRED_SEED, replication });
  if (name === PAIRED_BASE) base.set(replication, log);
  return log;
}

/** Several tests ask of the same pair, and a run takes seconds. */
const found = new Map<string, number>();

/** The measure, or how often the event happens; NaN where there is nothing to count. */
export function pairedValue(name: string, looked: Looked, replication: number): number {
  const key = [name, 'event' in looked ? looked.event : looked.measure, replication].join(' ');
  const value = found.get(key) ?? valueOf(name, looked, replication);
  found.set(key, value);
  return value;
}

function valueOf(name: string, looked: Looked, replication: number): number {
  const log = logOf(name, replication);
  if ('event' in looked) return timesOf(log, looked.event);
  const context = indicatorContext(modelOf({ scenario: shippedScenario(name), years: PAIRED_YEARS }));
  const row = measureRows(log, context).find(({ measure, by }) => measure === looked.measure && by === '');
  return row?.value ?? NaN;
}

function timesOf(log: EventLog, event: string): number {
  const type = log.vocabulary.types.names.indexOf(event);
  let times = 0;
  for (const chunk of log.chunks())
    for (let row = 0; row < chunk.length; row++) if (chunk.type[row] === type) times++;
  return times;
}
