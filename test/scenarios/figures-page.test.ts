/**
 * `docs/figures-of-the-report.md` tells what the base scenario gives now: the page is made of the replications that are kept, and
 * the first of them, played again up to the end of the inspection, has the same figures.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kept, readMeasured } from '../../docs/figures/report/measured.ts';
import { figuresPage } from '../../docs/figures/report/page.ts';
import { indicatorContext } from '../../src/cli/answers/indicator-context.ts';
import { modelOf } from '../../src/cli/run/model-of.ts';
import { measureRows } from '../../src/indicators/index.ts';
import { simulate } from '../../src/simulation/index.ts';
import { ROOT } from '../house/source-files.ts';
import { isLong } from '../properties/how-often.ts';
import { shippedScenario } from './shipped.ts';

const HOW = `The base scenario or its figures changed. Make the page anew:
  npm run build && node dist/src/cli/bundle/casepath.js run kingston-2015 --replications 20 --log none
  npm run figures:report kingston-2015`;
/** Until after 18 June 2015. */
const YEARS = 1.22;

const scenario = shippedScenario('kingston-2015');
const measured = readMeasured();

it('the page is made of the replications that are kept', async () => {
  const page = readFileSync(join(ROOT, 'docs/figures-of-the-report.md'), 'utf8');
  expect(page, HOW).toBe(await figuresPage(scenario, measured));
});

it.runIf(isLong)('the first of them has the same figures when it is played again', () => {
  const model = modelOf({ scenario, years: YEARS });
  const log = simulate(model, { seed: measured.seed, replication: 0 });
  const now = measureRows(log, indicatorContext(model)).flatMap(({ measure, value }) => {
    const [, id] = /^figure\.(.+)$/.exec(measure) ?? [];
    return id === undefined || scenario.figures?.[id].over === 'run' ? [] : [[id, kept(value)] as const];
  });
  expect(now.length).toBeGreaterThan(60);
  const before = now.map(([id]) => [id, measured.figures[id]?.[0]?.[0] ?? null]);
  expect(now, HOW).toEqual(before);
});
