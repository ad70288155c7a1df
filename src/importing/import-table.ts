/** A table of events as a log, with the scenario that it is measured by. */
import { dateOfDay, dayOfDate } from '../events/index.ts';
import { knownEvents, type Scenario, type Shipped } from '../scenario/index.ts';
import { replayRules, type Model } from '../simulation/index.ts';
import { buildLog, type ImportedLog } from './build-log.ts';
import { findColumns } from './columns.ts';
import type { EventRow, ToldRow } from './event-row.ts';
import { IMPORT_MESSAGES, importError } from './import-error.ts';
import { importedScenario } from './imported-scenario.ts';
import type { Mapping } from './mapping.ts';
import { neverStopped } from './never-stopped.ts';
import { readRows, type ReadRows } from './read-rows.ts';
import type { SourceTable } from './source-table.ts';

export interface ImportOptions {
  readonly mapping: Mapping;
  /** The mapping's file, for messages. */
  readonly mappingFile: string;
  /** First and last day that is counted; those of the first and last event without them. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly rules?: string | undefined;
  /** The scenario that the records are judged by, with its name. */
  readonly base?: { readonly name: string; readonly scenario: Scenario } | undefined;
  readonly shipped: Shipped;
  /** @throws where the scenario cannot be compiled */
  modelOf(scenario: Scenario): Model;
}

export interface ImportedTable extends Omit<ImportedLog, 'told'> {
  readonly model: Model;
  readonly scenario: Scenario;
  /** First and last day of the period. */
  readonly from: string;
  readonly to: string;
  /** Every row of which something is to be told, in the order of the table. */
  readonly told: readonly ToldRow[];
  readonly read: number;
  readonly refused: number;
  /** Columns that nothing is taken from, and codes that their event types do not carry with how often. */
  readonly unused: readonly string[];
  readonly codesNotCarried: ReadonlyMap<string, number>;
  /** Timescales that are not measured, as nothing that stops their clocks is recorded. */
  readonly neverStopped: readonly string[];
}

/** No row can be taken: `told` says why of each. */
export class NoRowsError extends Error {
  override readonly name = 'NoRowsError';
  readonly told: readonly ToldRow[];

  constructor(message: string, told: readonly ToldRow[]) {
    super(message);
    this.told = told;
  }
}

const DAY = 1440;

/** @throws ImportError, NoRowsError where there is nothing to import */
export function importTable(table: SourceTable, options: ImportOptions): ImportedTable {
  const { shipped, base } = options;
  const types = typesOf(options);
  const codes = new Set(Object.values(shipped.events).flatMap(({ carries }) => carries));
  for (const code of ['day', 'workers']) codes.add(code);
  const facts = { ...shipped.facts, ...base?.scenario.facts };
  const attributes = new Set(
    Object.values(facts).flatMap((fact) => (fact.kind === 'attribute' ? [fact.attribute] : [])),
  );
  const names = { codes, attributes: [...attributes] };
  const columns = findColumns(table, options.mapping, names, options.mappingFile);
  if (columns.places.happened === undefined && options.from === undefined)
    throw importError(IMPORT_MESSAGES.minutesWithoutFrom(table.file));
  const from = options.from === undefined ? null : dayOf('--from', options.from);
  const machines = base?.scenario.machines ?? Object.keys(shipped.machines);
  const machineNames = machines.map((one) => (typeof one === 'string' ? one : one.name));
  const rows = readRows({
    table,
    columns,
    mapping: options.mapping,
    types,
    elsewhere: base === undefined ? null : { name: base.name, types: Object.keys(shipped.events) },
    machines: machineNames,
    from: from === null ? null : from * DAY,
  });
  if (rows.events.length === 0) throw noRows(table, rows.told);
  const period = periodOf(rows.events, from, options.to);
  const scenario = importedScenario(
    {
      file: table.file,
      start: dateOfDay(period.from),
      days: period.to - period.from + 1,
      machines: base === undefined ? machinesFor(rows.events, shipped) : machines,
      rules: options.rules,
    },
    base?.scenario,
  );
  const model = options.modelOf(scenario);
  const frame = {
    startDay: period.from,
    horizon: model.horizon,
    rules: replayRules(model),
    attributes: columns.attributes.map((one) => one.attribute),
  };
  const built = buildLog(rows.events, frame);
  return finished(table, rows, built, { model, scenario, period, unused: columns.unused });
}

function finished(
  table: SourceTable,
  rows: ReadRows,
  built: ImportedLog,
  {
    model,
    scenario,
    period,
    unused,
  }: Pick<ImportedTable, 'model' | 'scenario' | 'unused'> & {
    readonly period: { readonly from: number; readonly to: number };
  },
): ImportedTable {
  const told = [...rows.told, ...built.told].sort((a, b) => a.source.line - b.source.line);
  if (built.taken === 0) throw noRows(table, told);
  return {
    ...built,
    model,
    scenario,
    from: dateOfDay(period.from),
    to: dateOfDay(period.to),
    told,
    read: table.rows.length,
    refused: told.filter(({ outcome }) => outcome === 'refused').length,
    unused,
    codesNotCarried: rows.codesNotCarried,
    neverStopped: neverStopped(model.machinery.timescales, new Set(rows.events.map(({ type }) => type))),
  };
}

const noRows = (table: SourceTable, told: readonly ToldRow[]): NoRowsError =>
  new NoRowsError(IMPORT_MESSAGES.noRows(table.file, table.rows.length)[0], told);

/** Event types that some machine of the scenario takes, or all that are shipped. */
function typesOf({ base, shipped }: ImportOptions): Shipped['events'] {
  if (base === undefined) return shipped.events;
  if (base.scenario.machines === undefined) throw importError(IMPORT_MESSAGES.scenarioMachines(base.name));
  const names = base.scenario.machines.map((one) => (typeof one === 'string' ? one : one.name));
  const list = Object.fromEntries(names.flatMap((name) => entryOf(name, shipped)));
  const known = knownEvents(list);
  return Object.fromEntries(Object.entries(shipped.events).filter(([type]) => known.has(type)));
}

const entryOf = (name: string, { machines }: Shipped) =>
  Object.hasOwn(machines, name) ? [[name, machines[name]] as const] : [];

/** The machines that know what was recorded, in the list's order. */
function machinesFor(events: readonly EventRow[], { machines }: Shipped): string[] {
  const recorded = new Set(events.map(({ type }) => type));
  const named = new Set(events.map(({ machine }) => machine));
  const knows = Object.entries(machines).filter(
    ([name, entry]) =>
      named.has(name) || [...knownEvents({ [name]: entry })].some((type) => recorded.has(type)),
  );
  return (knows.length === 0 ? Object.entries(machines) : knows).map(([name]) => name);
}

function dayOf(option: string, text: string): number {
  try {
    return dayOfDate(text);
  } catch {
    throw importError(IMPORT_MESSAGES.notADate(option, text));
  }
}

function periodOf(events: readonly EventRow[], from: number | null, last: string | undefined) {
  let [first, end] = [Infinity, -Infinity];
  for (const { minute } of events) {
    first = Math.min(first, minute);
    end = Math.max(end, minute);
  }
  const days = { first: Math.floor(first / DAY), last: Math.floor(end / DAY) };
  const period = { from: from ?? days.first, to: last === undefined ? days.last : dayOf('--to', last) };
  const texts = [dateOfDay(period.from), dateOfDay(period.to)] as const;
  if (last !== undefined && period.to < period.from)
    throw importError(IMPORT_MESSAGES.periodBackwards(...texts));
  if (days.last < period.from || days.first > period.to)
    throw importError(IMPORT_MESSAGES.nothingInPeriod(...texts, dateOfDay(days.first), dateOfDay(days.last)));
  return period;
}
