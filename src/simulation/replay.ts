/**
 * Replays a log through the machines: every event of a machine must be one that it takes in the state it was in, with
 * the facts as they then were, and lead where the log says. `docs/reference/verify.md` says what that finds and what not.
 */
import { eventFinding, type Finding } from '../events/finding.ts';
import type { EventSource } from '../events/log.ts';
import { WORK_MACHINE, workTypes } from '../events/vocabulary.ts';
import type { Step } from '../statechart/index.ts';
import { Deliveries, type MissingDelivery } from './replay/deliveries.ts';
import { Happening } from './replay/happening.ts';
import { Instances, whoseOf, type Instance } from './replay/instances.ts';
import { Matches } from './replay/matches.ts';
import type { ReplayRules } from './replay/rules.ts';
import { Stepper } from './replay/stepper.ts';
import { WorkStays, type StayFault } from './replay/work-stays.ts';
import { WorkTimes } from './replay/work-times.ts';

const ALLOCATIONS = workTypes(['case.allocated', 'case.reallocated']);

class Replay {
  readonly #source: EventSource;
  readonly #rules: ReplayRules;
  readonly #stepper: Stepper;
  readonly #instances: Instances;
  readonly #deliveries: Deliveries;
  readonly #work: WorkStays;
  readonly #times: WorkTimes;
  readonly #event: Happening;
  /** Number in the rules by the vocabulary's machine; -1 for none. */
  readonly #machineOf: number[] = [];
  readonly #matches: Matches;
  /** Family of each event (below -1: adopters), to see that a cause is of the same. */
  readonly #families: number[] = [];

  constructor(source: EventSource, rules: ReplayRules) {
    this.#source = source;
    this.#rules = rules;
    this.#stepper = new Stepper(source, rules);
    this.#instances = new Instances(rules.machines.length);
    this.#deliveries = new Deliveries(this.#stepper, this.#instances);
    this.#work = new WorkStays(rules, this.#instances);
    this.#times = new WorkTimes(source, rules.office);
    this.#matches = new Matches(rules.matchings);
    this.#event = new Happening(source);
  }

  /** The first event that does not fit, or null. */
  play(): Finding | null {
    const event = this.#event;
    for (const chunk of this.#source.chunks()) {
      for (let row = 0; row < chunk.length; row++) {
        event.read(chunk, row);
        const finding = this.#check(event);
        if (finding) return finding;
        this.#families.push(event.household);
      }
    }
    return this.#endMinute(this.#families.length);
  }

  #check(event: Happening): Finding | null {
    const late = event.minute === this.#stepper.minute ? null : this.#endMinute(event.sequence);
    if (late) return late;
    this.#stepper.minute = event.minute;
    if (event.machine !== WORK_MACHINE)
      return this.#machineEvent(event) ?? this.#fault(event, this.#times.check(event));
    if (ALLOCATIONS[event.type] === 1) this.#deliveries.allocations.add(event.sequence);
    return this.#fault(event, this.#work.check(event) ?? this.#times.check(event));
  }

  #fault(event: Happening, fault: StayFault | null): Finding | null {
    const what = event.machine === WORK_MACHINE ? ` of ${event.activityName || 'a case'}` : '';
    return (
      fault &&
      this.#finding(event, `${event.typeName}${what} for ${event.who}, and ${fault.found}`, fault.expected)
    );
  }

  #endMinute(sequence: number): Finding | null {
    const missing = this.#deliveries.isIdle ? null : this.#deliveries.flush();
    this.#deliveries.allocations.clear();
    return missing && this.#missing(sequence, missing, 'the minute is over');
  }

  #machineEvent(event: Happening): Finding | null {
    const machine = (this.#machineOf[event.machine] ??= this.#rules.machines.findIndex(
      ({ name }) => name === event.machineName,
    ));
    if (machine < 0) return this.#unknownMachine(event);
    const missing = this.#deliveries.isIdle ? null : this.#deliveries.before(event, machine);
    if (missing) return this.#missing(event.sequence, missing, `${event.typeName} of ${event.who} follows`);
    const instance = this.#instanceOf(event, machine);
    if ('sentence' in instance) return instance;
    return this.#take(event, instance) ?? this.#otherFamily(event);
  }

  /** The open instance that takes the event, which is opened where it is the next; or why there is none. */
  #instanceOf(event: Happening, machine: number): Instance | Finding {
    const found = this.#instances.find(event.subject, machine, event.instance);
    if (found) return found.done ? this.#notOpen(event, machine, 'is over') : found;
    const next = this.#instances.nextNumber(event.subject, machine);
    if (event.instance !== next) return this.#notOpen(event, machine, `does not exist: the next is ${next}`);
    const { opens, concurrent, subject } = this.#rules.machines[machine];
    if (subject !== whoseOf(event.subject)) return this.#otherSubject(event, subject);
    if (!opens.has(event.typeName)) return this.#doesNotOpen(event, machine);
    const [open] = this.#instances.open(event.subject, machine);
    if (open && !concurrent) return this.#secondInstance(event, open);
    return this.#instances.add(event.subject, machine, this.#stepper.initial(machine, event.subject));
  }

  #take(event: Happening, instance: Instance): Finding | null {
    const step = this.#stepper.step(instance.machine, instance.configuration, event.subject, event.type);
    if (!step?.taken) return this.#notTaken(event, instance);
    const state = this.#stepper.configurationName(instance.machine, step.next);
    if (state !== event.stateName) return this.#otherState(event, instance, state);
    this.#follow(event, instance, step);
    return null;
  }

  #follow(event: Happening, instance: Instance, step: Step): void {
    instance.before = instance.configuration;
    instance.configuration = step.next;
    instance.minute = event.minute;
    instance.done = step.done;
    this.#stepper.record(event.subject, event.type, event.detail);
    this.#matches.note(event);
    const { types } = this.#source.vocabulary;
    if (step.emitted.length > 0 || !this.#deliveries.isIdle) {
      this.#deliveries.emit(
        event,
        step.emitted.map((type) => types.add(type)),
      );
    }
  }

  #otherFamily(event: Happening): Finding | null {
    const own = event.household;
    const family = event.cause < 0 ? own : this.#families[event.cause];
    if (family === own || this.#matches.mayFollow(event)) return null;
    return this.#finding(
      event,
      `${event.typeName} of ${event.who}, caused by event ${event.cause}, which is of ${this.#nameOf(family)}`,
      event.family >= 0 ? `a cause in family ${this.#nameOf(own)}` : `a cause of ${event.who}, or of a match`,
    );
  }

  #nameOf(family: number | undefined): string {
    const { families, adopters } = this.#source.children;
    if (family === undefined) return 'nobody';
    return (family >= 0 ? families[family] : adopters[-2 - family]) ?? 'nobody';
  }

  #unknownMachine(event: Happening): Finding {
    const known = this.#rules.machines.map(({ name }) => name).join(', ');
    return this.#finding(event, `machine ${event.machineName}`, `one of ${known}`);
  }

  #notOpen(event: Happening, machine: number, why: string): Finding {
    const open = this.#instances.open(event.subject, machine).map(({ number }) => number);
    return this.#finding(
      event,
      `${event.typeName} in ${event.machineName} ${event.instance} of ${event.who}, which ${why}`,
      open.length === 0
        ? `no ${event.machineName} is open`
        : `open is ${event.machineName} ${open.join(', ')}`,
    );
  }

  #otherSubject(event: Happening, subject: string): Finding {
    return this.#finding(
      event,
      `${event.typeName} opens ${event.machineName} of ${event.who}`,
      `${event.machineName} is of each ${subject}`,
    );
  }

  #doesNotOpen(event: Happening, machine: number): Finding {
    return this.#finding(
      event,
      `${event.typeName} opens ${event.machineName} ${event.instance} of ${event.who}`,
      `only ${[...this.#rules.machines[machine].opens].join(', ')} may`,
    );
  }

  #secondInstance(event: Happening, open: Instance): Finding {
    return this.#finding(
      event,
      `${event.typeName} opens ${event.machineName} ${event.instance} of ${event.who}`,
      `${event.machineName} ${open.number} is open still, and there may be only one`,
    );
  }

  #notTaken(event: Happening, instance: Instance): Finding {
    const { machine, number, configuration } = instance;
    const state = this.#stepper.configurationName(machine, configuration);
    const would = this.#stepper.wouldTake(instance, event.subject).join(', ') || 'nothing';
    const facts = this.#stepper.answersInWords(machine, event.subject).join('; ');
    return this.#finding(
      event,
      `${event.machineName} ${number} of ${event.who} takes ${event.typeName} in ${state}`,
      `it takes ${would} there${facts && ` (facts: ${facts})`}`,
    );
  }

  #otherState(event: Happening, { number, machine, configuration }: Instance, expected: string): Finding {
    const from = this.#stepper.configurationName(machine, configuration);
    return this.#finding(
      event,
      `${event.typeName} leads ${event.machineName} ${number} of ${event.who} from ${from} to ${event.stateName || 'no state'}`,
      `it leads to ${expected}`,
    );
  }

  #missing(sequence: number, { cause, type, taker }: MissingDelivery, instead: string): Finding {
    const { name } = this.#rules.machines[taker.machine];
    const emitted = this.#stepper.typeName(type);
    const found = `event ${cause} emitted ${emitted}, and ${instead}`;
    const expected = `${name} ${taker.number} takes ${emitted} before that, with event ${cause} as its cause`;
    const { replication } = this.#source;
    return eventFinding(replication, sequence, found, expected, `${found}; by the machines ${expected}`);
  }

  #finding({ sequence, minute }: Happening, found: string, expected: string): Finding {
    const { office } = this.#rules;
    const day = Math.floor(minute / 1440);
    const clock = minute - day * 1440;
    const time = [Math.floor(clock / 60), clock % 60].map((part) => String(part).padStart(2, '0')).join(':');
    const sentence = `on ${office.dateOf(day)} at ${time} the log says: ${found}; by the machines: ${expected}`;
    return eventFinding(this.#source.replication, sequence, found, expected, sentence);
  }
}

/** The first event of a log that does not fit the machines, or null where all fit. */
export const replay = (source: EventSource, rules: ReplayRules): Finding | null =>
  new Replay(source, rules).play();
