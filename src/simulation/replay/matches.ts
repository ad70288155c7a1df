/** What passes between a child and adopters: which event of one side may lead to which of the other. */
import { tellsOf } from '../../scenario/matching-tells.ts';
import type { Matching } from '../../scenario/schema.ts';
import type { Happening } from './happening.ts';
import { adoptersOf, whoseOf, type Subject } from './instances.ts';

/** The last event that may have led to one of the other side. */
interface Said {
  readonly minute: number;
  readonly type: string;
  readonly subject: Subject;
}

export class Matches {
  /** By what one side says: what the other hears of it. */
  readonly #heard = new Map<string, ReadonlySet<string>>();
  /** What is heard of anything after which the other side is alone. */
  readonly #freed: Readonly<Record<'child' | 'adopter', ReadonlySet<string>>>;
  readonly #machines: ReadonlySet<string>;
  readonly #said = new Map<number, Said>();
  /** By adopters: what they may hear of children who were theirs. When the last of a family leaves they hear the first of what all came to. */
  readonly #mayHear = new Map<number, Set<string>>();

  constructor(all: readonly Matching[]) {
    for (const matching of all)
      for (const [from, to] of Object.entries(tellsOf(matching)))
        this.#heard.set(from, new Set([...(this.#heard.get(from) ?? []), to]));
    this.#freed = {
      child: new Set(all.flatMap(({ child }) => child.freed)),
      adopter: new Set(all.flatMap(({ adopter }) => adopter.freed)),
    };
    this.#machines = new Set(
      all.flatMap(({ child, adopter }) =>
        [...child.paired, ...adopter.paired].map((key) => key.split('.')[0]),
      ),
    );
  }

  /** Takes note of an event of a machine that is matched. */
  note({ sequence, minute, typeName: type, machineName, subject, adopter }: Happening): void {
    if (!this.#machines.has(machineName)) return;
    this.#said.set(sequence, { minute, type, subject });
    if (whoseOf(subject) === 'child' && adopter >= 0)
      for (const heard of this.#heard.get(type) ?? []) this.#willHear(adopter, heard);
  }

  #willHear(adopters: number, type: string): void {
    const known = this.#mayHear.get(adopters);
    if (known === undefined) this.#mayHear.set(adopters, new Set([type]));
    else known.add(type);
  }

  /** Whether an event of the other side may have led to this one. */
  mayFollow({ cause, minute, typeName, subject }: Happening): boolean {
    const said = this.#said.get(cause);
    const whose = whoseOf(subject);
    if (said === undefined || said.minute !== minute || whose === 'family' || whoseOf(said.subject) === whose)
      return false;
    if (this.#heard.get(said.type)?.has(typeName) === true || this.#freed[whose].has(typeName)) return true;
    return whose === 'adopter' && this.#mayHear.get(adoptersOf(subject))?.has(typeName) === true;
  }
}
