/** Measures a replication while it is being played. */
import { CellStore, GrowingNames, ReplicationHash, type Gain } from '../../events/index.ts';
import { ReplicationFigures, TargetFigures } from '../../indicators/index.ts';
import type { Model } from '../../simulation/index.ts';
import { indicatorContext } from '../answers/indicator-context.ts';
import type { PassedPart, ReplicationMeasures } from './job.ts';

interface Begun {
  readonly names: GrowingNames;
  readonly figures: ReplicationFigures | TargetFigures;
  readonly hash: ReplicationHash | null;
}

/** Of replications that were measured before: each has one by itself as long as it is measured. */
const STORES: CellStore[] = [];

export class ReplicationMeasuring {
  readonly #model: Model;
  readonly #replication: number;
  readonly #measures: readonly string[] | undefined;
  readonly #store = STORES.pop() ?? new CellStore();
  #begun: Begun | null = null;

  /** @param measures that are asked for, without a hash of the events; all with one where undefined */
  constructor(model: Model, replication: number, measures?: readonly string[]) {
    this.#model = model;
    this.#measures = measures;
    this.#replication = replication;
  }

  /** Takes the next part; the chunk is not needed any more afterwards. */
  take(part: PassedPart): void {
    this.#store.within(() => this.#take(part));
  }

  #take({ chunk, gain }: PassedPart): void {
    if (this.#begun === null) this.#begun = this.#begin(gain);
    else this.#begun.names.learn(gain);
    this.#begun.hash?.take(chunk);
    this.#begun.figures.take(chunk);
  }

  #begin(gain: Gain): Begun {
    const names = new GrowingNames(this.#replication, gain);
    const context = indicatorContext(this.#model);
    const measures = this.#measures;
    if (measures === undefined)
      return { names, figures: new ReplicationFigures(names, context), hash: new ReplicationHash(names) };
    const figures = TargetFigures.measures(measures, context)
      ? new TargetFigures(names, context, measures)
      : new ReplicationFigures(names, context);
    return { names, figures, hash: null };
  }

  /** Everything, once the last part was taken; there is one even where nothing happens. */
  finish(): ReplicationMeasures {
    const measured = this.#store.within(() => this.#finish());
    this.#store.takeBack();
    STORES.push(this.#store);
    return measured;
  }

  #finish(): ReplicationMeasures {
    if (this.#begun === null) throw new Error('a replication gave no part of its log');
    const { names, figures, hash } = this.#begun;
    return {
      replication: this.#replication,
      hash: hash?.digest() ?? '',
      events: hash?.events ?? 0,
      children: names.children.length,
      measures: figures.rows(),
    };
  }
}
