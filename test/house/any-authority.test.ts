/** Nothing of one authority is in the code: its name is an example, its numbers stand in scenarios. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAnnualReturn } from '../../src/authority/index.ts';
import { shippedScenario } from '../scenarios/shipped.ts';
import { ROOT, sourceFiles } from './source-files.ts';

const NAME = 'kingston-2015';
const files = sourceFiles('src', 'machines', 'bench');

/** Smaller numbers mean other things too. */
const TELLING = 800;

function numbersOfTheBorough(): ReadonlySet<number> {
  const file = 'scenarios/returns/kingston-2014-15.yaml';
  const { figures } = readAnnualReturn(readFileSync(join(ROOT, file), 'utf8'), file);
  const { population, arrivals, opening } = shippedScenario(NAME);
  const all = [
    ...[...figures.values()].map(({ value }) => value),
    population?.children ?? 0,
    ...Object.values(arrivals ?? {}).map(({ rate }) => Number.parseFloat(String(rate))),
    ...Object.values(opening ?? {}).map(({ count = 0 }) => count),
  ];
  return new Set(all.filter((one) => one >= TELLING));
}

it('the borough is named only as the scenario of an example or of a command’s default', () => {
  const named = files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        /kingston/i.test(line.replaceAll(NAME, '').replaceAll('kingston-2014-15.yaml', ''))
          ? [`${path}:${index + 1} ${line.trim()}`]
          : [],
      ),
  );
  expect(named).toEqual([]);
});

it('the scenario’s name decides nothing but which one is taken where none is named', () => {
  const decides = files
    .filter(({ path }) => path.startsWith('src/'))
    .filter(({ text }) => new RegExp(`[=(,] ?'${NAME}'`).test(text));
  expect(decides.map(({ path }) => path)).toEqual(['src/cli/walk/walk-case.ts']);
});

it('none of its numbers is written there', () => {
  const numbers = numbersOfTheBorough();
  expect(numbers.size).toBeGreaterThan(4);
  const written = files.flatMap(({ path, text }) =>
    [...text.matchAll(/(?<![\w.])\d[\d_]+(?![\w.])/g)]
      .map(([number]) => number)
      .filter((number) => numbers.has(Number(number.replaceAll('_', ''))))
      .map((number) => `${path} ${number}`),
  );
  expect(written).toEqual([]);
});
