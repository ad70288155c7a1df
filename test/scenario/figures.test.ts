/** The register of a report's figures: what may be seen by whom, and what is refused. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { holdOutsOf } from '../../src/scenario/figures/hold-outs.ts';
import { targetsOf } from '../../src/scenario/figures/targets.ts';
import { readScenario } from '../../src/scenario/index.node.ts';
import { scenarioSchema } from '../../src/scenario/schema.ts';
import { importsOf, ROOT, sourceFiles } from '../house/source-files.ts';

const shippedDirectory = join(ROOT, 'scenarios');
const base = readScenario('kingston-2015', { shippedDirectory });
const { scenario } = base;

describe('targets and hold-outs', () => {
  const targets = targetsOf(scenario);
  const holdOuts = holdOutsOf(scenario);

  it('are read apart, and together they are all that is judged', () => {
    const ids = [...targets, ...holdOuts].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const judged = Object.entries(scenario.figures ?? {}).filter(([, { use }]) =>
      /target|hold-out/.test(use),
    );
    expect(ids.sort()).toEqual(judged.map(([id]) => id).sort());
    for (const { id } of holdOuts) expect(targets.map((one) => one.id)).not.toContain(id);
  });

  it('say of a target how far it may be off, in its unit', () => {
    expect(targets.find(({ id }) => id === 'children_in_need_open')).toMatchObject({
      value: 906,
      tolerance: 45.3,
    });
    expect(targets.find(({ id }) => id === 're_referrals')).toMatchObject({ value: 19, tolerance: 1 });
    expect(targets.every(({ tolerance }) => tolerance > 0)).toBe(true);
  });

  it('hold-outs that no target says as well: a value is not told twice under two uses', () => {
    const told = new Set(
      targets.map(({ id }) => JSON.stringify([scenario.figures?.[id].measure, scenario.figures?.[id].at])),
    );
    const twice = holdOuts.filter(({ id }) => {
      const { measure, at, over } = scenario.figures?.[id] ?? {};
      return over === undefined && measure !== undefined && told.has(JSON.stringify([measure, at]));
    });
    expect(twice.map(({ id }) => id)).toEqual([]);
  });
});

describe('what calibration imports', () => {
  const files = new Map(sourceFiles('src', 'machines').map((file) => [file.path, file]));
  const reached = new Set<string>();
  const visit = (path: string): void => {
    const file = files.get(path);
    if (file === undefined || reached.has(path)) return;
    reached.add(path);
    for (const name of importsOf(file).filter((one) => one.startsWith('.')))
      visit(posix.join(posix.dirname(path), name));
  };
  for (const path of files.keys()) if (path.startsWith('src/whatif/')) visit(path);

  it('never reaches the file that reads hold-outs', () => {
    expect(reached.size).toBeGreaterThan(20);
    expect([...reached]).not.toContain('src/scenario/figures/hold-outs.ts');
    expect(files.has('src/scenario/figures/hold-outs.ts')).toBe(true);
  });

  it('reaches no other file that reads figures of a scenario, but those that read targets, what is counted, and names', () => {
    const readers = [...files.values()].filter(
      ({ path, text }) =>
        reached.has(path) && /scenario\??\.figures\b|\bfigures\b[^;]*} = [^;]*scenario\b/.test(text),
    );
    const allowed = ['counted.ts', 'targets.ts'].map((name) => `src/scenario/figures/${name}`);
    expect(
      readers
        .map(({ path }) => path)
        .filter((path) => ![...allowed, 'src/scenario/check/figures.ts'].includes(path)),
    ).toEqual([]);
  });
});

describe('the register of kingston-2015', () => {
  const figures = Object.entries(scenario.figures ?? {});

  it('names for each figure a line of the report', () => {
    expect(figures.length).toBeGreaterThan(80);
    expect(figures.filter(([, { source }]) => !/^report:\d/.test(source ?? '')).map(([id]) => id)).toEqual(
      [],
    );
  });

  it('has labels that fit their column', () => {
    expect(figures.filter(([, { label }]) => label.length > 29).map(([id]) => id)).toEqual([]);
  });

  it('tells of every figure that is not measured why', () => {
    const bare = figures.filter(
      ([, one]) => one.measure === undefined && one.set_by === undefined && (one.not_measured ?? '') === '',
    );
    expect(bare).toEqual([]);
  });

  it('lists it in the manual by the key figures', () => {
    expect(readFileSync(join(ROOT, 'docs/reference/scenario.md'), 'utf8')).toContain('`figures`');
  });
});

describe('a figure that cannot be meant', () => {
  const flow = { kind: 'flow', events: ['plan.started'] };
  const over = { from: '2014-04-01', to: '2015-03-31' };
  const good = {
    label: 'A',
    unit: 'children',
    use: 'hold-out',
    value: 1,
    over,
    measure: flow,
    source: 'report:1',
  };
  const five = { percent: 5, source: 'assumption: a test' };
  test.each([
    ['good', good, ''],
    ['lost with a value', { ...good, use: 'lost' }, 'is a value of a figure that is lost'],
    ['target without value', { ...good, use: 'target', value: undefined, tolerance: five }, 'needs a value'],
    ['target without tolerance', { ...good, use: 'target' }, 'a target needs a tolerance'],
    ['tolerance of a hold-out', { ...good, tolerance: five }, 'only a target has a tolerance'],
    [
      'two tolerances',
      { ...good, use: 'target', tolerance: { percent: 5, absolute: 1, source: 'report:1' } },
      'either percent or absolute',
    ],
    ['a flow on a day', { ...good, over: undefined, at: '2015-03-31' }, 'is counted over a period'],
    ['a stock over a period', { ...good, measure: { kind: 'stock', in: ['plan'] } }, 'is counted on a day'],
    ['day and period', { ...good, at: '2015-03-31' }, 'of a day or of a period'],
    ['a period that ends first', { ...good, over: { from: '2015-04-01', to: '2014-04-01' } }, '2015-04-01'],
    ['no measure', { ...good, measure: undefined }, 'does not say how it is measured'],
    ['measured and not', { ...good, not_measured: 'so' }, 'there is a measure'],
    [
      'a length in working days',
      { ...good, measure: { kind: 'length share', from: ['a'], to: ['b'], at_least: '10 wd' } },
      'goes by the calendar',
    ],
  ])('%s', (_, figure, message) => {
    const read = scenarioSchema.safeParse({ figures: { one: figure } });
    expect(read.success).toBe(message === '');
    if (!read.success) expect(read.error.issues.map((issue) => issue.message).join('; ')).toContain(message);
  });
});
