/** Every oracle that is a mean over replications. */
import type { Oracle } from '../oracle.ts';
import { charts } from './charts.ts';
import { enough, lossSystems, mm2Room, mm3, mmInfinity, tooFew } from './many-servers.ts';
import { mg1, mm1, mm1Number } from './one-server.ts';
import { oneServer, preemptive, twoServers } from './priorities.ts';
import { clocks, overTheDay, pooled, split } from './streams.ts';
import { feedback, meeting, parallel } from './ways.ts';

export const oracles: readonly Oracle[] = [
  mm1,
  mm1Number,
  mm3,
  mm2Room,
  ...lossSystems,
  ...mg1,
  oneServer,
  twoServers,
  preemptive,
  feedback,
  meeting,
  parallel,
  ...charts,
  mmInfinity,
  tooFew,
  enough,
  ...clocks.map(([, oracle]) => oracle),
  pooled,
  split,
  overTheDay,
];
