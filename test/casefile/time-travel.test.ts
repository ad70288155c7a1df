/** A file can be taken back to every earlier day and forward again, and what changed between two days is said exactly. */
import { applyPatches } from 'immer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changesOf,
  foldChild,
  foldEvents,
  laterCaseFile,
  quickCaseFile,
  type CaseContext,
  type CaseEvent,
  type CaseFile,
} from '../../src/casefile/index.ts';
import { caseContext } from '../../src/cli/answers/case-context.ts';
import { familyLog } from '../../src/cli/answers/family-log.ts';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import { simulate } from '../../src/simulation/index.ts';
import { holds } from '../properties/holds.ts';
import { CONTEXT, journeys, walk } from './journeys.ts';
import { thereAndBack } from './there-and-back.ts';

/** Forward step by step, back step by step, and in one go. */
function travels(empty: CaseFile, events: readonly CaseEvent[], context: CaseContext): void {
  const folded = foldEvents(empty, events, context);
  expect(thereAndBack(empty, folded)).toEqual(empty);
  expect(quickCaseFile(empty, events, context)).toEqual(folded.file);
}

describe('journeys made by chance', () => {
  it('are undone to every file before, exactly', () => {
    holds(
      journeys,
      (told) => {
        const { empty, events } = walk(told);
        travels(empty, events, CONTEXT);
      },
      { seed: 81, runs: 50 },
    );
  }, 300_000);

  it('differ between two days by what the patches of that time say', () => {
    const cases = fc.record({ told: journeys, from: fc.nat(1000), to: fc.nat(1000) });
    holds(
      cases,
      ({ told, from, to }) => {
        const { empty, events } = walk(told);
        const [first, second] = [from, to]
          .map((part) => Math.floor((part * events.length) / 1000))
          .sort((a, b) => a - b) as [number, number];
        const early = quickCaseFile(empty, events.slice(0, first), CONTEXT);
        const between = events.slice(first, second);
        const [late, patches] = laterCaseFile(early, between, CONTEXT);
        expect(late).toEqual(foldEvents(early, between, CONTEXT).file);
        expect(applyPatches(early, patches)).toEqual(late);
        const changed = new Set(changesOf(patches, early, late).map(({ part, index }) => `${part} ${index}`));
        for (const part of ['plans', 'legalStatuses', 'placements', 'instances', 'clocks'] as const) {
          late[part].forEach((item, index) => {
            const differs = JSON.stringify(item) !== JSON.stringify(early[part][index]);
            expect([part, index, changed.has(`${part} ${index}`)]).toEqual([part, index, differs]);
          });
        }
      },
      { seed: 82, runs: 50 },
    );
  }, 300_000);
});

describe('children of a simulated run', () => {
  it('are undone to every file before, exactly', async () => {
    const { model } = await loadScenario('kingston-2015', { years: 0.1 });
    const log = simulate(model, { seed: 'time travel', replication: 0 });
    const context = caseContext(model);
    const chosen = Array.from({ length: log.children.length }, (_, child) => child).filter(
      (child) => child % 401 === 0,
    );
    expect(chosen.length).toBeGreaterThan(5);
    for (const child of chosen) {
      const { steps } = foldChild(familyLog(log, log.children.family[child] ?? -1), child, context);
      const empty = steps
        .toReversed()
        .reduce<CaseFile>(
          (file, step) => applyPatches(file, step.undo),
          foldChild(familyLog(log, log.children.family[child] ?? -1), child, context).file,
        );
      expect(empty.events).toEqual([]);
      travels(
        empty,
        steps.map(({ event }) => event),
        context,
      );
    }
  }, 120_000);
});
