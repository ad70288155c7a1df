/**
 * Durations pile up before their limits as in England's tables, because work is put off and booked towards them, and pass
 * over them where hands are short. `CASEPATH_LONG=1` plays every run that docs/background/limits.md shows; with `UPDATE=1` it
 * writes the page and its pictures anew, as `npm run figures` does.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { play, shipped, timesOf, withFewer, type Times } from '../../docs/figures/limits/authority.ts';
import { limitPage } from '../../docs/figures/limits/page.ts';
import { ASSESSMENTS, CONFERENCES, type PublishedBands } from '../../docs/figures/limits/published.ts';
import { limitResults, quartilesOf, type LimitResults } from '../../docs/figures/limits/results.ts';
import { bandShares } from '../../src/indicators/index.ts';
import { isLong } from '../properties/how-often.ts';

const POINTS = 5;
const LIMIT = 45;
const seed = 'england';
const isWhole = isLong || process.env['UPDATE'] !== undefined;

/** Bands that are not within five points of what is published, in words. */
const outside = ({ labels, shares }: PublishedBands, found: readonly number[]): string[] =>
  labels.flatMap((label, band) =>
    Math.abs(found[band] - shares[band]) <= POINTS
      ? []
      : [`${label} wd: ${found[band].toFixed(1)}%, published ${shares[band]}%`],
  );

const late = (assessments: readonly number[]): number => bandShares(assessments, [LIMIT])[1];

/** Whether each is more than the one before it. */
function expectRising(values: readonly number[]): void {
  expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
}

describe('limits-in-england', () => {
  const england = shipped('limits-in-england');

  it('draws no time from published bands', () => {
    const drawn = JSON.stringify([england.stages, england.pacing, england.arrivals]);
    expect(drawn).toContain('"paced":true');
    expect(drawn).not.toMatch(/"(bands|observed)"/);
  });

  describe('in two years, a good autumn and a bad one', () => {
    let times: (years: number) => Times;
    beforeAll(() => {
      times = play(england, { seed, replication: 0, years: 2 });
    });

    it('each band of assessments is within five points of the published one', () => {
      const { assessments } = times(2);
      expect(assessments.length).toBeGreaterThan(6000);
      expect(outside(ASSESSMENTS, bandShares(assessments, ASSESSMENTS.edges))).toEqual([]);
    });

    it('each band of waits for the initial conference is, too', () => {
      const { conferences } = times(2);
      expect(conferences.length).toBeGreaterThan(700);
      expect(outside(CONFERENCES, bandShares(conferences, CONFERENCES.edges))).toEqual([]);
    });

    it('the wave moves on and over the limit as workers are taken away', () => {
      const fewer = [4, 6].map((workers) =>
        timesOf(withFewer(england, workers), { seed, replication: 0, years: 1 }),
      );
      const waves = [times(1), ...fewer].map(({ assessments }) => assessments);
      for (const quartile of [0, 1, 2]) expectRising(waves.map((wave) => quartilesOf(wave)[quartile]));
      expectRising(waves.map(late));
      expect(late(waves[2])).toBeGreaterThan(4 * late(waves[0]));
    });
  });

  describe.runIf(isWhole)('in every run that the page shows', () => {
    let results: LimitResults;
    beforeAll(() => {
      results = limitResults();
    }, 1_200_000);

    it('each band of each run is within five points of the published one', () => {
      const found = [results.assessments, results.conferences].flatMap(({ published, runs }) =>
        runs.flatMap((run) => outside(published, run)),
      );
      expect(results.assessments.runs.length).toBeGreaterThan(4);
      expect(found).toEqual([]);
    });

    it('the wave moves on over the limit with each step of staff', () => {
      const waves = results.staffing.map(({ assessments }) => assessments);
      for (const quartile of [0, 1, 2]) expectRising(waves.map((wave) => quartilesOf(wave)[quartile]));
      expectRising(waves.map(late));
    });

    it('where nothing is put off or booked ahead, nothing piles up', () => {
      const { assessments } = results.withoutLimits;
      const [, before] = bandShares(assessments, [30, LIMIT]);
      const [, beforeInEngland] = bandShares(results.staffing[1].assessments, [30, LIMIT]);
      expect(before).toBeLessThan(beforeInEngland / 3);
    });

    it('the page and its pictures show just this', async () => {
      const made = await limitPage(results);
      if (process.env['UPDATE'] !== undefined)
        for (const [path, text] of Object.entries(made)) writeFileSync(path, text);
      const stale = Object.entries(made).filter(([path, text]) => readFileSync(path, 'utf8') !== text);
      expect(stale.map(([path]) => `${path} is out of date: npm run figures`)).toEqual([]);
      expect(Object.keys(made)).toHaveLength(4);
    });
  });
});
