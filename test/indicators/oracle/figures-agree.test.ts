/**
 * Every figure that a run of the base scenario writes has SQL over its Parquet that recomputes it, to the last digit; a measure that is
 * added without it fails here.
 */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MeasureRow } from '../../../src/events/index.ts';
import { measureRows } from '../../../src/indicators/index.ts';
import * as figures from './figures-sql.ts';
import { ROUNDS } from './clocks-sql.ts';
import { OUTER_STAYS } from './ledger-sql.ts';
import { oracleRun, type OracleRun } from './oracle-run.ts';
import { reportFiguresSql } from './report-figures-sql.ts';
import { CASES, ITEMS } from './work-sql.ts';
import { isLong } from '../../properties/how-often.ts';

/**
 * What other questions recompute: the delay ledger in minutes by stage, cause and team (`sql-agrees.test.ts`, the states around others minute
 * by minute), and changes of worker (`caseloads-sql.test.ts`).
 */
const ELSEWHERE = /^(ledger\.|worker_changes$)/;
/** The whole base run, in the long tests; `npm test` asks the same tables of a part of it (`sql-agrees.test.ts`). */
const YEARS = 3;

let run: OracleRun;
const found = new Map<string, { readonly value: number | null; readonly n: number | null }>();
const keyOf = (measure: string, by: string, group: string): string => [measure, by, group].join(' | ');

async function ask(sql: string): Promise<void> {
  for (const { measure, by, grp, value, n } of await run.ask(sql)) {
    found.set(keyOf(String(measure), String(by), String(grp)), {
      value: value === null ? null : Number(value),
      n: n === null ? null : Number(n),
    });
  }
}

beforeAll(async () => {
  if (!isLong) return;
  run = await oracleRun(YEARS);
  const { scenario, context } = run;
  const tables = [ROUNDS, ITEMS, CASES, OUTER_STAYS, figures.PARTS, figures.datesSql(scenario.stock_date)];
  for (const sql of tables) await run.ask(sql);
  for (const [name, measure] of Object.entries(scenario.measures ?? {}))
    await ask(figures.measureSql(name, measure, context.facts));
  for (const [name, { limit }] of Object.entries(context.timescales))
    await ask(figures.timescaleSql(name, limit));
  for (const sql of [
    figures.WAITS_OF_WORK,
    figures.WAITS_OF_CASES,
    figures.CASELOADS,
    figures.workSql(scenario),
    ...reportFiguresSql(scenario, context.facts, context.timescales),
  ])
    await ask(sql);
}, 600_000);

afterAll(() => {
  if (isLong) rmSync(dirname(run.dir), { recursive: true, force: true });
});

/** A rate is its measure for every 10,000 children. */
function recomputed({ measure, by, group }: MeasureRow) {
  const isRate = measure.endsWith('.rate');
  const figure = found.get(keyOf(isRate ? measure.slice(0, -'.rate'.length) : measure, by, group));
  const children = run.scenario.population?.children ?? 0;
  if (!isRate || figure === undefined || figure.value === null) return figure;
  return { ...figure, value: (figure.value / children) * 10_000 };
}

test.runIf(isLong)('every figure of the run is what SQL over its events says', () => {
  const rows = measureRows(run.source, run.context).filter(({ measure }) => !ELSEWHERE.test(measure));
  const without = rows.filter((row) => recomputed(row) === undefined);
  expect([...new Set(without.map(({ measure }) => measure))]).toEqual([]);
  const differing = rows.flatMap((row) => {
    const theirs = recomputed(row);
    if (theirs === undefined || (theirs.value === row.value && theirs.n === row.n)) return [];
    return [`${keyOf(row.measure, row.by, row.group)}: ${row.value} of ${row.n}, in SQL ${theirs.value} of ${theirs.n}`];
  });
  expect(differing).toEqual([]);
  expect(rows.length).toBeGreaterThan(400);
  expect(rows.filter(({ measure }) => measure.startsWith('figure.')).length).toBeGreaterThan(35);
}); // prettier-ignore
