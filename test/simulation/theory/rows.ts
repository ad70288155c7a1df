/** What a simulator must agree with, case by case, and the tests that hold this one to it. */

export interface Proof {
  /** From the folder `test`. */
  readonly file: string;
  /** The test's title as it stands in the file; of `known-answers.test.ts` also how its oracle's name begins. */
  readonly title: string;
}

export interface Row {
  readonly case: string;
  readonly known: string;
  readonly proofs: readonly Proof[];
  /** Why there is no test, where there is none. */
  readonly later?: string;
}

const THEORY = 'simulation/theory';
export const KNOWN_ANSWERS = `${THEORY}/known-answers.test.ts`;

const mean = (title: string): Proof => ({ file: KNOWN_ANSWERS, title });
const exact = (title: string): Proof => ({ file: `${THEORY}/to-the-minute.test.ts`, title });
const sees = (title: string): Proof => ({ file: `${THEORY}/arrivals-see.test.ts`, title });
const tie = (title: string): Proof => ({ file: `${THEORY}/ties.test.ts`, title });
const luck = (title: string): Proof => ({ file: 'properties/common-luck.test.ts', title });
const proof = (file: string, title: string): Proof => ({ file, title });

const inTurn = exact('everybody is served in turn: %s');

export const ROWS: readonly Row[] = [
  {
    case: 'M/M/1, arrivals 1, service 1.1',
    known: 'mean wait 9.090909, mean number 10; P(n) geometric (at load 0.6)',
    proofs: [mean('M/M/1, arrivals 1, service 1.1'), mean('M/M/1, the number in the system'), inTurn],
  },
  {
    case: 'M/M/3, arrivals 0.2, service 0.1',
    known: 'chance of waiting 0.444444, mean wait 4.444444, P(wait > 5) 0.269569',
    proofs: [mean('M/M/3, arrivals 0.2, service 0.1'), inTurn],
  },
  {
    case: 'M/M/2 with room for 3, arrivals 3, service 4',
    known: 'blocking 0.049360, mean number 0.762340, mean wait of those accepted 0.017308',
    proofs: [
      mean('M/M/2 with room for 3'),
      exact('with limited room exactly those are refused who find it full'),
    ],
  },
  {
    case: 'M/G/c/c: exponential, fixed, log-normal',
    known: 'blocking 0.110054 (5 places, load 3), 0.078741 (10, 7), 0.045593 (20, 15)',
    proofs: [mean('M/G/5/5'), mean('M/G/10/10'), mean('M/G/20/20')],
  },
  {
    case: 'M/G/1 at load 0.8: fixed, Erlang-2, exponential, log-normal',
    known: 'mean wait 2.0, 3.0, 4.0, 6.5',
    proofs: [mean('M/G/1 at load 0.8'), inTurn],
  },
  {
    case: 'priorities, not preemptive, one server, 0.3 and 0.4',
    known: 'mean waits 1.0 and 3.333333; work is conserved',
    proofs: [
      mean('priorities, not preemptive, one server'),
      inTurn,
      exact('work is conserved: the server is busy in the same minutes whatever the order of service'),
    ],
  },
  {
    case: 'priorities, not preemptive, two servers, 0.6 and 0.8',
    known: 'mean waits 0.411765 and 1.372549',
    proofs: [mean('priorities, not preemptive, two servers'), inTurn],
  },
  {
    case: 'priorities, preemptive resume, one server, 0.3 and 0.4',
    known: 'mean times 1.428571 and 4.761905',
    proofs: [
      mean('priorities, preemptive resume'),
      inTurn,
      exact('nobody is broken off by somebody who is no more urgent'),
    ],
  },
  {
    case: 'return with chance 0.2 after service',
    known: 'mean time 2.5; visits geometric, mean 1.25',
    proofs: [mean('return with probability 0.2 after service')],
  },
  {
    case: 'a meeting every T, room for all',
    known: 'wait uniform: mean T/2, variance T²/12',
    proofs: [mean('a meeting every T')],
  },
  {
    case: 'two parallel exponential stages',
    known: 'mean of the longer 1.5/rate',
    proofs: [mean('two parallel exponential stages')],
  },
  {
    case: 'shipped charts with exponential stages and no limits',
    known: 'absorbing Markov chain: visits, endings, mean and variance of the time',
    proofs: [mean('the chart of ')],
  },
  {
    case: 'M/M/infinity',
    known: 'the number is Poisson: mean and variance alike',
    proofs: [mean('M/M/infinity'), sees('the number at moments far apart is Poisson')],
  },
  {
    case: 'smallest staff for whom nine in ten begin within two days',
    known: '11: late are 0.054658, and of 10 workers 0.150529',
    proofs: [
      mean('10 workers'),
      mean('11 workers'),
      mean('for whom nine in ten begin within two days is eleven: ten are too few'),
    ],
  },
  {
    case: "Little's law and conservation",
    known: 'exact in every run of every test, in whole minutes, edges counted',
    proofs: [
      proof('simulation/every-run/conserved.test.ts', 'is watched, and counted when it is in balance'),
    ],
  },
  {
    case: 'Poisson arrivals see time averages',
    known: 'those of a clock do not (D/M/1)',
    proofs: [
      sees('in a Poisson stream see what there is on average over time'),
      sees('by a clock do not: the server is busy half of the time, and for a fifth of those who come'),
      exact(
        'is a Poisson stream: mean and variance of the gaps, their shape, and one gap says nothing of the next',
      ),
    ],
  },
  {
    case: "heavy traffic (Kingman's bound)",
    known: 'holds always; the ratio goes to 1',
    proofs: [mean('holds for every load, and comes near as the load grows'), mean('D/M/1 at load 0.9')],
  },
  {
    case: 'arrivals that change over the day: M(t)/M/infinity',
    known: "the mean number solves m' = rate(t) - m/5",
    proofs: [mean('M(t)/M/infinity over the day')],
  },
  {
    case: 'two teams pooled and split',
    known: 'mean wait 1.777778 and 4',
    proofs: [
      mean('two teams pooled'),
      mean('two teams split'),
      mean('wait less when they are pooled: 1.78 instead of 4'),
    ],
  },
  {
    case: 'leaving the queue: M/M/1+M',
    known: 'a share of 0.313 leaves',
    proofs: [
      proof(
        'simulation/engine/patience.test.ts',
        'ends for as many as theory says: M/M/1+M, one an hour, an hour of service, patience 2 h: 0.313',
      ),
    ],
  },
  {
    case: 'ties',
    known: 'equal times keep the order of their causes; 24 a day; no event before the clock; loops are found',
    proofs: [
      tie('what was appointed first happens first: who came first leaves first'),
      tie('brothers and sisters who come together are served in their order, one by one'),
      tie('makes 24 in every day'),
      proof(
        'simulation/agenda.test.ts',
        'takes nothing for a minute that is over, and keeps nothing for after the end',
      ),
      proof('simulation/engine/machines.test.ts', 'is a loop where it comes back for ever in one minute'),
    ],
  },
  {
    case: '95% intervals, MSER-5, stopping at a precision',
    known: 'cover in 92.9 to 97.1% of 1,000 experiments; a planted ramp is found',
    proofs: [
      proof('whatif/coverage.test.ts', '950 hold it, give or take chance: %i replications'),
      proof(
        'whatif/coverage.test.ts',
        'finds a planted ramp: it leaves out most of it, and little of what comes after',
      ),
      proof(
        'whatif/coverage.test.ts',
        'keeps its promise: the interval at which it stops is as narrow as was asked, and holds the mean 95 times in 100',
      ),
      proof(
        `${THEORY}/covers.test.ts`,
        'hold the known mean number in 92.9 to 97.1% of a thousand experiments',
      ),
    ],
  },
  {
    case: 'global sensitivity (Ishigami)',
    known: 'first order 0.3139, 0.4424, 0; total 0.5576, 0.4424, 0.2437',
    proofs: [proof('whatif/sensitivity/sensitivity.test.ts', 'of the Ishigami function are the known ones')],
  },
  {
    case: 'the generator',
    known: 'the numbers it has always given (it is not Philox4x32-10, whose published numbers do not apply)',
    proofs: [proof('simulation/random.test.ts', '${GENERATOR} gives what it has always given')],
  },
  {
    case: 'working days',
    known: 'a second calculator agrees for every day of 2010 to 2035, but for three named days',
    proofs: [
      proof(
        'simulation/bank-holidays.test.ts',
        'leave the working days of 2010 to 2035 as date-holidays has them but for three days',
      ),
    ],
  },
  {
    case: 'the log',
    known: 'a second implementation in SQL gives the indicators; replay fits every event',
    proofs: [
      proof(
        'indicators/oracle/sql-agrees.test.ts',
        'every timescale: due, in time, late, overdue, fallen away, not yet due, done, and how long it took',
      ),
      proof('properties/log-laws.test.ts', 'the machines bear out what was recorded, event by event'),
    ],
  },
  {
    case: 'the same in other words',
    known: 'minutes or days as unit, renamed teams: the same log',
    proofs: [
      proof(`${THEORY}/same-answers.test.ts`, 'gives the same log: %s'),
      proof(
        `${THEORY}/same-answers.test.ts`,
        'gives the same log but for the names, where teams are called something else',
      ),
    ],
  },
  {
    case: 'common random numbers',
    known:
      'a worker more delays nobody; fewer arrivals are a part; nothing moves upstream, before a date or by what is not used',
    proofs: [
      luck('never delays anybody in a single stage that serves first come first'),
      luck('leaves some of the families out, and the others come as they came'),
      luck('moves nothing upstream'),
      luck('changes nothing before it, down to the byte, and often something after it'),
      luck(
        'moves nothing: a machine never opened, a hazard that never strikes, a team without work, people who never come',
      ),
    ],
  },
  {
    case: 'the same bytes',
    known: 'whatever the threads, the size of the chunks and what is written',
    proofs: [
      proof(
        'acceptance/run.test.ts',
        'is the same bytes whatever the threads, the log and the folder; another seed is another log',
      ),
      proof('events/log-hash.test.ts', 'does not depend on how the events lie in memory'),
    ],
  },
];
