/** What a scenario says of the activities that a log names: which stage, whose work, how urgent. */
import type { Meeting, Repeat, Scenario, Stage, Task } from '../scenario/schema.ts';

/** `repeat` is what recurs beside a stay (visits, reviews); the others are steps of it. */
export type ActivityKind = 'task' | 'meeting' | 'repeat';

export interface ActivityInfo {
  /** Key of the stage: `machine.state.path`. */
  readonly stage: string;
  readonly kind: ActivityKind;
  /** Name of the team, '' where none is named. */
  readonly team: string;
  /** 1 is the most urgent. */
  readonly priority: number;
  /** Siblings share it. */
  readonly perFamily: boolean;
}

const DEFAULT_PRIORITY = 5;

const tasksOf = (stage: Stage): readonly Task[] => [
  ...(stage.tasks ?? []),
  ...(stage.outcomes ?? []).flatMap((outcome) => outcome.tasks ?? []),
];

function activitiesOf(key: string, stage: Stage): [string, ActivityInfo][] {
  const own = stage.team ?? '';
  const info = (
    kind: ActivityKind,
    from: Task | Meeting | Repeat,
    team: string | undefined,
  ): ActivityInfo => ({
    stage: key,
    kind,
    team: team ?? own,
    priority: ('priority' in from ? from.priority : undefined) ?? DEFAULT_PRIORITY,
    perFamily: from.per === 'family',
  });
  const all: [string, ActivityInfo][] = tasksOf(stage).map((task) => [
    task.name,
    info('task', task, task.team),
  ]);
  if (stage.meeting) all.push([stage.meeting.name, info('meeting', stage.meeting, stage.meeting.team)]);
  for (const repeat of stage.repeats ?? []) {
    all.push([repeat.name, info('repeat', repeat, repeat.meeting ?? repeat.team)]);
  }
  return all.map(([name, one]) => [`${key}/${name}`, one]);
}

/** Every activity of a scenario by its name in the log, `machine.state/activity`. */
export function scenarioActivities(scenario: Scenario): ReadonlyMap<string, ActivityInfo> {
  return new Map(Object.entries(scenario.stages ?? {}).flatMap(([key, stage]) => activitiesOf(key, stage)));
}

/** What is known of an activity that no stage of the scenario names: an imported log's, a hand-made one's. */
export const unknownActivity = (name: string): ActivityInfo => ({
  stage: name.includes('/') ? name.slice(0, name.indexOf('/')) : name,
  kind: 'task',
  team: '',
  priority: DEFAULT_PRIORITY,
  perFamily: false,
});

/** Activities by the log's numbers. */
export class ActivityIndex {
  readonly #names: readonly string[];
  readonly #known: ReadonlyMap<string, ActivityInfo>;
  readonly #infos: (ActivityInfo | undefined)[] = [];

  /** @param names the vocabulary's activities, which may still grow. */
  constructor(scenario: Scenario, names: readonly string[]) {
    this.#names = names;
    this.#known = scenarioActivities(scenario);
  }

  /** Whether siblings share it. */
  isPerFamily(activity: number): boolean {
    return this.info(activity).perFamily;
  }

  info(activity: number): ActivityInfo {
    return (this.#infos[activity] ??= this.#read(this.#names[activity]));
  }

  #read(name: string): ActivityInfo {
    return this.#known.get(name) ?? unknownActivity(name);
  }
}
