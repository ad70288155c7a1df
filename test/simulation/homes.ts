/** A small world of children and homes that wait for each other. */
import { resolveMachines } from '../../src/scenario/index.ts';
import { compileModel } from '../../src/simulation/model/compile.ts';
import type { Model } from '../../src/simulation/model/model.ts';
import { readText } from '../scenario/memory-files.ts';

const NOTHING_SHIPPED = { machines: {}, facts: {}, timescales: {}, events: {} };

/** Parts of the world as YAML, each in place of what it is otherwise. */
export interface Homes {
  readonly years?: number;
  /** Lines of the matching beside the two sides, indented by four. */
  readonly rule?: string;
  readonly tells?: string;
  readonly facts?: string;
  readonly people?: string;
  /** Lines below `arrivals:`, indented by two. */
  readonly children?: string;
  readonly adopters?: string;
  /** What happens in each state, in flow style. */
  readonly looking?: string;
  readonly ready?: string;
  readonly meeting?: string;
  readonly living?: string;
  readonly thinking?: string;
  readonly more?: string;
}

const NEVER = '{ waits_for: the other side }';

/** `search` is a child's: looking for a home, meeting, living there. `home` is of adopters: ready, then with a child; thinking where one came back. */
export const homesText = ({
  years = 1,
  rule = 'chance: 1',
  tells = '{ child.moved: home.full, child.settled: home.done }',
  facts = '',
  people = '',
  children = 'event: child.came, rate: 1 per day',
  adopters = 'event: home.came, rate: 1 per day',
  looking = NEVER,
  ready = NEVER,
  meeting = '{ duration: 5 d, outcomes: [{ event: child.moved, otherwise: true }] }',
  living = '{ duration: 10 d, outcomes: [{ event: child.settled, otherwise: true }] }',
  thinking = '{ duration: 3 d, outcomes: [{ event: home.ready_again, otherwise: true }] }',
  more = '',
}: Homes = {}): string => `
source: "assumption: a small world"
start: 2015-01-01
years: ${years}
${facts}${people}
machines:
  - name: search
    opens: [child.came]
    config:
      initial: outside
      states:
        outside: { on: { child.came: looking } }
        looking: { on: { child.matched: meeting, child.gave_up: gone } }
        meeting: { on: { child.moved: living, child.refused: looking, child.left_alone: looking, child.gave_up: gone } }
        living: { on: { child.settled: gone, child.came_back: looking, child.left_alone: looking } }
        gone: { type: final }
  - name: home
    subject: adopter
    opens: [home.came]
    config:
      initial: outside
      states:
        outside: { on: { home.came: ready } }
        ready: { on: { home.matched: expecting, home.gave_up: gone } }
        expecting: { on: { home.full: full, home.free: ready, home.gave_up: gone } }
        full: { on: { home.done: gone, home.lost: thinking, home.gave_up: gone } }
        thinking: { on: { home.ready_again: ready, home.gave_up: gone } }
        gone: { type: final }
matching:
  homes:
    child:
      waits: [search.looking]
      event: child.matched
      paired: [search.meeting, search.living]
      freed: [child.left_alone]
    adopter:
      waits: [home.ready]
      event: home.matched
      paired: [home.expecting, home.full]
      freed: [home.free, home.lost]
    ${rule}
    tells: ${tells}
arrivals:
  children: { ${children} }
  homes: { ${adopters}, prefix: h }
stages:
  search.looking: ${looking}
  search.meeting: ${meeting}
  search.living: ${living}
  home.ready: ${ready}
  home.expecting: ${NEVER}
  home.full: ${NEVER}
  home.thinking: ${thinking}
${more}`;

export function homesModel(homes: Homes = {}): Model {
  const { scenario } = readText(homesText(homes));
  return compileModel(scenario, resolveMachines(scenario, NOTHING_SHIPPED, new Map()));
}
