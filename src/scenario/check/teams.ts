/** Who does the work: teams that are there, staffed, and able to meet or hold cases. */
import { parseDistribution } from '../distribution.ts';
import { nearest } from '../nearest.ts';
import type { Path } from '../place.ts';
import type { Distribution, Repeat, Stage, Task, Team } from '../schema.ts';
import { WEEKDAYS } from '../schema/team.ts';
import type { CheckContext } from './context.ts';

export function checkTeams(context: CheckContext): void {
  const used = new Set(context.resolved.unread.mentions);
  for (const [key, stage] of Object.entries(context.scenario.stages ?? {}))
    new StageTeams(context, stage, ['stages', key], used).check();
  for (const [name, team] of Object.entries(context.scenario.teams ?? {})) {
    const path = ['teams', name];
    context.checkName('calendar', team.calendar, calendars(context), [...path, 'calendar']);
    if (!used.has(name)) warnOfUnused(context, name, used, path);
    checkPartTime(context, team, path);
    if (team.absence !== undefined) checkAbsence(context, team, team.absence, path);
  }
}

const calendars = (context: CheckContext): string[] => [
  'office',
  ...Object.keys(context.scenario.calendars ?? {}),
];

/** Part-time workers are some of those whom the team has, on some of its days. */
function checkPartTime(context: CheckContext, { part_time, workers, calendar }: Team, path: Path): void {
  if (part_time === undefined || workers === undefined) return;
  const written = (context.scenario.calendars ?? {})[calendar ?? 'office'];
  const days: readonly string[] = written === undefined || 'always' in written ? WEEKDAYS : written.weekdays;
  const count = part_time.reduce((sum, one) => sum + one.workers, 0);
  if (count > most(workers)) context.add('part-time-beyond', [...path, 'part_time'], count, most(workers));
  part_time.forEach(({ weekdays }, index) => {
    if (!weekdays.some((one) => days.includes(one)))
      context.add('part-time-off', [...path, 'part_time', index, 'weekdays'], days);
  });
}

/** Hours from another file than the absence were written by somebody who knew nothing of it. */
function checkAbsence(
  context: CheckContext,
  { client_hours_per_year: hours }: Team,
  { share, spell }: NonNullable<Team['absence']>,
  path: Path,
): void {
  if (takesNoTime(spell)) context.add('absence-of-no-time', [...path, 'absence', 'spell']);
  if (hours === undefined) return;
  const { resolved } = context;
  const own = resolved.at([...path, 'absence', 'share']).file;
  if (resolved.at([...path, 'client_hours_per_year']).file !== own)
    context.add('absence-over-hours', [...path, 'absence'], hours, Math.round(hours / (1 - share)));
}

function takesNoTime(spell: Distribution): boolean {
  const { shape } = parseDistribution(spell, 1);
  if (shape.kind === 'fixed') return shape.value === 0;
  return shape.kind === 'observed' && shape.values.every((one) => one === 0);
}

/** A team that no stage asks for is probably a slip of the pen where its name is nearly that of another. */
function warnOfUnused(context: CheckContext, name: string, used: ReadonlySet<string>, path: Path): void {
  context.addAtKey('team-unused', path, nearest(name, used));
}

/** The teams of one stage. */
class StageTeams {
  readonly #context: CheckContext;
  readonly #stage: Stage;
  readonly #path: Path;
  readonly #used: Set<string>;

  constructor(context: CheckContext, stage: Stage, path: Path, used: Set<string>) {
    this.#context = context;
    this.#stage = stage;
    this.#path = path;
    this.#used = used;
  }

  check(): void {
    const { team, allocated, tasks = [], meeting, outcomes = [], repeats = [] } = this.#stage;
    const found = this.#find(team, [...this.#path, 'team']);
    if (allocated !== undefined) this.#holds(team);
    this.#room(found);
    if (found) this.#skill(this.#stage.skill, found, [...this.#path, 'skill']);
    tasks.forEach((task, index) => this.#task(task, [...this.#path, 'tasks', index]));
    outcomes.forEach((outcome, at) =>
      (outcome.tasks ?? []).forEach((task, index) =>
        this.#task(task, [...this.#path, 'outcomes', at, 'tasks', index]),
      ),
    );
    if (meeting) this.#meets(meeting.team, [...this.#path, 'meeting', 'team']);
    repeats.forEach((repeat, index) => this.#repeat(repeat, [...this.#path, 'repeats', index]));
  }

  /** The team of a name, or undefined with a problem. */
  #find(name: string | undefined, path: Path): Team | undefined {
    if (name === undefined) return undefined;
    const { teams = {} } = this.#context.scenario;
    this.#used.add(name);
    this.#context.checkName('team', name, Object.keys(teams), path);
    return Object.hasOwn(teams, name) ? teams[name] : undefined;
  }

  #task(task: Task, path: Path): void {
    this.#works(task.team, path);
    const { teams = {} } = this.#context.scenario;
    const name = task.team ?? this.#stage.team ?? '';
    if (Object.hasOwn(teams, name)) this.#skill(task.skill, teams[name], [...path, 'skill']);
  }

  /** A team that may be full and a stage that says what happens then need each other. */
  #room(team: Team | undefined): void {
    const { when_full: whenFull, tasks = [], allocated } = this.#stage;
    const name = tasks[0]?.team ?? this.#stage.team ?? '';
    const { teams = {} } = this.#context.scenario;
    const first = allocated === undefined && Object.hasOwn(teams, name) ? teams[name] : team;
    if (whenFull !== undefined && first?.room === undefined)
      this.#context.add('full-without-room', [...this.#path, 'when_full'], name);
    const uses = allocated !== undefined || tasks.length > 0;
    if (whenFull === undefined && uses && first?.room !== undefined)
      this.#context.add('room-without-full', this.#path, name);
  }

  /** A skill that is asked for is one of the team's. */
  #skill(skill: string | undefined, team: Team, path: Path): void {
    if (skill !== undefined) this.#context.checkName('skill', skill, Object.keys(team.skills ?? {}), path);
  }

  /** Work is done by the team named, else the stage's; it must have workers. */
  #works(named: string | undefined, path: Path): void {
    const own = named !== undefined;
    const name = named ?? this.#stage.team;
    if (name === undefined) return this.#context.add('work-without-team', path);
    const place = own ? [...path, 'team'] : [...this.#path, 'team'];
    const team = this.#find(name, place);
    if (!team || team.unlimited) return;
    if (team.workers === undefined) return this.#context.add('team-unstaffed', place, name);
    if (most(team.workers) === 0)
      return this.#context.add('team-without-workers', ['teams', name, 'workers'], name);
    if (atStart(team.workers, this.#context.scenario.start) === 0)
      this.#context.add('team-empty-at-start', ['teams', name, 'workers'], name);
  }

  #holds(name: string | undefined): void {
    const path = [...this.#path, 'allocated'];
    if (name === undefined) return this.#context.add('work-without-team', path);
    const { teams = {} } = this.#context.scenario;
    const team = Object.hasOwn(teams, name) ? teams[name] : undefined;
    if (!team) return;
    if (team.workers === undefined) this.#context.add('allocated-without', path, name, 'workers');
    if (team.caseload === undefined) this.#context.add('allocated-without', path, name, 'caseload');
  }

  #meets(name: string, path: Path): void {
    const team = this.#find(name, path);
    if (!team) return;
    if (team.meets === undefined) return this.#context.add('team-without-meetings', path, name);
    if (team.places !== undefined && most(team.places) === 0)
      this.#context.add('team-without-places', ['teams', name, 'places'], name);
  }

  #repeat(repeat: Repeat, path: Path): void {
    if (repeat.meeting !== undefined) this.#meets(repeat.meeting, [...path, 'meeting']);
    else if (repeat.hours !== undefined) this.#works(repeat.team, path);
    else this.#find(repeat.team, [...path, 'team']);
  }
}

type Dated = NonNullable<Team['workers']>;

const most = (dated: Dated): number =>
  typeof dated === 'number' ? dated : Math.max(...dated.map(({ value }) => value));

/** What holds on the first day; an entry that begins later does not yet. */
function atStart(dated: Dated, start = ''): number {
  if (typeof dated === 'number') return dated;
  return dated.findLast(({ from }) => from === undefined || from <= start)?.value ?? 0;
}
