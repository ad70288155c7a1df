/** The spells of one file: an event begins, renews and ends what stands as long as its chart is in certain states. */
import type { Draft } from 'immer';
import { activePaths } from '../../statechart/active-paths.ts';
import type { CaseEvent, CaseFile, Spell } from '../case-file.ts';
import type { CaseContext } from '../context.ts';
import type { SpellEntry } from './spell-list.ts';
import { spellParts, type SpellPart } from './spell-parts.ts';

interface Rule {
  readonly part: SpellPart;
  readonly name: string;
  /** Paths below the chart. */
  readonly paths: readonly string[];
  readonly renewedBy: readonly string[];
}

/** Rules by chart. */
const rules: ReadonlyMap<string, readonly Rule[]> = rulesByChart();

function rulesByChart(): Map<string, Rule[]> {
  const found = new Map<string, Rule[]>();
  for (const [part, list] of Object.entries(spellParts) as [SpellPart, Record<string, SpellEntry>][]) {
    for (const [name, { states, renewedBy = [] }] of Object.entries(list)) {
      const charts = new Set(states.map((state) => state.slice(0, state.indexOf('.'))));
      for (const chart of charts) {
        const paths = states
          .filter((state) => state.startsWith(`${chart}.`))
          .map((state) => state.slice(chart.length + 1));
        found.set(chart, [...(found.get(chart) ?? []), { part, name, paths, renewedBy }]);
      }
    }
  }
  return found;
}

/** The event led its instance to a state, or to its end. */
export function runSpells(
  file: Draft<CaseFile>,
  event: CaseEvent,
  isOver: boolean,
  context: CaseContext,
): void {
  const active = isOver ? [] : activePaths(event.state ?? '');
  for (const { part, name, paths, renewedBy } of rules.get(event.machine) ?? []) {
    const stands = paths.some((path) => active.includes(path));
    run(file[part], name, event, stands, renewedBy.includes(event.type));
  }
  runRoom(file, event, active, context);
}

function run(spells: Draft<Spell>[], name: string, event: CaseEvent, stands: boolean, renews: boolean): void {
  const open = spells.findLast(
    (one) =>
      one.to === null &&
      one.name === name &&
      one.machine === event.machine &&
      one.instance === event.instance,
  );
  if (open && stands && !renews) return;
  if (open) [open.to, open.ended] = [event.minute, event.type];
  if (stands) spells.push(begun(name, event));
}

const begun = (name: string, event: CaseEvent): Draft<Spell> => ({
  name,
  machine: event.machine,
  instance: event.instance,
  from: event.minute,
  to: null,
  began: event.type,
  ended: null,
  codes: { ...event.codes },
});

/** Who must be in the room in these states, `the` left away so that each is named in one way. */
function runRoom(
  file: Draft<CaseFile>,
  event: CaseEvent,
  active: readonly string[],
  context: CaseContext,
): void {
  const roles = new Set(
    active.flatMap((path) => context.room(event.machine, path)).map((role) => role.replace(/^the /, '')),
  );
  const known = file.room
    .filter((one) => one.to === null && one.machine === event.machine && one.instance === event.instance)
    .map(({ name }) => name);
  for (const role of new Set([...known, ...roles])) run(file.room, role, event, roles.has(role), false);
}
