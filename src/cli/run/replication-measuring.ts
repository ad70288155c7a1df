/** Measures a replication while it is being played. */
import { GrowingNames, ReplicationHash, type Gain } from '../../events/index.ts';
import { ReplicationFigures } from '../../indicators/index.ts';
import type { Model } from '../../simulation/index.ts';
import { indicatorContext } from '../answers/indicator-context.ts';
import type { PassedPart, ReplicationMeasures } from './job.ts';

interface Begun {
  readonly names: GrowingNames;
  readonly figures: ReplicationFigures;
  readonly hash: ReplicationHash;
}

export class ReplicationMeasuring {
  readonly #model: Model;
  readonly #replication: number;
  #begun: Begun | null = null;

  constructor(model: Model, replication: number) {
    this.#model = model;
    this.#replication = replication;
  }

  /** Takes the next part; the chunk is not needed any more afterwards. */
  take({ chunk, gain }: PassedPart): void {
    if (this.#begun === null) this.#begun = this.#begin(gain);
    else this.#begun.names.learn(gain);
    this.#begun.hash.take(chunk);
    this.#begun.figures.take(chunk);
  }

  #begin(gain: Gain): Begun {
    const names = new GrowingNames(this.#replication, gain);
    const figures = new ReplicationFigures(names, indicatorContext(this.#model));
    return { names, figures, hash: new ReplicationHash(names) };
  }

  /** Everything, once the last part was taken; there is one even where nothing happens. */
  finish(): ReplicationMeasures {
    if (this.#begun === null) throw new Error('a replication gave no part of its log');
    const { names, figures, hash } = this.#begun;
    return {
      replication: this.#replication,
      hash: hash.digest(),
      events: hash.events,
      children: names.children.length,
      measures: figures.rows(),
    };
  }
}
