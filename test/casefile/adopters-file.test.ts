/** The file of adopters holds what their chart was told, and with whom they were matched. */
import { describe, expect, it } from 'vitest';
import { foldAdopters, matchesOf } from '../../src/casefile/index.ts';
import { caseContext } from '../../src/cli/answers/case-context.ts';
import { simulate } from '../../src/simulation/index.ts';
import { homesModel } from '../simulation/homes.ts';

const model = homesModel({ years: 0.25 });
const log = simulate(model, { seed: 'files', replication: 0 });
const context = caseContext(model);
const households = log.children.adopters.map((_, row) => row);

/** Rows of the log by whether a child is told of in them. */
const rowsOf = (adopters: number, ofChild: boolean) =>
  [...log.chunks()].flatMap((chunk) =>
    Array.from({ length: chunk.length }, (_, row) => row)
      .filter((row) => chunk.adopter[row] === adopters && chunk.child[row] >= 0 === ofChild)
      .map((row) => ({ sequence: chunk.start + row, minute: chunk.minute[row], child: chunk.child[row] })),
  );

describe('the file of adopters', () => {
  it('has each event of theirs, in order, and none of a child', () => {
    expect(households.length).toBeGreaterThan(50);
    for (const row of households) {
      const { file } = foldAdopters(log, row, context);
      expect(file.events.map(({ sequence }) => sequence)).toEqual(
        rowsOf(row, false).map(({ sequence }) => sequence),
      );
      expect(file.instances.map(({ machine }) => machine)).toEqual(['home']);
    }
  });

  it('stands as it stood', () => {
    const { file } = foldAdopters(log, 0, context);
    const minute = file.events[1]?.minute ?? 0;
    const early = foldAdopters(log, 0, context, minute - 1).file;
    expect(early.events).toEqual(file.events.filter((event) => event.minute < minute));
  });
});

describe('matches', () => {
  it('are told alike by the child and by the adopters', () => {
    const byAdopters = households.flatMap((adopters) => matchesOf(log, { adopters }));
    const byChild = log.children.ids.flatMap((_, child) => matchesOf(log, { child }));
    const inOrder = (matches: typeof byChild) =>
      matches.toSorted((a, b) => a.from - b.from || a.child.localeCompare(b.child));
    expect(byAdopters.length).toBeGreaterThan(50);
    expect(inOrder(byAdopters)).toEqual(inOrder(byChild));
  });

  it('begin with the first event that names both, and tell the latest', () => {
    for (const adopters of households) {
      const rows = rowsOf(adopters, true);
      const [match] = matchesOf(log, { adopters });
      const both = rows.filter(({ child }) => log.children.ids[child] === match?.child);
      expect([match?.from, match?.last]).toEqual([both[0]?.minute, both.at(-1)?.minute]);
    }
  });

  it('are those so far', () => {
    const adopters = households.find((row) => (matchesOf(log, { adopters: row })[0]?.last ?? 0) > 0) ?? 0;
    const [match] = matchesOf(log, { adopters });
    const from = match?.from ?? 0;
    expect(matchesOf(log, { adopters }, from - 1)).toEqual([]);
    expect(matchesOf(log, { adopters }, from)).toMatchObject([{ last: from, news: match?.began }]);
  });
});
