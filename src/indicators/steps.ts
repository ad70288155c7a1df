/** The different steps of a log's machines by number: what a step means is worked out once, and looked up by its number for each row. */

export class Steps {
  /** Of each step its machine, the configuration before it and the one after it. */
  readonly machine: number[] = [];
  readonly before: number[] = [];
  readonly after: number[] = [];
  /** By machine, then by the configuration before: numbers by the configuration after. */
  readonly #numbers: ((number | undefined)[] | undefined)[][] = [];

  /** The number of a step, from 0 in the order in which they first occur. */
  of(machine: number, before: number, after: number): number {
    const ofMachine = (this.#numbers[machine] ??= []);
    const ofBefore = (ofMachine[before] ??= []);
    return (ofBefore[after] ??= this.#add(machine, before, after));
  }

  #add(machine: number, before: number, after: number): number {
    this.machine.push(machine);
    this.before.push(before);
    return this.after.push(after) - 1;
  }
}
