/** A scenario with its machines, ready to run: names have become numbers, distributions tables of quantiles. */
import type { TimescaleEntry } from '../../../machines/machine-list.ts';
import type { Vocabulary } from '../../events/vocabulary.ts';
import type { ResolvedMachines } from '../../scenario/machines.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { StatechartTable } from '../../statechart/index.ts';
import type { Calendar } from '../calendar.ts';
import type { QuantileTable } from '../distribution.ts';

import type { ByFacts, Modifier } from './by-facts.ts';
import type { ModelAbsence } from './absence.ts';
import type { Dated } from './dated.ts';
import type { OutcomeChances } from './outcome-chances.ts';
import type { PartTimer } from './part-time.ts';
import type { Span } from './span.ts';

/** Codes that make an event count: name and value of each. */
export interface TypePattern {
  readonly type: number;
  readonly where: readonly (readonly [code: string, value: string])[];
}

export interface ModelMachine {
  readonly name: string;
  /** Number in the vocabulary. */
  readonly id: number;
  readonly table: StatechartTable;
  readonly concurrent: boolean;
  /** Whether each instance is of adopters, else of a child. */
  readonly isOfAdopters: boolean;
  /** Number in `Model.matchings`, -1 for none. */
  readonly matching: number;
  /** The table's event number for each event type of the vocabulary. */
  readonly eventOf: Int32Array;
  /** 1 for each event type that the machine names, or may take by a wildcard. */
  readonly takes: Uint8Array;
  /** 1 for each event type that opens an instance. */
  readonly opens: Uint8Array;
  /** Stage of each node, -1 for none. */
  readonly stageOf: Int16Array;
}

/** A limit on work: a timescale whose clock decides the last minute, or a span from the start of the stay. */
export interface DueRule {
  /** Number of the timescale, -1 for none. */
  readonly timescale: number;
  readonly span: Span | null;
}

export interface ModelTask {
  readonly id: number;
  readonly activity: number;
  readonly team: number;
  readonly perFamily: boolean;
  /** Whether the worker who holds the case does it. */
  readonly byHolder: boolean;
  readonly hours: ByFacts<QuantileTable>;
  readonly priority: number;
  /** Number in the team's skills of what the worker must be able to do, -1 for nothing. */
  readonly skill: number;
  readonly interrupts: boolean;
  readonly due: DueRule;
  readonly paced: boolean;
  readonly purposes: { readonly hours: number; readonly urgency: number };
}

export interface ModelMeeting {
  readonly id: number;
  readonly activity: number;
  readonly team: number;
  readonly perFamily: boolean;
  readonly due: DueRule;
  readonly within: Span | null;
  readonly notice: Span | null;
  readonly purpose: number;
}

export interface ModelOutcome {
  readonly event: number;
  readonly chance: ByFacts<number> | null;
  readonly modifiers: readonly Modifier[];
  readonly duration: ByFacts<QuantileTable> | null;
  readonly tasks: readonly ModelTask[];
  readonly purpose: number;
}

export interface ModelHazard {
  readonly event: number;
  readonly perYear: ByFacts<number>;
  readonly modifiers: readonly Modifier[];
  readonly when: readonly number[];
  /** Factors by minutes in the state; 1 after the last edge. */
  readonly byTime: readonly { readonly to: number; readonly times: number }[];
  readonly together: number;
  readonly purposes: { readonly luck: number; readonly together: number };
}

/** Leaving the queue. */
export interface ModelPatience {
  readonly event: number;
  readonly after: ByFacts<QuantileTable>;
  readonly together: number;
  readonly purposes: { readonly luck: number; readonly together: number };
}

export interface ModelRepeat {
  readonly activity: number;
  /** Event type, 0 for none. */
  readonly event: number;
  readonly firstLimit: number;
  readonly limit: number;
  readonly every: Span | null;
  readonly early: QuantileTable | null;
  readonly perFamily: boolean;
  /** What each round costs: a task, a meeting, or neither. */
  readonly task: ModelTask | null;
  readonly meeting: ModelMeeting | null;
  readonly decides: readonly {
    readonly at: number;
    readonly outcomes: readonly ModelOutcome[];
    readonly chances: OutcomeChances;
  }[];
  readonly together: number;
  readonly purposes: { readonly early: number; readonly decides: number; readonly together: number };
}

export interface ModelStage {
  readonly id: number;
  readonly key: string;
  readonly machine: number;
  readonly node: number;
  /** Number in `Model.teams`, -1 for none. */
  readonly team: number;
  readonly allocated: 'family' | 'child' | null;
  /** Number in the team's skills of what whoever is given the case must be able to do, -1 for nothing. */
  readonly skill: number;
  /** Event type of what follows where the team has no room, 0 for none. */
  readonly whenFull: number;
  readonly patience: ModelPatience | null;
  /** Who waits here for somebody of the other side: number in `Model.matchings`, -1 for nobody. */
  readonly matching: number;
  readonly duration: ByFacts<QuantileTable> | null;
  readonly tasks: readonly ModelTask[];
  readonly meeting: ModelMeeting | null;
  readonly outcomes: readonly ModelOutcome[];
  readonly chances: OutcomeChances;
  /** The outcome is drawn on entry, because one of them has a duration or tasks of its own. */
  readonly decidedOnEntry: boolean;
  readonly hazards: readonly ModelHazard[];
  readonly repeats: readonly ModelRepeat[];
  readonly together: number;
  readonly purposes: {
    readonly outcome: number;
    readonly duration: number;
    readonly together: number;
    readonly worked: number;
  };
}

export interface ModelTeam {
  readonly name: string;
  readonly id: number;
  readonly unlimited: boolean;
  readonly calendar: Calendar;
  readonly workers: Dated | null;
  readonly caseload: Dated | null;
  /** The most tasks (or cases) that wait and are in hand together; null without limit. */
  readonly room: Dated | null;
  /** How many of the workers, those of the lowest numbers, have each skill. */
  readonly skills: readonly { readonly name: string; readonly workers: Dated }[];
  /** Workers who do not work all of the team's days, those of the lowest numbers. */
  readonly partTimers: readonly PartTimer[];
  /** How often and how long a worker is away; null for never. */
  readonly absence: ModelAbsence | null;
  /** Share of the calendar's working time that goes into the work itself. */
  readonly speed: number;
  /** Minutes at which meetings may begin, ascending; null for a team that holds none. */
  readonly sessions: Int32Array | null;
  /** Meetings that a session has room for; null without limit. */
  readonly places: Dated | null;
}

export interface ModelPeople {
  /** Cumulated chances of 1, 2, … children. */
  readonly sizes: Float64Array;
  readonly ages: readonly { readonly from: number; readonly to: number; readonly upTo: number }[];
  /** Standard deviation of the difference in age, minutes. */
  readonly siblingGap: number;
  readonly sexes: Float64Array;
  readonly ethnicities: Float64Array;
  readonly attributes: Float64Array;
}

export interface ModelArrivals {
  readonly name: string;
  readonly stream: number;
  readonly prefix: string;
  readonly event: number;
  /** Families a day before factors; 0 for a stream without chance. */
  readonly perDay: number;
  /** Minutes from one to the next of a stream without chance, 0 for none. */
  readonly every: number;
  readonly season: Float64Array;
  readonly weekdays: Float64Array;
  readonly hours: readonly { readonly from: number; readonly to: number; readonly upTo: number }[];
  readonly changes: readonly { readonly from: number; readonly times: number }[];
  /** Null for a stream of adopters. */
  readonly people: ModelPeople | null;
}

export interface ModelReturns {
  readonly after: readonly TypePattern[];
  readonly event: number;
  readonly chance: ByFacts<number>;
  readonly modifiers: readonly Modifier[];
  readonly delay: ByFacts<QuantileTable>;
  readonly together: number;
  readonly purposes: { readonly chance: number; readonly delay: number; readonly together: number };
}

export interface ModelOpening {
  readonly name: string;
  readonly stream: number;
  /** 0 where they are as many as the families that they were matched with. */
  readonly count: number;
  /** Number in `Model.opening` of these families, -1 for none. */
  readonly matchedWith: number;
  readonly elapsed: QuantileTable;
  readonly history: readonly { readonly event: number; readonly before: QuantileTable | null }[];
  /** Null for adopters. */
  readonly people: ModelPeople | null;
}

/** What the other side is told: the first of these events that its machine takes. */
export interface ModelTold {
  readonly types: readonly number[];
  /** Whether it must take one of them. */
  readonly must: boolean;
}

export interface ModelSide {
  /** Number in `Model.machines`. */
  readonly machine: number;
  /** What a match is to this side. */
  readonly event: number;
  /** Nodes in which the two belong together. */
  readonly paired: readonly number[];
  readonly freed: ModelTold;
  /** By event type of this side: what it is to the other. */
  readonly tells: ReadonlyMap<number, ModelTold>;
}

/** Two queues that wait for each other. */
export interface ModelMatching {
  readonly name: string;
  readonly child: ModelSide;
  readonly adopter: ModelSide;
  readonly chance: ByFacts<number>;
  readonly modifiers: readonly Modifier[];
  readonly adopterModifiers: readonly Modifier[];
  /** Facts of whom of a family go together; null where each goes alone. */
  readonly siblings: readonly number[] | null;
  /** Minutes from one look at all who wait to the next, 0 for never. */
  readonly every: number;
  readonly purpose: number;
}

/** A code that an event type carries, drawn when it happens. */
export interface ModelCode {
  readonly name: string;
  readonly values: readonly string[];
  /** Cumulated shares of the values. */
  readonly shares: ByFacts<Float64Array>;
  readonly together: number;
  readonly purposes: { readonly value: number; readonly together: number };
}

export interface Model {
  readonly scenario: Scenario;
  readonly machinery: ResolvedMachines;
  readonly vocabulary: Vocabulary;
  readonly office: Calendar;
  /** By name; `office` is there always. */
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly horizon: number;
  readonly warmUp: number;
  readonly machines: readonly ModelMachine[];
  /** For each event type: the machines (numbers in `machines`) of a child that name it or open on it, in the list's order. */
  readonly takers: readonly (readonly number[])[];
  /** As `takers`, those of adopters. */
  readonly adopterTakers: readonly (readonly number[])[];
  /** 1 for each event type that nobody need take. */
  readonly untaken: Uint8Array;
  readonly stages: readonly ModelStage[];
  readonly teams: readonly ModelTeam[];
  readonly taskCount: number;
  readonly meetingCount: number;
  readonly timescales: readonly {
    readonly name: string;
    readonly limit: TimescaleEntry['limit'];
    readonly starts: readonly TypePattern[];
    /** What stops the clock, done or not. */
    readonly stops: readonly TypePattern[];
  }[];
  readonly arrivals: readonly ModelArrivals[];
  readonly returns: readonly ModelReturns[];
  readonly birthdays: readonly {
    readonly age: number;
    readonly event: number;
    /** Facts that must hold on the day. */
    readonly when: readonly number[];
    /** Whether it may open a machine, also of a child of whom nothing is open. */
    readonly opens: boolean;
  }[];
  readonly opening: readonly ModelOpening[];
  readonly matchings: readonly ModelMatching[];
  /** Codes by event type; undefined where a type carries none. */
  readonly codes: readonly (readonly ModelCode[] | undefined)[];
  /** Urgency of paced work, in thousandths. */
  readonly urgency: QuantileTable;
  readonly sexes: readonly string[];
  readonly ethnicities: readonly string[];
  readonly attributes: readonly string[];
}
