/** Which team and worker a child is with at a minute, or prospective adopters, as far as the log says it. */
import type { EventChunk } from '../events/chunk.ts';
import type { EventSource } from '../events/log.ts';
import { WORK_MACHINE, workTypeId, workTypes } from '../events/vocabulary.ts';
import type { IndicatorContext } from './context.ts';

export interface WithWhom {
  /** Number in the vocabulary, 0 for not known. */
  readonly team: number;
  /** Number in the team; 0 for nobody yet, or not known. */
  readonly worker: number;
}

const NOBODY: WithWhom = { team: 0, worker: 0 };
const CASES = workTypes(['case.waiting', 'case.allocated', 'case.reallocated', 'case.closed']);
const CLOSED = workTypeId('case.closed');
/** After these a task is in somebody's hands; after others of its events in nobody's. */
const IN_HAND = workTypes(['task.started', 'task.resumed', 'task.joined']);

/** Cases that are held or wait, the last one last, and what the child's events said last. */
export class WhoHasIt {
  readonly #context: IndicatorContext;
  readonly #source: EventSource;
  /** By whose case it is: a child's row from 0, a family's below it. */
  readonly #cases = new Map<number, Map<number, WithWhom>>();
  readonly #said = new Map<number, WithWhom>();
  /** By adopters, who have no case: the team that their last work was asked of, and who has it in hand. */
  readonly #workedFor = new Map<number, WithWhom>();
  readonly #familyTeams: readonly boolean[];
  readonly #stageTeams = new Map<string, readonly number[]>();

  /** @param until last minute that is read */
  constructor(source: EventSource, context: IndicatorContext, until: number) {
    this.#context = context;
    this.#source = source;
    const stages = Object.values(context.scenario.stages ?? {});
    const ofFamilies = new Set(
      stages.filter(({ allocated }) => allocated === 'family').map(({ team }) => team),
    );
    this.#familyTeams = source.vocabulary.teams.names.map((name) => ofFamilies.has(name));
    for (const chunk of source.chunks()) {
      for (let row = 0; row < chunk.length; row++) if (chunk.minute[row] <= until) this.#hear(chunk, row);
    }
  }

  #hear(chunk: EventChunk, row: number): void {
    const { child, family, adopter, team, worker, type, machine } = chunk;
    if (team[row] === 0) return;
    if (child[row] < 0) {
      if (adopter[row] >= 0 && machine[row] === WORK_MACHINE)
        this.#workedFor.set(adopter[row], {
          team: team[row],
          worker: IN_HAND[type[row]] === 1 ? worker[row] : 0,
        });
      return;
    }
    const withWhom = { team: team[row], worker: worker[row] };
    if (machine[row] !== WORK_MACHINE) this.#said.set(child[row], withWhom);
    if (machine[row] !== WORK_MACHINE || CASES[type[row]] !== 1) return;
    const whose = this.#familyTeams[team[row]] ? -1 - family[row] : child[row];
    const cases = this.#cases.get(whose) ?? new Map<number, WithWhom>();
    this.#cases.set(whose, cases);
    cases.delete(team[row]);
    if (type[row] !== CLOSED) cases.set(team[row], withWhom);
  }

  /** With whom a child is in what concerns a machine: the team whose work that is, else the one that took the case last. */
  of(child: number, machine: string): WithWhom {
    const family = this.#source.children.family[child] ?? -1;
    const cases = [...this.#casesOf(-1 - family), ...this.#casesOf(child)];
    const teams = this.#teamsOf(machine);
    const own = cases.findLast(({ team }) => teams.includes(team));
    if (own !== undefined) return own;
    if (teams.length === 1) return { team: teams[0], worker: 0 };
    return cases.at(-1) ?? this.#said.get(child) ?? NOBODY;
  }

  /** With whom adopters are: the team that was last asked to do something for them, else the one that works in the machine. */
  ofAdopters(adopters: number, machine: string): WithWhom {
    return this.#workedFor.get(adopters) ?? this.ofMachine(machine);
  }

  /** The one team that works in a machine; nobody where several do. */
  ofMachine(machine: string): WithWhom {
    const teams = this.#teamsOf(machine);
    return teams.length === 1 ? { team: teams[0], worker: 0 } : NOBODY;
  }

  #casesOf(whose: number): Iterable<WithWhom> {
    return this.#cases.get(whose)?.values() ?? [];
  }

  /** Teams that work in the machine's stages. */
  #teamsOf(machine: string): readonly number[] {
    let teams = this.#stageTeams.get(machine);
    if (teams === undefined) {
      const names = Object.entries(this.#context.scenario.stages ?? {}).flatMap(([key, { team }]) =>
        key.startsWith(`${machine}.`) && team !== undefined ? [team] : [],
      );
      const { teams: list } = this.#source.vocabulary;
      teams = [...new Set(names)].map((name) => list.find(name)).filter((team) => team > 0);
      this.#stageTeams.set(machine, teams);
    }
    return teams;
  }
}
