/** One desk, one worker: the engine beside a loop by hand and beside SimPy, in customers a second. */
import { replicationHash, type EventLog } from '../src/events/index.ts';
import { ledger, type IndicatorContext } from '../src/indicators/index.ts';
import { indicatorContext } from '../src/cli/answers/indicator-context.ts';
import { simulate, type Model } from '../src/simulation/index.ts';
import { HandwrittenLog } from './handwritten-log.ts';
import { freeQueue, handwrittenQueue, type HandwrittenOptions } from './handwritten-queue.ts';
import { median } from './median.ts';
import { byHand, expectKnownWait, queueModel, UNIT_MINUTES, waitsIn } from './queue-model.ts';
import { pythonWithSimPy, SimPy } from './simpy.ts';
import { timed } from './timed.ts';

const ROUNDS = 7;
/** Before these: V8 has compiled all of the engine after some million customers. */
const WARM_UP_CUSTOMERS = 1_000_000;
const SEED = 'bench';

/** Customers a second. */
interface Round {
  /** Played, and the ledger folded from the log. */
  readonly engine: number;
  /** Played, with everything in the log that the ledger is folded from. */
  readonly played: number;
  readonly handwritten: number;
  /** The loop by hand, with the same log as the simulation's. */
  readonly handwrittenLog: number;
  readonly free: number;
  readonly simpy: number;
}

interface Course {
  readonly model: Model;
  readonly context: IndicatorContext;
  readonly hand: HandwrittenOptions;
  readonly customers: number;
  readonly simpy: SimPy | null;
  readonly simpyCustomers: number;
  /** Mean waits in SimPy, one a round. */
  readonly simpyWaits: number[];
}

/**
 * `engine.overHandwritten`: played, with the log in memory, and the ledger folded; `engine.overSimPy`: played, with the log in
 * memory. The other one of each is printed beside it, and a loop by hand that keeps the same log. The medians of the rounds, in
 * each of which all sides run.
 * @throws Error where a wait or an event differs between engine and loop, or a mean wait from theory's; in CI also without SimPy
 */
export async function benchQueue({ quick }: { readonly quick: boolean }): Promise<Record<string, number>> {
  const simpy = simPyBeside();
  const model = queueModel(quick ? 50_000 : 200_000);
  const hand = byHand(model, SEED);
  const course: Course = {
    model,
    context: indicatorContext(model),
    hand,
    customers: expectTheSame(model, hand),
    simpy,
    simpyCustomers: quick ? 20_000 : 100_000,
    simpyWaits: [],
  };
  const warmUp = quick ? 1 : Math.ceil(WARM_UP_CUSTOMERS / course.customers);
  const rounds: Round[] = [];
  for (let round = 0; round < warmUp + ROUNDS; round++) rounds.push(await timeRound(course, round));
  simpy?.end();
  return figuresOf(rounds.slice(warmUp), course);
}

function figuresOf(rounds: readonly Round[], course: Course): Record<string, number> {
  const of = (pick: (round: Round) => number): number => median(rounds.map(pick));
  return {
    'engine.overHandwritten': of(({ engine, handwritten }) => engine / handwritten),
    'engine.playedOverHandwritten': of(({ played, handwritten }) => played / handwritten),
    'engine.playedOverHandwrittenLog': of(({ played, handwrittenLog }) => played / handwrittenLog),
    'engine.overFreeDraws': of(({ engine, free }) => engine / free),
    ...simPyFigures(course, of),
    'engine.customersPerSecond': Math.round(of(({ engine }) => engine)),
    'engine.customersPlayedPerSecond': Math.round(of(({ played }) => played)),
    'handwritten.customersPerSecond': Math.round(of(({ handwritten }) => handwritten)),
    'handwrittenLog.customersPerSecond': Math.round(of(({ handwrittenLog }) => handwrittenLog)),
    'freeDraws.customersPerSecond': Math.round(of(({ free }) => free)),
  };
}

/** Compares every wait of the loop with the engine's, and every event; returns how many customers came. */
function expectTheSame(model: Model, hand: HandwrittenOptions): number {
  const played = simulate(model, { seed: SEED, replication: 0 });
  const ours = waitsIn(played);
  const theirs = handwrittenQueue(hand);
  if (ours.length !== theirs.length)
    throw new Error(`${ours.length} customers came to the engine and ${theirs.length} to the loop`);
  const other = ours.findIndex((wait, customer) => wait !== theirs[customer]);
  if (other >= 0)
    throw new Error(
      `customer ${other} waited ${ours[other]} minutes in the engine and ${theirs[other]} in the loop`,
    );
  if (replicationHash(played) !== replicationHash(byHandWithLog(model, hand, ours.length)))
    throw new Error('the log of the engine and that of the loop differ');
  const waited = ours.filter((wait) => wait >= 0);
  const sum = waited.reduce((total, wait) => total + wait, 0);
  expectKnownWait('engine', sum / waited.length / UNIT_MINUTES, waited.length);
  return ours.length;
}

function byHandWithLog(model: Model, hand: HandwrittenOptions, customers: number): EventLog {
  const kept = new HandwrittenLog(model, customers);
  handwrittenQueue(hand, kept);
  return kept.log;
}

async function timeRound(course: Course, round: number): Promise<Round> {
  const { model, context, hand, customers } = course;
  const played = timed(() => simulate(model, { seed: SEED, replication: 0 }));
  const folded = timed(() => {
    const here = ledger(played.result, context).find(({ stage }) => stage === 'customer.here');
    return here === undefined ? 0 : here.stays + here.open;
  });
  const handwritten = timed(() => handwrittenQueue(hand).length);
  if (folded.result !== customers || handwritten.result !== customers)
    throw new Error(`${customers} customers, of whom the ledger tells ${folded.result}`);
  const handwrittenLog = timed(() => byHandWithLog(model, hand, customers).length);
  const free = timed(() => freeQueue(customers, round + 1));
  expectKnownWait('free draws', free.result, customers);
  return {
    engine: customers / (played.seconds + folded.seconds),
    played: customers / played.seconds,
    handwritten: customers / handwritten.seconds,
    handwrittenLog: customers / handwrittenLog.seconds,
    free: customers / free.seconds,
    simpy: await simPyRound(course, round),
  };
}

/** Null, with a word about it, where no Python has it. @throws Error then in CI */
function simPyBeside(): SimPy | null {
  const python = pythonWithSimPy();
  if (python !== undefined) return new SimPy(python);
  const skipped = 'engine.overSimPy: no python3 here has simpy (Debian: apt-get install python3-simpy3)';
  if (process.env['CI']) throw new Error(skipped);
  console.error(`skipped ${skipped}`);
  return null;
}

async function simPyRound({ simpy, simpyCustomers, simpyWaits }: Course, round: number): Promise<number> {
  if (simpy === null) return NaN;
  const { customers, seconds, wait } = await simpy.run(simpyCustomers, round + 1);
  simpyWaits.push(wait);
  return customers / seconds;
}

function simPyFigures(
  { simpy, simpyCustomers, simpyWaits }: Course,
  of: (pick: (round: Round) => number) => number,
): Record<string, number> {
  if (simpy === null) return {};
  const mean = simpyWaits.reduce((sum, wait) => sum + wait, 0) / simpyWaits.length;
  expectKnownWait('SimPy', mean, simpyCustomers * simpyWaits.length);
  return {
    'engine.overSimPy': of(({ played, simpy }) => played / simpy),
    'engine.withLedgerOverSimPy': of(({ engine, simpy }) => engine / simpy),
    'simpy.customersPerSecond': Math.round(of(({ simpy }) => simpy)),
  };
}
