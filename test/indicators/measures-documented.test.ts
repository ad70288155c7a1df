/** `docs/reference/event.md` names the measures that a run writes: all of them, and no others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { indicatorContext } from '../../src/cli/answers/indicator-context.ts';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import { modelOf } from '../../src/cli/run/model-of.ts';
import { CAUSES, measureRows } from '../../src/indicators/index.ts';
import { simulate } from '../../src/simulation/index.ts';
import { ROOT } from '../house/source-files.ts';
import { isLong } from '../properties/how-often.ts';

/** Workers leave in it, so that cases wait for another, and are away. */
const AWAY = 'teams.referral_and_assessment.absence={ share: 0.04, spell: 5 wd }';
const { scenario } = await loadScenario('two-workers-fewer', { set: [AWAY] });
const model = modelOf({ scenario, years: 1 });

/** What the words in capitals stand for. */
const NAMES: Readonly<Record<string, string>> = {
  MEASURE: `(${Object.keys(scenario.measures ?? {}).join('|')})`,
  TIMESCALE: `(${Object.keys(model.machinery.timescales).join('|')})`,
  TEAM: `(${Object.keys(scenario.teams ?? {}).join('|')})`,
  FIGURE: `(${Object.keys(scenario.figures ?? {}).join('|')})`,
  STAGE: '[a-z0-9_./]+',
  CAUSE: `(${CAUSES.map((cause) => cause.replaceAll(' ', '_')).join('|')})`,
  PRIORITY: '\\d',
  STATISTIC: '(mean|median|p90|max|waiting)',
};

function writtenNames(): string[] {
  const page = readFileSync(join(ROOT, 'docs/reference/event.md'), 'utf8');
  const section = page.slice(page.indexOf('\n## Measures'), page.indexOf('\n## Order'));
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
}

const patternOf = (name: string): RegExp =>
  new RegExp(
    `^${name
      .replaceAll('.', '\\.')
      .replaceAll(/p?[A-Z]{4,}/g, (word) =>
        word.startsWith('p') ? `p${NAMES[word.slice(1)]}` : (NAMES[word] ?? word),
      )}$`,
  );

test.runIf(isLong)(
  'the reference names each measure that is written, and each that it names is written',
  () => {
    const log = simulate(model, { seed: 'documented', replication: 0 });
    const measures = [...new Set(measureRows(log, indicatorContext(model)).map((row) => row.measure))];
    const names = writtenNames();
    const patterns = names.map(patternOf);
    expect(names.length).toBeGreaterThan(20);
    expect(measures.filter((measure) => !patterns.some((pattern) => pattern.test(measure)))).toEqual([]);
    expect(names.filter((_, at) => !measures.some((measure) => patterns[at]?.test(measure)))).toEqual([]);
  },
);
