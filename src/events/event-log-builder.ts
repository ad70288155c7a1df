/** Builds a log in memory from rows with names: the way back from disk. */
import type { ChildTable } from './children.ts';
import type { DetailTable } from './details.ts';
import type { EventCells } from './event-cells.ts';
import { EventLog } from './log.ts';
import { newVocabulary, type NameList } from './vocabulary.ts';

/** Finds the number of a name; remembers the last one, since neighbours are often alike. */
class Numbering {
  readonly #none: number;
  readonly #number: (name: string) => number;
  #lastName: string | null = null;
  #last: number;

  constructor(none: number, number: (name: string) => number) {
    this.#none = none;
    this.#number = number;
    this.#last = none;
  }

  of(name: string | null): number {
    if (name !== this.#lastName) {
      this.#last = name === null ? this.#none : this.#number(name);
      this.#lastName = name;
    }
    return this.#last;
  }
}

const byList = (list: NameList): Numbering => new Numbering(0, (name) => list.add(name));

/** Numbers names by their place in a list, which a new name is added to (or refused by `add`). */
function byPlace(names: readonly string[], add: (name: string) => number): Numbering {
  const places = new Map(names.map((name, place) => [name, place]));
  return new Numbering(-1, (name) => {
    let place = places.get(name);
    if (place === undefined) places.set(name, (place = add(name)));
    return place;
  });
}

export class EventLogBuilder {
  readonly log: EventLog;
  readonly #child: Numbering;
  readonly #family: Numbering;
  readonly #adopter: Numbering;
  readonly #machine: Numbering;
  readonly #type: Numbering;
  readonly #state: Numbering;
  readonly #activity: Numbering;
  readonly #team: Numbering;

  /** @param unknownChild what is said of a child that the table does not have: it throws */
  constructor(
    replication: number,
    children: ChildTable,
    details: DetailTable,
    horizon: number,
    unknownChild: (child: string, sequence: number) => never,
  ) {
    const vocabulary = newVocabulary();
    this.log = new EventLog(replication, vocabulary, children, details, horizon);
    this.#child = byPlace(children.ids, (id) => unknownChild(id, this.log.length));
    this.#family = byPlace(children.families, (id) => children.addFamily(id));
    this.#adopter = byPlace(children.adopters, (id) => children.adopters.push(id) - 1);
    this.#machine = byList(vocabulary.machines);
    this.#type = byList(vocabulary.types);
    this.#state = byList(vocabulary.states);
    this.#activity = byList(vocabulary.activities);
    this.#team = byList(vocabulary.teams);
  }

  /** Adds the rows, which follow those before. */
  take(cells: EventCells): void {
    for (let row = 0; row < cells.rows; row++) {
      this.log.append(
        cells.minute[row],
        this.#child.of(cells.child[row]),
        this.#family.of(cells.family[row]),
        this.#machine.of(cells.machine[row]),
        cells.instance[row],
        this.#type.of(cells.type[row]),
        this.#state.of(cells.state[row]),
        this.#activity.of(cells.activity[row]),
        this.#team.of(cells.team[row]),
        cells.worker[row] ?? 0,
        cells.cause[row],
        cells.detail[row] ?? -1,
        this.#adopter.of(cells.adopter[row]),
      );
    }
  }
}
