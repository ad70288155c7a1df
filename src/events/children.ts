/** The people of one replication, as columns; a row is a child, and rows of a family stand together. */
export class ChildTable {
  readonly ids: string[] = [];
  /** Row of `families`. */
  readonly family: number[] = [];
  /** Minute of birth relative to the scenario's start (whole days, so a multiple of 1,440). */
  readonly born: number[] = [];
  /** Number in `sexes`. */
  readonly sex: number[] = [];
  /** Number in `ethnicities`. */
  readonly ethnicity: number[] = [];
  /** Bit i is attribute i of `attributes`. */
  readonly attributeBits: number[] = [];
  readonly families: string[] = [];
  /** Identifiers of prospective adopters. */
  readonly adopters: string[] = [];

  readonly sexes: readonly string[];
  readonly ethnicities: readonly string[];
  readonly attributes: readonly string[];

  constructor(sexes: readonly string[], ethnicities: readonly string[], attributes: readonly string[]) {
    this.sexes = sexes;
    this.ethnicities = ethnicities;
    this.attributes = attributes;
  }

  get length(): number {
    return this.ids.length;
  }

  /** Adds a family and returns its row. */
  addFamily(id: string): number {
    this.families.push(id);
    return this.families.length - 1;
  }

  /** Adds a child and returns its row. */
  addChild(
    id: string,
    family: number,
    born: number,
    sex: number,
    ethnicity: number,
    attributeBits: number,
  ): number {
    this.ids.push(id);
    this.family.push(family);
    this.born.push(born);
    this.sex.push(sex);
    this.ethnicity.push(ethnicity);
    this.attributeBits.push(attributeBits);
    return this.ids.length - 1;
  }
}
