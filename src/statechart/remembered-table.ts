/** The table: remembers each step, asks the judge for those it does not know. */
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { canonicalJson } from './canonical-json.ts';
import { chartNodes } from './chart-nodes.ts';
import { Configurations, type Configuration } from './configurations.ts';
import type { ChartDefinition, ChartState } from './definition.ts';
import { fnv128 } from './hash.ts';
import { Judge, type Verdict } from './judge.ts';
import { knownHashOf, knownStepsOf, type KnownSteps, type KnownWay } from './known-steps.ts';
import { mayTake, namedEvents } from './named-events.ts';
import { netMoves } from './net-moves.ts';
import { readDefinition } from './read-definition.ts';
import {
  notDeterministic,
  notReached,
  reservedEventType,
  unknownConfiguration,
  unknownEvent,
} from './statechart-error.ts';
import { START, StepMemory } from './step-memory.ts';
import type { ChartNode, GuardAnswers, GuardQuestion, StatechartTable, Step } from './table.ts';

export class RememberedTable implements StatechartTable {
  readonly name: string;
  readonly hash: string;
  readonly nodes: readonly ChartNode[];
  readonly eventTypes: readonly string[];
  readonly guards: readonly GuardQuestion[];
  readonly #chart: string;
  readonly #judge: Judge;
  readonly #named: ReturnType<typeof namedEvents>;
  readonly #configurations: Configurations;
  readonly #memory: StepMemory;
  /** Event types by number: those the machine names, then others as they are met. */
  readonly #types: string[];
  readonly #events = new Map<string, number>();

  constructor(machine: AnyStateMachine, name: string) {
    const { definition, chart, hash } = definitionOf(machine, name);
    this.name = name;
    this.hash = hash;
    this.#chart = chart;
    this.nodes = chartNodes(machine);
    this.eventTypes = Object.freeze(namedEventTypes(definition.root));
    this.guards = definition.questions;
    this.#named = namedEvents(definition.root);
    this.#judge = new Judge(definition, name);
    const known = knownStepsOf(machine, this.hash);
    this.#configurations = new Configurations(() => this.#judge.machine, this.nodes, known?.configurations);
    this.#memory = new StepMemory(known?.steps);
    this.#types = [...(known?.eventTypes ?? this.eventTypes)];
    this.#types.forEach((type, event) => this.#events.set(type, event));
  }

  eventId(type: string): number {
    const known = this.#events.get(type);
    if (known !== undefined) return known;
    if (isReserved(type)) throw reservedEventType(this.name, type);
    this.#events.set(type, this.#types.length);
    return this.#types.push(type) - 1;
  }

  eventType(event: number): string {
    const type = this.#types[event];
    if (type === undefined) throw unknownEvent(this.name, event, this.#types.length);
    return type;
  }

  initial(answers: GuardAnswers): Step {
    return this.#memory.recall(START, 0, answers) ?? this.#askInitial(answers);
  }

  step(configuration: number, event: number, answers: GuardAnswers): Step {
    return this.#memory.recall(configuration, event, answers) ?? this.#ask(configuration, event, answers);
  }

  configurationName(configuration: number): string {
    return this.#configuration(configuration).name;
  }

  findConfiguration(name: string): number {
    return this.#configurations.find(name);
  }

  activeNodes(configuration: number): readonly number[] {
    return this.#configuration(configuration).active;
  }

  mayTake(configuration: number, event: number): boolean {
    return mayTake(this.#named, this.#configuration(configuration).asked, this.eventType(event));
  }

  isDone(configuration: number): boolean {
    return this.#configuration(configuration).done;
  }

  known(): KnownSteps {
    const configurations = this.#configurations.all().map(({ way, ...rest }) => {
      if (way === undefined) throw notReached(this.name, rest.name);
      return { ...rest, way };
    });
    return {
      chart: this.#chart,
      hash: this.hash,
      eventTypes: this.#types,
      configurations,
      steps: this.#memory.asPlainData(),
    };
  }

  #configuration(configuration: number): Configuration {
    const found = this.#configurations.get(configuration);
    if (found === undefined) throw unknownConfiguration(this.name, configuration, this.#configurations.count);
    return found;
  }

  #askInitial(answers: GuardAnswers): Step {
    const verdict = this.#judge.initial(answers);
    const way = { from: START, event: 0, answers: verdict.asked };
    return this.#remember(START, 0, verdict, this.#stepOf([], verdict, way), 'start');
  }

  #ask(configuration: number, event: number, answers: GuardAnswers): Step {
    const { active, done } = this.#configuration(configuration);
    const snapshot = this.#snapshot(configuration);
    // An actor of XState that is done takes nothing more; `transition` alone would go on.
    const verdict: Verdict = done
      ? { snapshot, asked: [], taken: false, marks: [], emitted: [] }
      : this.#judge.transition(snapshot, this.eventType(event), answers, this.#when(configuration, event));
    const way = { from: configuration, event, answers: verdict.asked };
    const step = this.#stepOf(active, verdict, way);
    return this.#remember(configuration, event, verdict, step, this.#when(configuration, event));
  }

  /** XState's snapshot in a configuration: in one that is known from before, the walk there is made again. */
  #snapshot(configuration: number): AnyMachineSnapshot {
    const met = this.#configurations.snapshot(configuration);
    if (met !== undefined) return met;
    const { from, event, answers } = this.#configuration(configuration).way as KnownWay;
    const given = new Map(answers.map(({ guard, answer }) => [guard, answer]));
    const again: GuardAnswers = { answer: (guard) => given.get(guard) ?? false };
    const { snapshot } =
      from === START
        ? this.#judge.initial(again)
        : this.#judge.transition(this.#snapshot(from), this.eventType(event), again, this.#when(from, event));
    if (this.#configurations.number(snapshot) !== configuration)
      throw notDeterministic(this.name, this.#when(from, event));
    return snapshot;
  }

  /** A step as words, for errors. */
  #when(configuration: number, event: number): string {
    return configuration === START
      ? 'start'
      : `event "${this.eventType(event)}" in "${this.configurationName(configuration)}"`;
  }

  #stepOf(before: readonly number[], { snapshot, taken, marks, emitted }: Verdict, way: KnownWay): Step {
    const next = this.#configurations.number(snapshot, way);
    const { active, done } = this.#configuration(next);
    return {
      taken,
      next,
      emitted: emitted.map(({ type }) => type),
      emittedEvents: emitted,
      ...netMoves(before, active, marks),
      done,
    };
  }

  #remember(configuration: number, event: number, { asked }: Verdict, step: Step, when: string): Step {
    const remembered = this.#memory.remember(configuration, event, asked, step);
    if (remembered === undefined) throw notDeterministic(this.name, when);
    return remembered;
  }
}

interface HashedDefinition {
  readonly definition: ChartDefinition;
  readonly chart: string;
  readonly hash: string;
}

/** Machines do not change, and a command makes several tables of each: one to check a scenario, one to run it. */
const definitions = new WeakMap<AnyStateMachine, HashedDefinition>();

function definitionOf(machine: AnyStateMachine, name: string): HashedDefinition {
  const before = definitions.get(machine);
  if (before !== undefined) return before;
  const definition = readDefinition(machine, name);
  const told = whatIsHashed(definition);
  // It takes a tenth of the time to write it as it comes that sorting and hashing it take.
  const chart = JSON.stringify(told);
  const hash = knownHashOf(machine, chart) ?? fnv128(canonicalJson(told));
  const read = { definition, chart, hash };
  definitions.set(machine, read);
  return read;
}

const whatIsHashed = ({ id, root, questions }: ChartDefinition) => ({
  id,
  root,
  questions: questions.map(({ key }) => key),
});

/** Types that only XState itself sends, or that it takes for a wildcard. */
const isReserved = (type: string): boolean => type === '' || type === '*' || type.startsWith('xstate.');

/** Event types in order of first mention. Wildcards and XState's own events are none. */
function namedEventTypes(state: ChartState): readonly string[] {
  const own = Object.keys(state.on).filter((type) => !isReserved(type) && !type.endsWith('.*'));
  const below = state.states.flatMap(([, child]) => namedEventTypes(child));
  return [...new Set([...own, ...below])];
}
