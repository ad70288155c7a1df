/** The words for what a run names: events, states, activities, teams, codes. */
import { codeSets } from '../../../machines/code-sets.ts';
import type { WorkType } from '../../events/index.ts';
import type { Model } from '../../simulation/index.ts';

const WORK_WORDS: Readonly<Record<WorkType, string>> = {
  'case.waiting': 'waits for a worker to take the case',
  'case.allocated': 'a worker takes the case',
  'case.reallocated': 'another worker takes the case over',
  'case.closed': 'the worker closes the case',
  'task.paced': 'put off towards its limit',
  'task.queued': 'ready, waits for a worker',
  'task.started': 'begun',
  'task.interrupted': 'broken off for something more urgent',
  'task.resumed': 'taken up again',
  'task.done': 'done',
  'task.withdrawn': 'not needed any more',
  'task.joined': 'shared with a sibling',
  'meeting.booked': 'booked',
  'meeting.joined': 'shared with a sibling',
  'meeting.moved': 'moved',
  'meeting.held': 'held',
  'meeting.cancelled': 'cancelled',
  'capacity.changed': 'the number of workers changes',
  'worker.away': 'a worker goes away',
  'worker.back': 'a worker is back',
};

/** A name as words: `social_work_assessment` is social work assessment. */
export const asWords = (name: string): string => name.replaceAll('_', ' ');

export class Words {
  readonly #labels: Model['machinery']['labels'];
  readonly #machines: Readonly<Record<string, string>>;
  readonly #activities: ReadonlyMap<string, string>;
  readonly #teams: ReadonlyMap<string, string>;

  constructor({ machinery, scenario }: Pick<Model, 'machinery' | 'scenario'>) {
    this.#labels = machinery.labels;
    this.#machines = Object.fromEntries(
      Object.entries(machinery.list).map(([name, { label }]) => [name, label]),
    );
    this.#activities = activityLabels(scenario);
    this.#teams = new Map(
      Object.entries(scenario.teams ?? {}).map(([name, team]) => [name, team.label ?? asWords(name)]),
    );
  }

  /** What an event type says; for work, without the activity. */
  event(type: string): string {
    return this.#labels.events[type] ?? WORK_WORDS[type as WorkType] ?? type;
  }

  machine(name: string): string {
    return this.#machines[name] ?? asWords(name);
  }

  team(name: string): string {
    return this.#teams.get(name) ?? asWords(name);
  }

  /** The leaves of a configuration as it stands in the log, in words. */
  state(machine: string, configuration: string): string {
    if (configuration === '') return '';
    return configuration
      .split('+')
      .map((path) => this.#labels.states[`${machine}.${path}`] ?? asWords(path.split('.').at(-1) ?? path))
      .join(', ');
  }

  /** `assessment.in_progress/visit`: the label that the scenario gives it, or its name. */
  activity(name: string): string {
    return this.#activities.get(name) ?? asWords(name.slice(name.indexOf('/') + 1));
  }

  /** A code with its meaning: `category Neglect`. */
  code(name: string, value: string): string {
    return `${asWords(name)}: ${codeSets[name]?.codes[value] ?? value}`;
  }
}

function activityLabels(scenario: Model['scenario']): Map<string, string> {
  const labels = new Map<string, string>();
  for (const [key, stage] of Object.entries(scenario.stages ?? {})) {
    const outcomes = (stage.outcomes ?? []).flatMap((outcome) => outcome.tasks ?? []);
    const meetings = stage.meeting === undefined ? [] : [stage.meeting];
    for (const one of [...(stage.tasks ?? []), ...outcomes, ...meetings, ...(stage.repeats ?? [])]) {
      if (one.label !== undefined) labels.set(`${key}/${one.name}`, one.label);
    }
  }
  return labels;
}
