/** The children that the rows tell of, family by family, with what the rows say of them. */
import { BORN_UNKNOWN, ChildTable } from '../events/children.ts';
import { NameList } from '../events/index.ts';
import type { EventRow, ToldRow } from './event-row.ts';

/** The codes of the national returns for what nobody recorded. */
const SEX_UNKNOWN = 'U';
const ETHNICITY_UNKNOWN = 'NOBT';
const MINUTES_A_DAY = 1440;

interface Person {
  readonly id: string;
  family: string | null;
  born: number | null;
  sex: string | null;
  ethnicity: string | null;
  attributeBits: number | null;
}

export interface People {
  readonly table: ChildTable;
  readonly rowOfChild: ReadonlyMap<string, number>;
  readonly rowOfFamily: ReadonlyMap<string, number>;
  /** Whether any row says a family; without it each child is alone in one of its own name. */
  readonly haveFamilies: boolean;
  readonly birthsNotKnown: number;
  readonly told: readonly ToldRow[];
}

/**
 * @param startDay day since 1970-01-01 of minute 0
 * @param attributes what a bit of `attributeBits` stands for
 */
export function peopleOf(
  events: readonly EventRow[],
  startDay: number,
  attributes: readonly string[],
): People {
  const told: ToldRow[] = [];
  const persons = new Map<string, Person>();
  const families = new NameList([]);
  for (const row of events) {
    if (row.child === null) continue;
    const { child: id, family, born, sex, ethnicity, attributeBits } = row;
    const known = persons.get(id);
    if (known === undefined) persons.set(id, { id, family, born, sex, ethnicity, attributeBits });
    else told.push(...learn(known, row));
  }
  for (const person of persons.values()) families.add(person.family ?? person.id);
  for (const { child, family } of events) if (child === null && family !== null) families.add(family);
  const members = new Map<string, Person[]>();
  for (const person of persons.values()) {
    const family = person.family ?? person.id;
    members.set(family, [...(members.get(family) ?? []), person]);
  }
  return { ...tableOf(families.names, members, startDay, attributes), told, ...known(persons) };
}

const known = (persons: ReadonlyMap<string, Person>) => ({
  haveFamilies: [...persons.values()].some(({ family }) => family !== null),
  birthsNotKnown: [...persons.values()].filter(({ born }) => born === null).length,
});

/** Takes what the row says and nothing before it did; of what differs the first stands, and it is told. */
function learn(person: Person, row: EventRow): ToldRow[] {
  const told: ToldRow[] = [];
  for (const key of ['family', 'born', 'sex', 'ethnicity', 'attributeBits'] as const) {
    const said = row[key];
    if (said === null || said === person[key]) continue;
    if (person[key] === null) Object.assign(person, { [key]: said });
    else {
      const reason = `it says another ${WORDS[key]} of the child ${person.id} than the first row that says one; that one stands`;
      told.push({ source: row.source, outcome: 'kept', kind: `another ${WORDS[key]}`, reason });
    }
  }
  return told;
}

const WORDS = {
  family: 'family',
  born: 'date of birth',
  sex: 'sex',
  ethnicity: 'ethnicity',
  attributeBits: 'attribute',
} as const;

function tableOf(
  families: readonly string[],
  members: ReadonlyMap<string, readonly Person[]>,
  startDay: number,
  attributes: readonly string[],
): Pick<People, 'table' | 'rowOfChild' | 'rowOfFamily'> {
  const sexes = new NameList([SEX_UNKNOWN]);
  const ethnicities = new NameList([ETHNICITY_UNKNOWN]);
  for (const person of [...members.values()].flat()) {
    sexes.add(person.sex ?? SEX_UNKNOWN);
    ethnicities.add(person.ethnicity ?? ETHNICITY_UNKNOWN);
  }
  const table = new ChildTable(sexes.names, ethnicities.names, attributes);
  const rowOfChild = new Map<string, number>();
  const rowOfFamily = new Map<string, number>();
  for (const family of families) {
    const row = table.addFamily(family);
    rowOfFamily.set(family, row);
    for (const { id, born, sex, ethnicity, attributeBits } of members.get(family) ?? []) {
      const minute = born === null ? BORN_UNKNOWN : (born - startDay) * MINUTES_A_DAY;
      const codes = [sexes.add(sex ?? SEX_UNKNOWN), ethnicities.add(ethnicity ?? ETHNICITY_UNKNOWN)] as const;
      rowOfChild.set(id, table.addChild(id, row, minute, ...codes, attributeBits ?? 0));
    }
  }
  return { table, rowOfChild, rowOfFamily };
}
