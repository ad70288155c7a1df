/** A child's clocks, folded event by event, are those that the indicators count over the whole log at once. */
import { describe, expect, it } from 'vitest';
import { foldChild, type ClockRound } from '../../src/casefile/index.ts';
import { caseContext } from '../../src/cli/answers/case-context.ts';
import { familyLog } from '../../src/cli/answers/family-log.ts';
import { indicatorContext } from '../../src/cli/answers/indicator-context.ts';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import { ROUND_DONE, ROUND_ENDED, type RoundTable } from '../../src/indicators/clock-rounds.ts';
import { clockRounds } from '../../src/indicators/timeliness.ts';
import { simulate } from '../../src/simulation/index.ts';

const { model } = await loadScenario('kingston-2015', { years: 1 });
const log = simulate(model, { seed: 'clocks agree', replication: 0 });
const rounds = clockRounds(log, indicatorContext(model));

/** timescale, start, due, and how it ended. */
type Row = readonly [timescale: string, started: number, due: number, end: string];

function rowsOf(table: RoundTable, child: number): Row[] {
  const rows = Array.from({ length: table.length }, (_, row) => row).filter(
    (row) => table.child(row) === child,
  );
  return rows.map((row) => {
    const how = { [ROUND_DONE]: 'done', [ROUND_ENDED]: 'ended' }[table.state.get(row)];
    const end = how === undefined ? 'open' : `${how} ${table.end.get(row)}`;
    return [table.timescales[table.timescale.get(row)] ?? '', table.start.get(row), table.due.get(row), end];
  });
}

const rowOf = ({ timescale, started, due, done, ended }: ClockRound): Row => {
  const end = done !== null ? `done ${done}` : ended !== null ? `ended ${ended}` : 'open';
  return [timescale, started, due, end];
};

/** In one order, whichever walk found them. */
const inOrder = (rows: readonly Row[]): string[] => rows.map((row) => row.join(' ')).sort();

describe('clocks of children with much behind them', () => {
  const counts = new Map<number, number>();
  for (let row = 0; row < rounds.length; row++) {
    const child = rounds.child(row);
    if (child >= 0) counts.set(child, (counts.get(child) ?? 0) + 1);
  }
  const busiest = [...counts].sort((a, b) => b[1] - a[1]).map(([child]) => child);
  const many = 40;
  const chosen = [0, 500, 3000].flatMap((at) => busiest.slice(at, at + many));

  it('there are some', () => {
    expect(chosen.length).toBe(3 * many);
    expect(counts.get(busiest[0] ?? -1)).toBeGreaterThan(10);
  });

  it('agree, child by child', () => {
    const context = caseContext(model);
    for (const child of chosen) {
      const { file } = foldChild(familyLog(log, log.children.family[child] ?? -1), child, context);
      const own = file.clocks.filter((clock) => clock.ofChild).map(rowOf);
      expect([log.children.ids[child], inOrder(own)]).toEqual([
        log.children.ids[child],
        inOrder(rowsOf(rounds, child)),
      ]);
    }
  });
});
