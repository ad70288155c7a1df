/** Who comes: families and adopters day by day, the opening stock, and birthdays. */
import { allHold } from '../model/by-facts.ts';
import type { ModelArrivals, ModelOpening, ModelPeople } from '../model/model.ts';
import { poissonQuantile } from '../poisson.ts';
import { purposeId, uniform } from '../random.ts';
import { ENTRY } from './entry.ts';
import type { Run } from './run.ts';
import { masterOf } from './people.ts';

const FAMILIES = purposeId('arrivals/families of the day');
const CLOCK = purposeId('arrivals/time of day');
const ELAPSED = purposeId('opening/elapsed');
const HISTORY = purposeId('opening/history');
const DAY = 1440;
/** No child's history is longer than a childhood, however long the tail of what was drawn. */
export const LONGEST_HISTORY = Math.round(17 * 365.25) * DAY;
const SUNDAY = 6;
/** Before any day. */
const NO_DAY = -0x7fffffff;

export class Arrivals {
  readonly #run: Run;
  /** Children and adopters of the opening stock are the first of their tables: so many. */
  #stock = 0;
  #adopterStock = 0;
  /** By entry of the opening stock: its families. */
  readonly #families: number[][] = [];
  /** By family of the opening stock: minute of each event of its history. */
  readonly #minutes = new Map<number, readonly number[]>();
  /** By stream: what the identifiers of today's families begin with. */
  readonly #prefixes: string[] = [];
  readonly #prefixDays: number[] = [];
  /** The day on which somebody came last, and its date. */
  #dateDay = NO_DAY;
  #date = '';
  /** The family that comes. */
  readonly #place = { stream: 0, day: 0, nth: 0 };
  /** Ages of a mark's range: one for each birthday. */
  readonly #birthdays: number;
  readonly #marks: number;
  /** Birthdays that children are known until: the child times `#birthdays`, and the birthday. */
  readonly #awaited = new Set<number>();

  constructor(run: Run) {
    this.#run = run;
    const { birthdays } = run.model;
    this.#birthdays = Math.max(1, birthdays.length);
    this.#marks = Math.floor(0x7fffffff / this.#birthdays);
  }

  isStock(child: number): boolean {
    const { people } = this.#run;
    const adopters = people.adopterRowOf(child);
    return adopters >= 0 ? adopters < this.#adopterStock : people.rowOf(child) < this.#stock;
  }

  /** Whether the last birthday that the scenario speaks of is over. */
  isGrownUp(child: number): boolean {
    const { model, people, now } = this.#run;
    if (model.birthdays.length === 0 || people.isAdopters(child)) return false;
    const last = Math.max(...model.birthdays.map((one) => one.age));
    return now >= people.born[child] + last;
  }

  begin(): void {
    const { model, agenda, now } = this.#run;
    const { people } = this.#run;
    model.opening.forEach((opening, number) => {
      if (opening.people !== null) this.#families[number] = this.#makeStock(opening, opening.people);
    });
    for (const opening of model.opening) if (opening.people === null) this.#makeAdopters(opening);
    this.#stock = people.table.length;
    this.#adopterStock = people.table.adopters.length;
    this.#families.length = 0;
    this.#minutes.clear();
    agenda.add(0, ENTRY.activate, 0, 0);
    model.arrivals.forEach((stream, number) => {
      if (stream.every > 0)
        agenda.add(Math.ceil(now / stream.every) * stream.every, ENTRY.arrival, number, 0);
      else agenda.add(now, ENTRY.day, number, Math.floor(now / DAY));
    });
  }

  /** Whoever is there already belongs to the stock, with the birthdays that they still have. */
  know(since: number): void {
    const { people } = this.#run;
    this.#stock = people.numbered;
    for (let child = 0; child < people.numbered; child++) this.#appointBirthdays(child, since);
  }

  /** Draws how many families of a stream come on a day, and when. */
  drawDay(number: number, day: number): void {
    const { model, agenda } = this.#run;
    const stream = model.arrivals[number];
    const { hi, lo } = this.#run.people.master;
    const families = poissonQuantile(uniform(hi, lo, FAMILIES ^ stream.stream, day), this.#mean(stream, day));
    for (let nth = 1; nth <= families; nth++) {
      const luck = uniform(hi, lo, CLOCK ^ stream.stream, (day << 12) ^ nth);
      agenda.add(day * DAY + clockTime(stream, luck), ENTRY.family, number, nth);
    }
    if ((day + 1) * DAY < model.horizon) agenda.add((day + 1) * DAY, ENTRY.day, number, day + 1);
  }

  #mean(stream: ModelArrivals, day: number): number {
    const { office } = this.#run.model;
    const weekday = office.weekday(day);
    const isHoliday = weekday < SUNDAY - 1 && !office.isWorkingDay(day);
    let times = 1;
    for (const change of stream.changes) if (change.from <= day) times = change.times;
    const season = stream.season[office.month(day) - 1];
    return stream.perDay * season * stream.weekdays[isHoliday ? SUNDAY : weekday] * times;
  }

  /** The how-many-th family of a stream today is there. */
  arrive(number: number, nth: number): void {
    const { model, now } = this.#run;
    this.#come(number, model.arrivals[number], Math.floor(now / DAY), nth);
  }

  /** The next of a stream that comes without chance: from the start on, and as often before it in a warm-up. */
  arriveOnTime(number: number): void {
    const { model, agenda, now } = this.#run;
    const stream = model.arrivals[number];
    const { every } = stream;
    const day = Math.floor(now / DAY);
    const firstOfDay = Math.ceil((day * DAY) / every) * every;
    this.#come(number, stream, day, (now - firstOfDay) / every + 1);
    agenda.add(now + every, ENTRY.arrival, number, 0);
  }

  #come(number: number, stream: ModelArrivals, day: number, nth: number): void {
    const { people, now, journeys } = this.#run;
    const place = this.#place;
    place.stream = stream.stream;
    place.day = day;
    place.nth = nth;
    const prefix = this.#prefixOf(number, stream, day);
    if (stream.people === null) return this.#adoptersCome(people.addAdopters(prefix, place), stream.event);
    const family = people.addFamily(prefix, place, stream.people, now);
    const end = people.endChild[family];
    for (let child = people.firstChild[family]; child < end; child++) {
      this.#appointBirthdays(child, now);
      journeys.deliver(child, stream.event, -1);
      people.untie(child);
    }
  }

  #adoptersCome(adopters: number, event: number): void {
    const { people, journeys } = this.#run;
    journeys.deliver(adopters, event, -1);
    people.untie(adopters);
  }

  #prefixOf(number: number, { prefix }: ModelArrivals, day: number): string {
    if (this.#prefixDays[number] !== day) {
      this.#prefixDays[number] = day;
      this.#prefixes[number] = `${prefix}${this.#dateOf(day)}.`;
    }
    return this.#prefixes[number];
  }

  /** Whoever comes on a day comes after whoever came on the day before. */
  #dateOf(day: number): string {
    if (this.#dateDay !== day) {
      this.#dateDay = day;
      this.#date = this.#run.model.office.dateOf(day);
    }
    return this.#date;
  }

  /** Those from the minute on in which the child is first heard of. */
  #appointBirthdays(child: number, since: number): void {
    const { model, people, agenda } = this.#run;
    for (let number = 0; number < model.birthdays.length; number++) {
      const minute = people.born[child] + model.birthdays[number].age;
      if (minute < since || minute >= model.horizon) continue;
      const mark = people.generationOf(child) % this.#marks;
      agenda.add(minute, ENTRY.birthday, child, mark * this.#birthdays + number);
    }
  }

  /** A child of whom nothing is expected any more is not the one whose birthday it was to be. */
  birthday(child: number, mark: number): void {
    const { model, people, journeys, facts, now } = this.#run;
    const number = mark % this.#birthdays;
    if (people.generationOf(child) % this.#marks !== (mark - number) / this.#birthdays) return;
    const { event, when } = model.birthdays[number];
    if (allHold(when, facts, child, now)) journeys.deliver(child, event, -1, true);
    if (this.#awaited.delete(child * this.#birthdays + number)) people.untie(child);
  }

  /**
   * Of a child of whom nothing else is expected: it stays known until those birthdays that will open a chart. What its facts are on the day
   * is settled, as nothing happens to it before, unless somebody plays.
   */
  awaitBirthdays(child: number): void {
    const { model, people, facts, player, now } = this.#run;
    if (people.isAdopters(child)) return;
    for (let number = 0; number < model.birthdays.length; number++) {
      const { age, when, opens } = model.birthdays[number];
      const minute = people.born[child] + age;
      if (!opens || minute <= now || minute >= model.horizon) continue;
      if (player === null && !allHold(when, facts, child, minute)) continue;
      this.#awaited.add(child * this.#birthdays + number);
      people.tie(child);
    }
  }

  /** An event of the opening stock's history happens. */
  remember(child: number, event: number): void {
    this.#run.matching.keepPromise(child, event);
    this.#run.journeys.deliver(child, event, -1);
    this.#run.people.untie(child);
  }

  /** Families who are in a state already when the run starts; the last is cut so that the number of children is right. */
  #makeStock(opening: ModelOpening, mix: ModelPeople): number[] {
    const { people, agenda } = this.#run;
    const families: number[] = [];
    let made = 0;
    for (let nth = 1; made < opening.count; nth++) {
      const place = { stream: opening.stream, day: 0, nth };
      const key = masterOf(people, place);
      const minutes = historyMinutes(
        opening,
        (purpose, count) => uniform(key.hi, key.lo, purpose, count),
        this.#run,
      );
      const oldest = Math.min(...minutes);
      const family = people.addFamily(`${opening.name}.`, place, mix, 0, opening.count - made, oldest);
      families.push(family);
      this.#minutes.set(family, minutes);
      for (let child = people.firstChild[family]; child < people.endChild[family]; child++) {
        opening.history.forEach((step, index) => {
          agenda.add(minutes[index], ENTRY.history, child, step.event);
          people.tie(child);
        });
        this.#appointBirthdays(child, oldest);
        people.untie(child);
        made++;
      }
    }
    return families;
  }

  /** Adopters who are in a state already when the run starts: alone, or each with a family of children that they were matched with. */
  #makeAdopters(opening: ModelOpening): void {
    const { model, matching } = this.#run;
    if (opening.matchedWith < 0) {
      for (let nth = 1; nth <= opening.count; nth++) this.#makeOne(opening, nth, 0);
      return;
    }
    const children = model.opening[opening.matchedWith];
    const step = children.history.findIndex(({ event }) =>
      model.matchings.some(({ child }) => child.event === event),
    );
    this.#families[opening.matchedWith].forEach((family, index) => {
      const matched = this.#minutes.get(family)?.[step] ?? 0;
      matching.promise(family, this.#makeOne(opening, index + 1, matched));
    });
  }

  /** @param until when their history was over, and `elapsed` begins to count back */
  #makeOne(opening: ModelOpening, nth: number, until: number): number {
    const { people, agenda } = this.#run;
    const place = { stream: opening.stream, day: 0, nth };
    const adopters = people.addAdopters(`${opening.name}.`, place);
    const luck = (purpose: number, count: number): number =>
      people.familyLuck(people.familyOf(adopters), purpose, count);
    const minutes = historyMinutes(opening, luck, this.#run, until);
    opening.history.forEach((step, index) => {
      agenda.add(minutes[index], ENTRY.history, adopters, step.event);
      people.tie(adopters);
    });
    people.untie(adopters);
    return adopters;
  }
}

/** Minutes of a family's history before the start, ascending. */
function historyMinutes(
  opening: ModelOpening,
  luck: (purpose: number, count: number) => number,
  run: Run,
  until = 0,
): number[] {
  const { office } = run.model;
  const back = (from: number, table: ModelOpening['elapsed'], one: number): number => {
    const length = table.draw(one);
    if (!table.working) return Math.max(from - length, -LONGEST_HISTORY);
    return office.add(from, -Math.min(length, office.between(-LONGEST_HISTORY, from)));
  };
  let minute = Math.min(until - 1, back(until, opening.elapsed, luck(ELAPSED, 0)));
  const minutes: number[] = [];
  for (let index = opening.history.length - 1; index >= 0; index--) {
    const { before } = opening.history[index];
    if (before !== null) minute = back(minute, before, luck(HISTORY, index));
    minutes.unshift(minute);
  }
  return minutes;
}

function clockTime(stream: ModelArrivals, luck: number): number {
  let below = 0;
  for (const band of stream.hours) {
    if (luck < band.upTo || band === stream.hours.at(-1)) {
      const part = Math.min((luck - below) / (band.upTo - below), 1);
      return Math.min(Math.floor(band.from + part * (band.to - band.from)), band.to - 1);
    }
    below = band.upTo;
  }
  return 0;
}
