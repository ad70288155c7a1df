/** Every column of every table of a run folder: one list for the Parquet schemas, the data dictionary and the docs' test. */

export type ColumnType = 'int32' | 'int64' | 'double' | 'boolean' | 'date' | 'string';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Whether a row may have no value (null). */
  readonly optional: boolean;
  readonly meaning: string;
  /** The codes that may stand in it, where they are known beforehand. */
  readonly codes?: string;
}

const column =
  (type: ColumnType, optional: boolean) =>
  (name: string, meaning: string, codes?: string): Column => ({
    name,
    type,
    optional,
    meaning,
    ...(codes === undefined ? {} : { codes }),
  });

const int32 = column('int32', false);
const int64 = column('int64', false);
const boolean = column('boolean', false);
const date = column('date', false);
const text = column('string', false);
const maybeInt32 = column('int32', true);
const maybeInt64 = column('int64', true);
const maybeDouble = column('double', true);
const maybeText = column('string', true);

export const EVENT_COLUMNS = [
  int64('sequence', 'position in its replication, from 0, without gaps, in order of time'),
  int32('replication', 'which replication, from 0'),
  int32('minute', "whole minutes since 00:00 on the scenario's start date; negative before the start"),
  maybeText(
    'child',
    "the child's identifier; null in a family's or an adopter's instance and where a team's workers change",
  ),
  maybeText(
    'family',
    "the family's identifier; null in an adopter's instance and where no person is concerned",
  ),
  maybeText(
    'adopter',
    "the prospective adopters' identifier: in their own instance, and in a child's while the two are matched; else null",
  ),
  text('machine', 'the machine that took the event, or work'),
  int32(
    'instance',
    'which instance of this machine for this child (or family, or adopters), from 1; 0 where no instance is concerned',
  ),
  text('type', 'what happened: a past-tense fact in dotted lower case'),
  maybeText('state', "the machine's configuration after the event; null for machine work"),
  maybeText('activity', 'machine.state/activity: the task, meeting or repeated activity concerned'),
  maybeText('team', 'the team concerned'),
  maybeInt32('worker', "the worker's number in the team, from 1"),
  maybeInt64('cause', 'sequence of the event that led to this one; null where nothing in the log did'),
  maybeInt32('detail', 'row of details.parquet with the codes that the event carries'),
] as const satisfies readonly Column[];

export const CHILD_COLUMNS = [
  int32('replication', 'which replication, from 0'),
  text('child', "the child's identifier"),
  text('family', "the family's identifier"),
  date('birth_date', 'date of birth'),
  text('sex', "the child's sex", 'M; F; U'),
  text('ethnicity', 'code of the national returns, or a group of the scenario'),
] as const satisfies readonly Column[];

export const DETAIL_COLUMNS = [
  int32('detail', 'number of the row, from 0'),
  text('type', 'the event type that carries these codes'),
] as const satisfies readonly Column[];

export const MEASURE_COLUMNS = [
  int32('replication', 'which replication, from 0'),
  text('measure', 'what is measured: a timescale or a measure of the scenario, and which figure of it'),
  text('by', 'what the measure is broken down by; empty for all children together'),
  text('group', 'which group of the breakdown; empty for all children together'),
  text('unit', 'unit of the value'),
  maybeDouble('value', 'the value; null where there is nothing to compute it from'),
  maybeInt64('n', 'how many events, stays or children the value rests on'),
] as const satisfies readonly Column[];

/** A column for an attribute that the scenario gives its children. */
export const attributeColumn = (attribute: string): Column =>
  boolean(attribute, `whether the child is: ${attribute.replaceAll('_', ' ')}`);

/** A column for a code that event types carry; `codes`: those that occur. */
export const codeColumn = (code: string, codes: string): Column =>
  maybeText(code, `the code "${code}" of the event; null where its type does not carry it`, codes);
