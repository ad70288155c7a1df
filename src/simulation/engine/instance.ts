/** A machine that is open for a child, or for adopters. */
import type { Chart } from './chart.ts';
import type { Stay } from './stay.ts';

/** One object for one after another: it is used again when the machine is closed. */
export class Instance {
  /** Its number among the instances. */
  readonly id: number;
  chart: Chart;
  child = 0;
  /** Number of the child's family, or of the adopters'. */
  family = 0;
  /** Rows of the child and its family in the log, and of the adopters whose instance it is or with whom the child is matched; -1 for none. */
  childRow = -1;
  familyRow = -1;
  adopterRow = -1;
  /** Which instance of the machine for this child, from 1. */
  number = 0;
  configuration = 0;
  /** First stay of the instance; the others follow by `Stay.next`. */
  firstStay: Stay | null = null;
  /** Sequence of the instance's last event. */
  lastEvent = 0;
  /** Another open instance of the same machine and child. */
  nextOpen: Instance | null = null;
  /** Steps in the present minute, to find loops, and which minute that is. */
  steps = 0;
  stepsMinute = 0;

  constructor(id: number, chart: Chart) {
    this.id = id;
    this.chart = chart;
  }
}
