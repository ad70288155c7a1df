/**
 * Children and adopters who wait for each other: two queues of which neither has anybody whom somebody of the other would have.
 *
 * Who joins a queue is offered to those of the other, the longest wait first. Whether two suit each other is their own luck, drawn once. From
 * the match on they belong together, as long as both are in states that say so.
 */
import { allHold, factor, pick } from '../model/by-facts.ts';
import type { ModelMatching, ModelSide, ModelTold } from '../model/model.ts';
import { ENTRY } from './entry.ts';
import type { Instance } from './instance.ts';
import type { Run } from './run.ts';
import { SimulationError } from './simulation-error.ts';
import type { Stay } from './stay.ts';

const NOBODY = -1;

/** What the children of one family have left their adopters by, so far: the first of the list counts. */
interface Together {
  readonly children: number[];
  ended: ModelTold | null;
}

export class Matching {
  readonly #run: Run;
  /** By matching: stays that wait, the longest wait first. */
  readonly #children: Stay[][];
  readonly #adopters: Stay[][];
  /** By child: its adopters. */
  readonly #adoptersOf: number[] = [];
  /** By adopters: who belongs to them. */
  readonly #together = new Map<number, Together>();
  /** By adopters: rows of the children whom they were matched with before; nobody is asked twice. */
  readonly #former = new Map<number, number[]>();
  /** By family of the opening stock: the adopters it was matched with. */
  readonly #promised = new Map<number, number>();
  /** By machine, then by configuration: whether the two belong together in it. */
  readonly #isPaired: (boolean | undefined)[][];
  /** What may have to be told, by the number that stands on the way in place of an event type. */
  readonly #told: { readonly what: ModelTold; readonly side: ModelSide }[] = [];
  readonly #numbers = new Map<ModelTold, number>();

  constructor(run: Run) {
    this.#run = run;
    const { matchings, machines } = run.model;
    this.#children = matchings.map(() => []);
    this.#adopters = matchings.map(() => []);
    this.#isPaired = machines.map(() => []);
    for (const { child, adopter } of matchings) {
      this.#mayTell([child.freed, ...adopter.tells.values()], child);
      this.#mayTell([adopter.freed, ...child.tells.values()], adopter);
    }
  }

  #mayTell(all: readonly ModelTold[], side: ModelSide): void {
    for (const what of all) this.#numbers.set(what, this.#told.push({ what, side }) - 1);
  }

  begin(): void {
    const { model, agenda } = this.#run;
    model.matchings.forEach(({ every }, matching) => {
      if (every > 0) agenda.add(every, ENTRY.lookAgain, matching, 0);
    });
  }

  /** The number is somebody else's from now on. */
  forget(person: number): void {
    this.#adoptersOf[person] = NOBODY;
    if (this.#former.size > 0) this.#former.delete(person);
    if (this.#promised.size > 0) this.#promised.delete(this.#run.people.familyOf(person));
  }

  /** These adopters are the ones whom a family of the opening stock was matched with. */
  promise(family: number, adopters: number): void {
    this.#promised.set(family, adopters);
  }

  // The queues

  /** The stay waits for the other side from now on. */
  enter(stay: Stay): void {
    const { agenda, now } = this.#run;
    const queue = this.#queueOf(stay);
    let place = queue.length;
    while (place > 0 && queue[place - 1].entered > stay.entered) place--;
    queue.splice(place, 0, stay);
    // What leads here must be over first.
    agenda.add(now, ENTRY.match, stay.id, stay.mark);
  }

  /** The stay is over. */
  leave(stay: Stay): void {
    const queue = this.#queueOf(stay);
    const place = queue.indexOf(stay);
    if (place >= 0) queue.splice(place, 1);
  }

  #queueOf({ instance, stage }: Stay): Stay[] {
    const queues = this.#run.people.isAdopters(instance.child) ? this.#adopters : this.#children;
    return queues[stage.matching];
  }

  /** Who has just come to wait is offered to the other side. */
  offer(id: number, mark: number): void {
    const { stays, people } = this.#run;
    const stay = stays.at(id, mark);
    if (stay === null) return;
    const { matching } = stay.stage;
    if (people.isAdopters(stay.instance.child)) this.#offerAdopters(matching, stay);
    else this.#offerChild(matching, stay);
  }

  /** Whoever has changed while waiting may suit somebody now. */
  lookAgain(matching: number): void {
    const { model, agenda, now } = this.#run;
    const { every } = model.matchings[matching];
    // Whoever is matched leaves the queue.
    const waiting = this.#adopters[matching].slice();
    for (const stay of waiting) this.#offerAdopters(matching, stay);
    if (now + every < model.horizon) agenda.add(now + every, ENTRY.lookAgain, matching, 0);
  }

  #offerAdopters(matching: number, adopters: Stay): void {
    for (const stay of this.#children[matching]) {
      const family = this.#familyOf(matching, stay);
      // Brothers and sisters who go together are asked about with the first of them.
      if (family[0] !== stay) continue;
      if (this.#suits(matching, family, adopters)) return this.#match(matching, family, adopters);
    }
  }

  #offerChild(matching: number, stay: Stay): void {
    const { model } = this.#run;
    const adopters = this.#adoptersOfSibling(matching, stay);
    if (adopters >= 0) return this.#join(model.matchings[matching], stay, adopters);
    const family = this.#familyOf(matching, stay);
    const found = this.#adopters[matching].find((one) => this.#suits(matching, family, one));
    if (found !== undefined) this.#match(matching, family, found);
  }

  /** The stays of those who go together with a child: brothers and sisters who wait too. */
  #familyOf(matching: number, stay: Stay): Stay[] {
    const { people } = this.#run;
    if (!this.#goesTogether(matching, stay)) return [stay];
    const family = people.familyOf(stay.instance.child);
    return this.#children[matching].filter(
      (other) =>
        other === stay ||
        (people.familyOf(other.instance.child) === family && this.#goesTogether(matching, other)),
    );
  }

  #goesTogether(matching: number, { instance }: Stay): boolean {
    const { model, facts, now } = this.#run;
    const { siblings } = model.matchings[matching];
    return siblings !== null && allHold(siblings, facts, instance.child, now);
  }

  /** Adopters whom a brother or sister of the child belongs to already, where they go together; or -1. */
  #adoptersOfSibling(matching: number, stay: Stay): number {
    const { people } = this.#run;
    if (!this.#goesTogether(matching, stay)) return NOBODY;
    const { child } = stay.instance;
    const family = people.familyOf(child);
    for (let other = people.firstChild[family]; other < people.endChild[family]; other++) {
      const adopters = other === child ? NOBODY : (this.#adoptersOf[other] ?? NOBODY);
      if (adopters >= 0 && !this.#wereMatched(adopters, child)) return adopters;
    }
    return NOBODY;
  }

  #wereMatched(adopters: number, child: number): boolean {
    return this.#former.get(adopters)?.includes(this.#run.people.rowOf(child)) === true;
  }

  /** Whether adopters would take a child, or all of a family. */
  #suits(matching: number, family: readonly Stay[], adopterStay: Stay): boolean {
    const { model, people, facts, now } = this.#run;
    const { chance, modifiers, adopterModifiers, siblings, purpose } = model.matchings[matching];
    const adopters = adopterStay.instance.child;
    const theirs = factor(adopterModifiers, facts, adopters, now);
    const together = siblings !== null && this.#goesTogether(matching, family[0]);
    for (const { instance } of family) {
      const { child } = instance;
      if (this.#wereMatched(adopters, child)) return false;
      const suited = pick(chance, facts, child, now) * factor(modifiers, facts, child, now) * theirs;
      if (people.luckTogether(child, together, adopters, purpose) >= suited) return false;
    }
    return true;
  }

  // From the match on

  #match(matching: number, family: readonly Stay[], adopterStay: Stay): void {
    const adopters = adopterStay.instance.child;
    // They are in nobody's view any more before anything follows from it.
    this.leave(adopterStay);
    for (const stay of family) this.#join(this.#run.model.matchings[matching], stay, adopters);
  }

  #join({ child: side }: ModelMatching, stay: Stay, adopters: number): void {
    const { stays, journeys } = this.#run;
    const { instance } = stay;
    this.#bind(instance, adopters);
    journeys.mustTake(instance, side.event, instance.lastEvent, stays.byOf(stay, 0));
  }

  /** From now on the child's chart names the adopters with every event. */
  #bind(instance: Instance, adopters: number): void {
    const { people } = this.#run;
    const { child } = instance;
    instance.adopterRow = people.adopterRowOf(adopters);
    this.#adoptersOf[child] = adopters;
    const together = this.#together.get(adopters);
    if (together === undefined) this.#together.set(adopters, { children: [child], ended: null });
    else together.children.push(child);
    const former = this.#former.get(adopters);
    const row = people.rowOf(child);
    if (former === undefined) this.#former.set(adopters, [row]);
    else former.push(row);
  }

  /** A machine that matches has taken an event, and what follows from it has not happened yet. */
  stepped(instance: Instance, type: number, sequence: number): void {
    const { model, people } = this.#run;
    const rule = model.matchings[instance.chart.machine.matching];
    if (people.isAdopters(instance.child)) this.#adoptersStepped(rule, instance, type, sequence);
    else this.#childStepped(rule, instance, type, sequence);
  }

  #childStepped(rule: ModelMatching, instance: Instance, type: number, sequence: number): void {
    const { child } = instance;
    const adopters = this.#adoptersOf[child] ?? NOBODY;
    const together = this.#together.get(adopters);
    if (together === undefined) {
      if (type === rule.child.event && this.#run.player === null) throw this.#matchedWithNobody(rule, child);
      // The event by which it hears that its adopters have left names them, and is the last that does.
      instance.adopterRow = NOBODY;
      return;
    }
    const told = rule.child.tells.get(type) ?? null;
    if (this.#isTogether(rule.child, instance)) {
      if (told !== null) this.#tell(adopters, told, sequence);
      return;
    }
    this.#adoptersOf[child] = NOBODY;
    instance.adopterRow = NOBODY;
    together.children.splice(together.children.indexOf(child), 1);
    together.ended = firstOf(rule, together.ended, told);
    if (together.children.length > 0) return;
    this.#together.delete(adopters);
    this.#tell(adopters, together.ended ?? rule.adopter.freed, sequence);
  }

  #adoptersStepped(rule: ModelMatching, instance: Instance, type: number, sequence: number): void {
    const adopters = instance.child;
    const together = this.#together.get(adopters);
    if (together === undefined) return;
    const told = rule.adopter.tells.get(type);
    const isOver = !this.#isTogether(rule.adopter, instance);
    if (isOver) this.#together.delete(adopters);
    for (const child of together.children) {
      if (isOver) this.#adoptersOf[child] = NOBODY;
      if (told !== undefined) this.#tell(child, told, sequence);
      else if (isOver) this.#tell(child, rule.child.freed, sequence);
    }
  }

  /** An event of the opening stock's history is about to happen: with a match come the adopters that were promised. */
  keepPromise(child: number, type: number): void {
    const { people, model, journeys } = this.#run;
    if (this.#promised.size === 0) return;
    const rule = model.matchings.find((one) => one.child.event === type);
    const adopters = this.#promised.get(people.familyOf(child));
    if (rule === undefined || adopters === undefined) return;
    const instance = journeys.openInstance(child, rule.child.machine);
    if (instance !== null) this.#bind(instance, adopters);
  }

  #matchedWithNobody(rule: ModelMatching, child: number): SimulationError {
    const { people, model } = this.#run;
    const type = model.vocabulary.types.names[rule.child.event];
    return new SimulationError(
      `${people.nameOf(child)} takes ${type}, and no adopters are there: only the matching ${rule.name} says when that happens`,
    );
  }

  /** Whether the instance is in a state in which the two belong together. */
  #isTogether(side: ModelSide, { configuration }: Instance): boolean {
    const { table } = this.#run.model.machines[side.machine];
    return (this.#isPaired[side.machine][configuration] ??= table
      .activeNodes(configuration)
      .some((node) => side.paired.includes(node)));
  }

  #tell(person: number, what: ModelTold, cause: number): void {
    this.#run.journeys.sendWord(person, this.#numbers.get(what) ?? NOBODY, cause);
  }

  /**
   * What was told arrives.
   * @throws SimulationError where who is left alone goes on as if nothing had happened
   */
  hear(person: number, number: number, cause: number): void {
    const { journeys, people, model } = this.#run;
    const { what, side } = this.#told[number];
    for (const type of what.types) if (journeys.deliver(person, type, cause, true)) return;
    const instance = journeys.openInstance(person, side.machine);
    if (!what.must || instance === null || !this.#isTogether(side, instance)) return;
    const names = what.types.map((type) => model.vocabulary.types.names[type]).join(', ');
    throw new SimulationError(
      `${people.nameOf(person)} would be alone in ${journeys.stateOf(instance)}, which takes none of ${names}`,
    );
  }
}

/** Of what two of a family have come to, what stands first among what is told. */
function firstOf({ child }: ModelMatching, one: ModelTold | null, other: ModelTold | null): ModelTold | null {
  if (one === null || other === null) return one ?? other;
  const order = [...child.tells.values()];
  return order.indexOf(other) < order.indexOf(one) ? other : one;
}
