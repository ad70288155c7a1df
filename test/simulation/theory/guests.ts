/** Scenarios of one machine through which guests go: what a test of queueing theory writes, in a user's own words. */

export interface House {
  /** Team `desk`, in YAML's flow style; none where left out. */
  readonly desk?: string;
  /** `rate: 1 per hour`, `every: 60 min`, with whatever else shapes the stream. */
  readonly arrivals: string;
  /** The stage of the state in which guests are, without its outcomes. */
  readonly stage: string;
  /** `{ event: guest.served, otherwise: true }` where left out. */
  readonly outcomes?: string;
  readonly years: number;
  readonly start?: string;
  readonly more?: string;
}

/** Guests come, are `here`, and go when they are served, refused or have had enough; `guest.again` begins anew. */
export const guests = ({
  desk,
  arrivals,
  stage,
  outcomes = '{ event: guest.served, otherwise: true }',
  years,
  start = '2015-01-01',
  more = '',
}: House): string => `
source: "assumption: a queue with a known answer"
start: ${start}
years: ${years}
${desk === undefined ? '' : `teams: { desk: ${desk} }`}
machines:
  - name: guest
    opens: [guest.came]
    config:
      initial: outside
      states:
        outside: { on: { guest.came: here } }
        here:
          on:
            guest.served: gone
            guest.refused: gone
            guest.again: { target: here, reenter: true }
        gone: { type: final }
arrivals: { guests: { event: guest.came, ${arrivals} } }
stages: { guest.here: { ${desk === undefined ? '' : 'team: desk, '}${stage}, outcomes: [${outcomes}] } }
${more}`;

export const exponential = (mean: string): string => `{ exponential: { mean: ${mean} } }`;
