/** A stage of the scenario as the engine sees it. */
import type { Meeting, Outcome, Repeat, Stage, Task } from '../../scenario/schema.ts';
import type { Calendar } from '../calendar.ts';
import { compileDistribution } from '../distribution.ts';
import { thrifty } from '../object-list.ts';
import type {
  ModelHazard,
  ModelMeeting,
  ModelOutcome,
  ModelPatience,
  ModelRepeat,
  ModelStage,
  ModelTask,
  ModelTeam,
} from './model.ts';
import { ModelError, type Names } from './names.ts';
import { OutcomeChances } from './outcome-chances.ts';
import { compileSpan } from './span.ts';

const DEFAULT_PRIORITY = 5;
/** Hazards of one stage: what the agenda has room for. */
export const MOST_HAZARDS = 32;

/** Where the stage stands: its number, key, and the machine and node that it belongs to. */
export interface StagePlace {
  readonly id: number;
  readonly key: string;
  readonly machine: number;
  readonly node: number;
  /** Number of the matching whose state it is, -1 for none. */
  readonly matching: number;
  readonly teams: readonly ModelTeam[];
}

export function compileStage(stage: Stage, place: StagePlace, names: Names): ModelStage {
  const team = names.team(stage.team);
  if (team < 0 && stage.allocated !== undefined)
    throw new ModelError(`${place.key} allocates cases and names no team`);
  const calendar = place.teams[team]?.calendar ?? names.office;
  const allocated = stage.allocated ?? null;
  const tasks = thrifty((stage.tasks ?? []).map((task) => compileTask(task, stage, place, names)));
  const outcomes = thrifty(
    (stage.outcomes ?? []).map((outcome, index) =>
      compileOutcome(outcome, index, stage, place, names, calendar),
    ),
  );
  return {
    id: place.id,
    key: place.key,
    machine: place.machine,
    node: place.node,
    team,
    allocated,
    skill: skillOf(stage.skill, place.teams[team], place.key),
    whenFull: stage.when_full === undefined ? 0 : names.type(stage.when_full),
    patience:
      stage.patience === undefined ? null : compilePatience(stage.patience, place.key, names, calendar),
    matching: place.matching,
    duration: stage.duration === undefined ? null : names.distributions(stage.duration, calendar),
    tasks,
    meeting: stage.meeting === undefined ? null : compileMeeting(stage.meeting, place.key, names),
    outcomes,
    chances: new OutcomeChances(outcomes),
    decidedOnEntry: outcomes.some((outcome) => outcome.duration !== null || outcome.tasks.length > 0),
    hazards: thrifty(compileHazards(stage, place.key, names)),
    repeats: thrifty((stage.repeats ?? []).map((repeat) => compileRepeat(repeat, stage, place, names))),
    together: stage.together ?? 0,
    purposes: {
      outcome: names.purpose(place.key, 'outcome'),
      duration: names.purpose(place.key, 'duration'),
      together: names.purpose(place.key, 'together'),
      worked: names.purpose(place.key, 'worked already'),
    },
  };
}

/** Number of a skill among those of a team. */
function skillOf(skill: string | undefined, team: ModelTeam | undefined, key: string): number {
  if (skill === undefined) return -1;
  const index = (team?.skills ?? []).findIndex(({ name }) => name === skill);
  if (index < 0) throw new ModelError(`${key} asks for the skill ${skill}, which its team does not have`);
  return index;
}

function compilePatience(
  patience: NonNullable<Stage['patience']>,
  key: string,
  names: Names,
  calendar: Calendar,
): ModelPatience {
  return {
    event: names.type(patience.event),
    after: names.distributions(patience.after, calendar),
    together: patience.together ?? 0,
    purposes: {
      luck: names.purpose(key, 'patience'),
      together: names.purpose(key, 'patience', 'together'),
    },
  };
}

function compileTask(task: Task, stage: Stage, { key, teams }: StagePlace, names: Names): ModelTask {
  const team = workingTeam(task.team ?? stage.team, key, task.name, names);
  return {
    id: names.newTask(),
    activity: names.activity(key, task.name),
    team,
    perFamily: task.per === 'family',
    byHolder: stage.allocated !== undefined && team === names.team(stage.team),
    hours: names.distributions(task.hours, names.office),
    priority: task.priority ?? DEFAULT_PRIORITY,
    skill: skillOf(task.skill, teams[team], key),
    interrupts: task.interrupts === true,
    due: names.due(task),
    paced: task.paced === true,
    purposes: {
      hours: names.purpose(key, task.name, 'hours'),
      urgency: names.purpose(key, task.name, 'urgency'),
    },
  };
}

/** The team that does a piece of work. */
function workingTeam(written: string | undefined, key: string, work: string, names: Names): number {
  const team = names.team(written);
  if (team < 0) throw new ModelError(`nobody does ${work} in ${key}: name a team there or in the stage`);
  return team;
}

function compileMeeting(meeting: Meeting, key: string, names: Names): ModelMeeting {
  return {
    id: names.newMeeting(),
    activity: names.activity(key, meeting.name),
    team: names.team(meeting.team),
    perFamily: meeting.per === 'family',
    due: names.due(meeting),
    within: meeting.book_within === undefined ? null : compileSpan(meeting.book_within, names.office),
    notice: meeting.notice === undefined ? null : compileSpan(meeting.notice, names.office),
    purpose: names.purpose(key, meeting.name, 'day'),
  };
}

function compileOutcome(
  outcome: Outcome,
  index: number,
  stage: Stage,
  place: StagePlace,
  names: Names,
  calendar: Calendar,
): ModelOutcome {
  return {
    event: names.type(outcome.event),
    chance: outcome.chance === undefined ? null : names.numbers(outcome.chance),
    modifiers: names.modifiers(outcome.modifiers),
    duration: outcome.duration === undefined ? null : names.distributions(outcome.duration, calendar),
    tasks: thrifty((outcome.tasks ?? []).map((task) => compileTask(task, stage, place, names))),
    purpose: names.purpose(place.key, 'outcome', outcome.event, String(index), 'duration'),
  };
}

function compileHazards(stage: Stage, key: string, names: Names): ModelHazard[] {
  if ((stage.hazards ?? []).length > MOST_HAZARDS)
    throw new ModelError(`${key} has more than ${MOST_HAZARDS} hazards`);
  return (stage.hazards ?? []).map((hazard, index) => {
    const name = `${hazard.event}#${(stage.hazards ?? []).slice(0, index).filter((one) => one.event === hazard.event).length}`;
    return {
      event: names.type(hazard.event),
      perYear: names.numbers(hazard.per_year),
      modifiers: names.modifiers(hazard.modifiers),
      when: thrifty(hazard.when === undefined ? [] : names.facts(hazard.when)),
      byTime: thrifty(
        (hazard.by_time ?? []).map((band) => ({
          to: compileSpan(band.to, names.office).minutes,
          times: band.times,
        })),
      ),
      together: hazard.together ?? 0,
      purposes: {
        luck: names.purpose(key, 'hazard', name),
        together: names.purpose(key, 'hazard', name, 'together'),
      },
    };
  });
}

function compileRepeat(repeat: Repeat, stage: Stage, place: StagePlace, names: Names): ModelRepeat {
  const { key } = place;
  const perFamily = repeat.per === 'family';
  const purpose = (name: string): number => names.purpose(key, repeat.name, name);
  return {
    activity: names.activity(key, repeat.name),
    event: repeat.event === undefined ? 0 : names.type(repeat.event),
    firstLimit: names.timescale(repeat.first_limit ?? repeat.limit),
    limit: names.timescale(repeat.limit ?? repeat.first_limit),
    every: repeat.every === undefined ? null : compileSpan(repeat.every, names.office),
    early: repeat.early === undefined ? null : compileDistribution(repeat.early, names.office),
    perFamily,
    task:
      repeat.hours === undefined || repeat.meeting !== undefined
        ? null
        : repeatTask(repeat, stage, place, names),
    meeting: repeat.meeting === undefined ? null : repeatMeeting(repeat, key, names),
    decides: thrifty(
      (repeat.decides ?? []).map((one) => {
        const outcomes = one.outcomes.map((outcome, index) =>
          compileOutcome(outcome, index, stage, place, names, names.office),
        );
        return { at: one.at === 'later' ? 0 : one.at, outcomes, chances: new OutcomeChances(outcomes) };
      }),
    ),
    together: repeat.together ?? (perFamily ? 1 : 0),
    purposes: { early: purpose('early'), decides: purpose('decides'), together: purpose('together') },
  };
}

/** The work of a round: a task that is due when the round is. */
function repeatTask(repeat: Repeat, stage: Stage, place: StagePlace, names: Names): ModelTask {
  const { name, team, per, hours = '0 h', priority } = repeat;
  return compileTask({ name, team, per, hours, priority }, stage, place, names);
}

function repeatMeeting(repeat: Repeat, key: string, names: Names): ModelMeeting {
  return {
    id: names.newMeeting(),
    activity: names.activity(key, repeat.name),
    team: names.team(repeat.meeting),
    perFamily: repeat.per === 'family',
    due: { timescale: -1, span: null },
    within: repeat.book_within === undefined ? null : compileSpan(repeat.book_within, names.office),
    notice: null,
    purpose: names.purpose(key, repeat.name, 'day'),
  };
}
