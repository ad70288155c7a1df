/** `npm run figures:report RUN`: makes docs/figures-of-the-report.md anew from a run of kingston-2015. */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { openAnswers } from '../../../src/cli/answers/opened-run.ts';
import { figureName } from '../../../src/indicators/figures/figure-rows.ts';
import { kept, MEASURED_FILE, type MeasuredFigures } from './measured.ts';
import { figuresPage } from './page.ts';

const [name = 'kingston-2015'] = process.argv.slice(2);
const { run, scenario } = openAnswers(name);
const { manifest } = run;
const figures: Record<string, [number | null, number | null][]> = {};
for (const { measure, value, n } of await run.measures()) {
  if (!measure.startsWith(figureName(''))) continue;
  (figures[measure.slice(figureName('').length)] ??= []).push([kept(value), n]);
}
const { seed, years, replications } = manifest;
const measured: MeasuredFigures = { scenario: manifest.name, seed, years, replications, figures };
writeFileSync(MEASURED_FILE, await format(JSON.stringify(measured), { parser: 'json', printWidth: 110 }));
writeFileSync(
  new URL('../../figures-of-the-report.md', import.meta.url),
  await figuresPage(scenario, measured),
);
