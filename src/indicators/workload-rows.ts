/** Work against capacity as rows: by team or by worker. */
import type { EventNames } from '../events/log-hash.ts';
import type { Calendar } from '../simulation/calendar.ts';
import { groupRows, isPeriodKind, type Dimension, type Group } from './breakdown.ts';
import type { AbsenceTable } from './absences.ts';
import { partTimersOf, teamCalendar, teamSpeed, workerCalendar, type IndicatorContext } from './context.ts';
import { rowsBy } from './rows-by.ts';
import type { InPost, ServiceTable } from './service-table.ts';

export interface WorkloadRow {
  readonly team: string;
  /** Number in the team; null for all of them (and in an unlimited team, which counts nobody). */
  readonly worker: number | null;
  readonly by: Dimension | '';
  readonly group: string;
  /** Hours given to the work itself: working minutes at tasks, times the share of the time that goes into the work. */
  readonly hours: number;
  /** Hours that those in post had for it while they were not away; null where nobody counts them, and in a group of children. */
  readonly capacity: number | null;
  /** Hours that they would have had for it while they were away; null as capacity. */
  readonly away: number | null;
  /** Hours of capacity, in percent; null without any. */
  readonly utilisation: number | null;
}

export interface WorkloadOptions {
  /** By age the child's is meant when the work began, or the period if later. */
  readonly by?: Dimension | undefined;
  /** One row a team (as without it), or one a worker. */
  readonly each?: 'team' | 'worker' | undefined;
}

/** What was worked, and who could have. */
export interface WorkTables {
  readonly services: ServiceTable;
  readonly posts: readonly InPost[];
  readonly absences: AbsenceTable;
}

const HOUR = 60;

/** Rows of each team that has workers or did work, in the order of the vocabulary. */
export function workloadRows(
  work: WorkTables,
  source: EventNames,
  context: IndicatorContext,
  options: WorkloadOptions = {},
): WorkloadRow[] {
  const services = rowsBy(work.services.team.values());
  const teams = new Set([...services.keys(), ...work.posts.map((post) => post.team)]);
  return [...teams]
    .sort((a, b) => a - b)
    .flatMap((team) => new TeamWork(work, source, context, team).rows(services.get(team) ?? [], options));
}

/** What one team worked and could have. */
class TeamWork {
  readonly #services: ServiceTable;
  readonly #posts: readonly InPost[];
  readonly #absences: AbsenceTable;
  readonly #source: EventNames;
  readonly #context: IndicatorContext;
  readonly #team: number;
  readonly #name: string;
  readonly #calendar: Calendar;
  readonly #speed: number;
  /** By worker's number, as far as anybody asked. */
  readonly #calendars: (Calendar | undefined)[] = [];

  constructor(
    { services, posts, absences }: WorkTables,
    source: EventNames,
    context: IndicatorContext,
    team: number,
  ) {
    this.#services = services;
    this.#posts = posts.filter((post) => post.team === team);
    this.#absences = absences;
    this.#source = source;
    this.#context = context;
    this.#team = team;
    this.#name = source.vocabulary.teams.names[team];
    this.#calendar = teamCalendar(context, this.#name);
    this.#speed = teamSpeed(context, this.#name);
  }

  /** @param rows of the team's services */
  rows(rows: readonly number[], { by, each = 'team' }: WorkloadOptions): WorkloadRow[] {
    const workers = each === 'team' ? [] : this.#workers(rows);
    if (workers.length === 0) return this.#groups(null, rows, by);
    return workers.flatMap((worker) => {
      const own = rows.filter((row) => this.#services.worker.get(row) === worker);
      return this.#groups(worker, own, by);
    });
  }

  /** Everybody who was ever in post (a worker who leaves is the one with the highest number) or at work. */
  #workers(rows: readonly number[]): number[] {
    const most = this.#posts.reduce((sofar, post) => Math.max(sofar, post.workers), 0);
    const inPost = Array.from({ length: most }, (_, at) => at + 1);
    const atWork = rows.map((row) => this.#services.worker.get(row)).filter((worker) => worker > most);
    return [...inPost, ...new Set(atWork.sort((a, b) => a - b))];
  }

  #groups(worker: number | null, rows: readonly number[], by: Dimension | undefined): WorkloadRow[] {
    const { period, office } = this.#context;
    if (by === 'team') return [this.#row(worker, { ...period, by, group: this.#name, rows })];
    const { categories, child, category, from } = this.#services;
    const subject = (row: number) => ({
      child: child.get(row),
      minute: Math.max(from.get(row), period.from),
      team: this.#team,
      category: category.get(row),
    });
    const world = { source: this.#source, categories, period, office };
    return groupRows(rows, by, subject, world).map((group) => this.#row(worker, group));
  }

  #row(worker: number | null, group: Group): WorkloadRow {
    const worked = this.#worked(group);
    const contracted = this.#contracted(worker, group);
    const away = contracted === null ? 0 : this.#away(worker, group);
    const there = contracted === null ? null : contracted - away;
    const hours = (minutes: number): number => (minutes * this.#speed) / HOUR;
    return {
      team: this.#name,
      worker,
      by: group.by,
      group: group.group,
      hours: hours(worked),
      capacity: there === null ? null : hours(there),
      away: there === null ? null : hours(away),
      utilisation: there === null || there === 0 ? null : (100 * worked) / there,
    };
  }

  #calendarOf(worker: number): Calendar {
    return (this.#calendars[worker] ??= workerCalendar(this.#context, this.#name, worker));
  }

  /** Working minutes at tasks. */
  #worked({ rows, from, to }: Group): number {
    const begins = this.#services.from.values();
    const ends = this.#services.to.values();
    const workers = this.#services.worker.values();
    let worked = 0;
    for (const row of rows) {
      const begin = Math.max(begins[row], from);
      const end = Math.min(ends[row], to);
      if (end > begin) worked += this.#calendarOf(workers[row]).between(begin, end);
    }
    return worked;
  }

  /** Working minutes of those in post (of one worker: while in post); null where nobody counts them, or they are not the group's alone. */
  #contracted(worker: number | null, { by, from, to }: Group): number | null {
    const isOfAll = by === '' || by === 'team' || isPeriodKind(by);
    if (this.#posts.length === 0 || !isOfAll) return null;
    return this.#posts.reduce((sum, post, index) => {
      const begin = Math.max(post.from, from);
      const end = Math.min(this.#posts[index + 1]?.from ?? to, to);
      return end > begin ? sum + this.#inPost(post.workers, worker, begin, end) : sum;
    }, 0);
  }

  /** Working minutes between two of so many workers in post, or of one of them. */
  #inPost(workers: number, worker: number | null, from: number, to: number): number {
    if (worker !== null) return worker > workers ? 0 : this.#calendarOf(worker).between(from, to);
    const partTime = Math.min(workers, partTimersOf(this.#context, this.#name).length);
    let minutes = (workers - partTime) * this.#calendar.between(from, to);
    for (let one = 1; one <= partTime; one++) minutes += this.#calendarOf(one).between(from, to);
    return minutes;
  }

  /** Working minutes for which those in post (or one of them) were away. */
  #away(worker: number | null, { from, to }: Group): number {
    const absences = this.#absences;
    let away = 0;
    for (let row = 0; row < absences.length; row++) {
      const who = absences.worker.get(row);
      if (absences.team.get(row) !== this.#team || (worker !== null && who !== worker)) continue;
      const begin = Math.max(absences.from.get(row), from);
      const end = Math.min(absences.to.get(row), to);
      if (end > begin) away += this.#calendarOf(who).between(begin, end);
    }
    return away;
  }
}
