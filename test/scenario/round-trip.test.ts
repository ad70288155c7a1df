/** What holds for any scenario, well-formed or not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkScenario, formatProblems, resolveMachines } from '../../src/scenario/index.ts';
import { arbitraryNonsense, arbitraryScenario } from './arbitrary-scenario.ts';
import { SHIPPED } from './checked.ts';
import { errorsOf, problemsOf, read, readText } from './memory-files.ts';
import { often } from '../properties/how-often.ts';

const SEED = { seed: 409, numRuns: often(300) };

describe('a well-formed scenario', () => {
  it('says what was written, with defaults filled in', () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        expect(readText(stringify(scenario)).scenario).toMatchObject(scenario);
      }),
      SEED,
    );
  });

  it('is the same when it is written down and read again', () => {
    fc.assert(
      fc.property(arbitraryScenario, (written) => {
        const { scenario } = readText(stringify(written));
        expect(readText(stringify(scenario)).scenario).toEqual(scenario);
        expect(readText(JSON.stringify(scenario)).scenario).toEqual(scenario);
      }),
      SEED,
    );
  });

  it('is itself over an empty base, under an empty what-if, and over itself', () => {
    fc.assert(
      fc.property(arbitraryScenario, (written) => {
        const text = stringify(written);
        const { scenario } = readText(text);
        expect(read({ 'a.yaml': `extends: b.yaml\n${text}`, 'b.yaml': 'note: nothing' }).scenario).toEqual({
          ...scenario,
          note: 'nothing',
        });
        const { title: _, ...handedOn } = scenario;
        expect(read({ 'a.yaml': 'extends: b.yaml', 'b.yaml': text }).scenario).toEqual(handedOn);
        expect(read({ 'a.yaml': `extends: b.yaml\n${text}`, 'b.yaml': text }).scenario).toEqual(scenario);
      }),
      SEED,
    );
  });
});

describe('anything at all', () => {
  it('is read, or refused with the place of each problem', () => {
    let refused = 0;
    fc.assert(
      fc.property(arbitraryNonsense, (value) => {
        const text = stringify(value);
        const lines = text.split('\n');
        const problems = problemsOf(text);
        if (problems.length > 0) refused++;
        for (const { file, line, column, message } of problems) {
          expect(file).toBe('a.yaml');
          expect(message).not.toBe('');
          expect(line >= 1 && line <= Math.max(1, lines.length)).toBe(true);
          expect(column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1).toBe(true);
        }
        expect(formatProblems(problems)).not.toContain('undefined');
      }),
      { seed: 1353, numRuns: often(750) },
    );
    expect(refused).toBeGreaterThan(90);
  });

  it('is checked as far as it can be read', () => {
    let read = 0;
    fc.assert(
      fc.property(arbitraryNonsense, (value) => {
        const text = `start: 2014-04-01\nmachines: [assessment]\n${stringify({ teams: value, stages: { assessment: value } })}`;
        const error = errorsOf(text);
        if (!error?.readable) return;
        read++;
        const { scenario, at } = error.readable;
        const machinery = resolveMachines(scenario, SHIPPED, new Map(), at);
        for (const one of checkScenario(error.readable, machinery, SHIPPED)) {
          expect(one.severity).toBe('error');
          expect(one.line).toBeGreaterThanOrEqual(1);
        }
      }),
      { seed: 47, numRuns: often(200) },
    );
    expect(read).toBeGreaterThan(8);
  });

  it('of characters is read or refused, and never breaks the reader', () => {
    const soup = fc.string({
      unit: fc.constantFrom(...Array.from('ab:-?[]{},&*!|>\'"%@`#\n\t 1.~<')),
      maxLength: 60,
    });
    fc.assert(
      fc.property(soup, (text) => {
        for (const { line, column } of problemsOf(text)) expect(line >= 1 && column >= 1).toBe(true);
      }),
      { seed: 7, numRuns: often(750) },
    );
  });
});
