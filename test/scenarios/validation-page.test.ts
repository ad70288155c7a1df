/**
 * `docs/validation.md` is made of what was measured and of the project as it is: a case of theory, a what-if, an invariant or a
 * feature that is new stands in it, or this fails. That what was measured still comes out is for the long tests of each.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kept as rounded, readMeasured } from '../../docs/figures/report/measured.ts';
import { readAllKept } from '../../docs/figures/validation/kept.ts';
import { validationPage } from '../../docs/figures/validation/page.ts';
import { ROOT } from '../house/source-files.ts';
import { oracles } from '../simulation/theory/oracles/index.ts';
import { EXPECTED_DIRECTIONS } from './expected-directions.ts';

const PAGE = 'docs/validation.md';
const HOW = `Make ${PAGE} anew: npm run validation:measure where a run is needed, then npm run validation`;
const kept = readAllKept();

describe('docs/validation.md', () => {
  it('is the page that the generator makes of what is kept (UPDATE=1 writes it)', async () => {
    const page = await validationPage(kept, readMeasured());
    if (process.env['UPDATE'] !== undefined) writeFileSync(join(ROOT, PAGE), page);
    expect(readFileSync(join(ROOT, PAGE), 'utf8'), HOW).toBe(page);
  });

  it('rests on the cases of theory that there are, each beside what is known of it now', () => {
    const known = Object.fromEntries(
      oracles.map((oracle) => [
        oracle.name,
        Object.fromEntries(Object.entries(oracle.known).map(([figure, value]) => [figure, rounded(value)])),
      ]),
    );
    const measured = Object.fromEntries(
      Object.entries(kept.theory).map(([name, { figures }]) => [
        name,
        Object.fromEntries(Object.entries(figures).map(([figure, [value]]) => [figure, value])),
      ]),
    );
    expect(measured, HOW).toEqual(known);
  });

  it('rests on the what-ifs that there are', () => {
    expect(Object.keys(kept.directions.pairs).toSorted(), HOW).toEqual(
      Object.keys(EXPECTED_DIRECTIONS).toSorted(),
    );
  });

  it('cannot be made where a case or a what-if was not measured', async () => {
    const [first] = Object.keys(kept.theory);
    const { [first]: _, ...others } = kept.theory;
    await expect(validationPage({ ...kept, theory: others }, readMeasured())).rejects.toThrow(
      `"${first}" was not measured`,
    );
    const directions = { ...kept.directions, pairs: {} };
    await expect(validationPage({ ...kept, directions }, readMeasured())).rejects.toThrow('was not measured');
  });
});
