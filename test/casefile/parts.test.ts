/** The parts of a file: what stands for a time, by the states of the charts. */
import { describe, expect, it } from 'vitest';
import { nodesBelow } from '../../machines/chart-nodes.ts';
import { machines, timescales } from '../../machines/index.ts';
import {
  careEpisodes,
  documentsDue,
  quickCaseFile,
  spellParts,
  type CaseFile,
  type SpellEntry,
  type SpellList,
} from '../../src/casefile/index.ts';
import { CONTEXT, emptyFile } from './journeys.ts';
import { bornOf, eventsOf } from './planted.ts';

const lists: readonly SpellList[] = Object.values(spellParts);
const entries: readonly SpellEntry[] = lists.flatMap((list) => Object.values(list));
const states = Object.entries(machines).flatMap(([name, { machine }]) =>
  nodesBelow(machine.root).map((node) => [name, ...node.path].join('.')),
);

const fileOf = (...lines: readonly string[]): CaseFile =>
  quickCaseFile(emptyFile(bornOf({ lines })), eventsOf({ lines }), CONTEXT);

const day = (minute: number | null): number | null => (minute === null ? null : minute / 1440);
const spans = (part: CaseFile['plans']) => part.map(({ name, from, to }) => [name, day(from), day(to)]);

describe('what the lists name', () => {
  it('are states of charts', () => {
    expect(entries.flatMap((entry) => entry.states).filter((state) => !states.includes(state))).toEqual([]);
  });

  it('are clocks that there are', () => {
    expect(entries.flatMap(({ clock }) => clock ?? []).filter((clock) => !(clock in timescales))).toEqual([]);
  });

  it('hold every home of the chart', () => {
    const named = Object.values(spellParts.placements).flatMap((entry: SpellEntry) => entry.states);
    const homes = states.filter((state) => /^placement\.open\.home\.\w+$/.test(state));
    expect([...named].sort()).toEqual(homes.sort());
  });
});

describe('a child in care', () => {
  const file = fileOf(
    '0 looked_after looked_after.started -> entering',
    '1 looked_after care.entered.section_20 -> accommodated.by_agreement',
    '1 placement care.started -> open.home.awaiting+open.search.in_house',
    '2 placement placement.started.foster_in_house -> open.home.foster_in_house+open.search.settled',
    '9 looked_after legal_status.changed.care_order -> care_order',
    '20 placement placement.started.foster_in_house -> open.home.foster_in_house+open.search.settled',
    '30 looked_after child.moved_away -> transferred',
    '30 placement child.moved_away -> moved_away',
  );

  it('has one period of care, statuses and homes one after another, a move within one kind too', () => {
    expect(spans(file.periodsOfCare)).toEqual([['looked_after', 1, 30]]);
    expect(spans(file.legalStatuses)).toEqual([
      ['accommodated', 1, 9],
      ['care_order', 9, 30],
    ]);
    expect(spans(file.placements)).toEqual([
      ['awaiting', 1, 2],
      ['foster_in_house', 2, 20],
      ['foster_in_house', 20, 30],
    ]);
  });

  it('has an episode for each change, with its reason', () => {
    expect(careEpisodes(file).map(({ from, to, reason }) => [day(from), day(to), reason])).toEqual([
      [1, 2, 'S'],
      [2, 9, 'P'],
      [9, 20, 'L'],
      [20, 30, 'P'],
    ]);
  });
});

describe('what is to be written', () => {
  it('is due by its clock until it is written', () => {
    const lines = [
      '0 looked_after care.entered.section_20 -> accommodated.by_agreement',
      '0 care_planning care.started -> due',
    ];
    const [due] = documentsDue(fileOf(...lines));
    expect(due?.document.name).toBe('care_plan');
    expect(due?.due).toBeGreaterThan(0);
    const written = fileOf(
      ...lines,
      '3 care_planning care_plan.drafted -> with_manager',
      '4 care_planning care_plan.agreed -> in_force',
    );
    expect(documentsDue(written)).toEqual([]);
    expect(spans(written.plans)).toEqual([['care_plan', 4, null]]);
  });
});

describe('who must be in the room', () => {
  it('comes and goes with the states', () => {
    const file = fileOf(
      '0 protection harm.suspected -> strategy_discussion.due',
      '2 protection strategy_discussion.held -> strategy_discussion.deciding',
      '3 protection strategy_discussion.ended.no_enquiry -> no_enquiry',
    );
    expect(spans(file.room)).toEqual([
      ['social care manager', 0, 3],
      ['police', 0, 3],
      ['health', 0, 3],
    ]);
  });
});
