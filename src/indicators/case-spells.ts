/** Children's time in open cases, and each change of their worker in it. */
import type { CaseEvent, CaseListener, HeldCase } from './case-holding.ts';
import { Room } from '../events/room.ts';
import { IntList, IntMap } from './int-list.ts';

const ROOM = new Room(1024);

/** Stretches in which a child was in open cases of one team, as columns. */
export class SpellTable {
  readonly team = new IntList(ROOM);
  /** Row of the children's table. */
  readonly child = new IntList(ROOM);
  /** Category last said by its end. */
  readonly category = new IntList(ROOM);
  readonly from = new IntList(ROOM);
  /** While it is open, the same as `from`. */
  readonly to = new IntList(ROOM);
  /** 1 while it is open. */
  readonly open = new IntList(ROOM);
  categories: readonly string[] = [''];

  get length(): number {
    return this.team.length;
  }
}

/** Another worker took the case over. */
export const HANDED_OVER = 0;
/** The child came (again) into a case of the team that another worker holds. */
export const NEW_WORKER = 1;

/** Changes of worker as columns. */
export class ChangeTable {
  /** Row of the spell in which it fell. */
  readonly spell = new IntList();
  readonly minute = new IntList();
  readonly kind = new IntList();

  get length(): number {
    return this.spell.length;
  }
}

/** What is known of the children of one team. */
class TeamBook {
  /** Last spell of each child, and in how many open cases it is. */
  readonly spell = new IntMap(-1);
  readonly cases = new IntMap();
  /** The person who was each child's worker last, 0 for none. */
  readonly lastWorker = new IntMap();
  inPost = 0;
  /** How many people had each worker's number so far. */
  readonly holders = new IntMap();
}

const NUMBERS = 65_536;

export class CaseSpells implements CaseListener {
  readonly spells = new SpellTable();
  readonly changes = new ChangeTable();
  readonly #teams: (TeamBook | undefined)[] = [];

  #team(team: number): TeamBook {
    return (this.#teams[team] ??= new TeamBook());
  }

  /** So many workers are in post: a number that was free is somebody else's from now on. */
  capacity(team: number, workers: number): void {
    const book = this.#team(team);
    for (let worker = book.inPost + 1; worker <= workers; worker++) book.holders.add(worker, 1);
    book.inPost = workers;
  }

  joined(held: HeldCase, { child, minute, category }: CaseEvent): void {
    const book = this.#team(held.team);
    if (book.cases.add(child, 1) === 1) this.#enter(held.team, child, minute, category);
    if (held.isHeld) this.#has(held, child, minute, NEW_WORKER);
  }

  left(held: HeldCase, { child, minute, category }: CaseEvent): void {
    const book = this.#team(held.team);
    if (book.cases.add(child, -1) > 0) return;
    const spell = book.spell.get(child);
    this.spells.to.set(spell, minute);
    this.spells.open.set(spell, 0);
    this.spells.category.set(spell, category);
  }

  taken(held: HeldCase, { minute }: CaseEvent): void {
    const kind = held.wasHeld ? HANDED_OVER : NEW_WORKER;
    for (const child of held.children.keys()) this.#has(held, child, minute, kind);
  }

  /** Nothing more comes: spells that are open have the category that was said last. */
  finish(categoryOf: (child: number) => number): void {
    const { spells } = this;
    for (let spell = 0; spell < spells.length; spell++) {
      if (spells.open.get(spell) === 1) spells.category.set(spell, categoryOf(spells.child.get(spell)));
    }
  }

  /** A spell begins; one that was over in this very minute goes on. */
  #enter(team: number, child: number, minute: number, category: number): void {
    const { spells } = this;
    const book = this.#team(team);
    const last = book.spell.get(child);
    if (last >= 0 && spells.to.get(last) === minute) {
      spells.open.set(last, 1);
      return;
    }
    spells.team.push(team);
    spells.child.push(child);
    spells.category.push(category);
    spells.from.push(minute);
    spells.to.push(minute);
    book.spell.set(child, spells.open.push(1));
  }

  /** The child has the case's worker from now on. Another number is another person, and so is one who came to a number that was free. */
  #has(held: HeldCase, child: number, minute: number, kind: number): void {
    const book = this.#team(held.team);
    const worker = book.holders.get(held.worker) * NUMBERS + held.worker + 1;
    const last = book.lastWorker.get(child);
    book.lastWorker.set(child, worker);
    if (last === 0 || last === worker) return;
    this.changes.spell.push(book.spell.get(child));
    this.changes.minute.push(minute);
    this.changes.kind.push(kind);
  }
}
