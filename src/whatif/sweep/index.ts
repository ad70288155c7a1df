/** One value of a scenario tried at several sizes. */
export { crossingOf, type Crossing, type Rule } from './crossing.ts';
