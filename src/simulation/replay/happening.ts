/** One event of a log while it is replayed. One object is used again and again: a replay allocates nothing for an event that fits. */
import type { EventChunk } from '../../events/chunk.ts';
import type { EventSource } from '../../events/log.ts';
import { subjectOf, type Subject } from './instances.ts';

export class Happening {
  sequence = 0;
  minute = 0;
  child = 0;
  family = 0;
  adopter = 0;
  subject: Subject = 0;
  /** Vocabulary's numbers. */
  machine = 0;
  instance = 0;
  type = 0;
  state = 0;
  activity = 0;
  team = 0;
  /** From 1, 0 for none. */
  worker = 0;
  cause = 0;
  detail = 0;
  readonly #source: EventSource;

  constructor(source: EventSource) {
    this.#source = source;
  }

  read(chunk: EventChunk, row: number): void {
    this.sequence = chunk.start + row;
    this.minute = chunk.minute[row];
    this.child = chunk.child[row];
    this.family = chunk.family[row];
    this.adopter = chunk.adopter[row];
    this.subject = subjectOf(this.child, this.family, this.adopter);
    this.machine = chunk.machine[row];
    this.instance = chunk.instance[row];
    this.type = chunk.type[row];
    this.state = chunk.state[row];
    this.activity = chunk.activity[row];
    this.team = chunk.team[row];
    this.worker = chunk.worker[row];
    this.cause = chunk.cause[row];
    this.detail = chunk.detail[row];
  }

  get typeName(): string {
    return this.#source.vocabulary.types.names[this.type];
  }

  get machineName(): string {
    return this.#source.vocabulary.machines.names[this.machine];
  }

  get stateName(): string {
    return this.#source.vocabulary.states.names[this.state];
  }

  get activityName(): string {
    return this.#source.vocabulary.activities.names[this.activity];
  }

  /** Whom it concerns, for messages. */
  /** Row of the family, -1 for none; of adopters a number below -1. */
  get household(): number {
    return this.family < 0 && this.adopter >= 0 ? -2 - this.adopter : this.family;
  }

  get who(): string {
    const { children } = this.#source;
    if (this.child >= 0) return `child ${children.ids[this.child]}`;
    if (this.family >= 0) return `family ${children.families[this.family]}`;
    return this.adopter >= 0 ? `adopters ${children.adopters[this.adopter]}` : 'nobody';
  }
}
