/** What is asked of a figure, and what is hoped for. */

export interface Target {
  /** Whether more is better. */
  readonly is: 'at least' | 'at most';
  readonly asked: number;
  readonly hoped?: number;
}

const atLeast = (asked: number, hoped?: number): Target => ({
  is: 'at least',
  asked,
  ...(hoped === undefined ? {} : { hoped }),
});
const atMost = (asked: number): Target => ({ is: 'at most', asked });

/** Figures without a target are printed beside the others and judged by nobody. */
export const TARGETS: Readonly<Record<string, Target>> = {
  'statechart.tableOverTransition': atLeast(1000),
  'engine.overHandwritten': atLeast(0.35, 0.5),
  'engine.overSimPy': atLeast(15, 30),
  'engine.fullScenarioEventsPerSecond': atLeast(700_000, 2_000_000),
  'engine.fullScenarioEventsPerSecondWritten': atLeast(400_000, 1_000_000),
  'engine.bytesPerEventInMemory': atMost(64),
  'engine.bytesPerEventOnDisk': atMost(14),
  'engine.scaling': atMost(1.3),
  'engine.lastYearsOverFirst': atMost(1.3),
  'engine.memory.queueGrowth': atMost(1.3),
  'engine.memory.baseGrowth': atMost(1.3),
  'engine.parallel': atLeast(0.85),
  'whatif.varianceReduction': atLeast(5),
  'walk.step': atMost(50),
  'cli.helpOverNode': atMost(1.5),
  'calibration.truthsWithin90Percent': atLeast(0.83),
};
