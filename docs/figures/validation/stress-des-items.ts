/**
 * The items of STRESS-DES by number and title, and what each asks, in our words: Monks, Currie, Onggo, Robinson, Kunc and Taylor,
 * Strengthening the reporting of empirical simulation studies: Introducing the STRESS guidelines, Journal of Simulation 13(1), 2019,
 * 55-67, doi:10.1080/17477778.2018.1442155.
 */

export interface StressItem {
  readonly title: string;
  readonly asks: string;
}

export const STRESS_ITEMS = {
  '1.1': { title: 'Purpose of the model', asks: 'why the model was made, and for what' },
  '1.2': {
    title: 'Model outputs',
    asks: 'every measure, how and when it is worked out, and how its error is',
  },
  '1.3': {
    title: 'Experimentation aims',
    asks: 'the scenarios, the design of experiments, what is optimised',
  },
  '2.1': { title: 'Base model overview diagram', asks: 'diagrams of the base model' },
  '2.2': { title: 'Base model logic', asks: 'the logic of the base model in full' },
  '2.3': { title: 'Scenario logic', asks: 'how each scenario differs from the base' },
  '2.4': { title: 'Algorithms', asks: 'algorithms that stand for complex or human decisions' },
  '2.5.1': {
    title: 'Components: entities',
    asks: 'who passes through, with which attributes, and how they are initialised',
  },
  '2.5.2': { title: 'Components: activities', asks: 'what is done, for how long, with whom' },
  '2.5.3': { title: 'Components: resources', asks: 'who does it, when they are there' },
  '2.5.4': { title: 'Components: queues', asks: 'where waiting happens, in what order, who gives up' },
  '2.5.5': { title: 'Components: entry and exit points', asks: 'how entities come, and where they leave' },
  '3.1': { title: 'Data sources', asks: 'where the data are from, and of when' },
  '3.2': { title: 'Pre-processing', asks: 'what was done to the data before they were used' },
  '3.3': { title: 'Input parameters', asks: 'every parameter, with its value and distribution' },
  '3.4': { title: 'Assumptions', asks: 'what is assumed where nothing is known' },
  '4.1': { title: 'Initialisation', asks: 'how a run starts: empty, warmed up or with a stock' },
  '4.2': { title: 'Run length', asks: 'how long a run is, and in what unit' },
  '4.3': { title: 'Estimation approach', asks: 'how many replications, and how intervals are made' },
  '5.1': {
    title: 'Software or programming language',
    asks: 'language, operating system, libraries, with versions',
  },
  '5.2': {
    title: 'Random sampling',
    asks: 'the generator, its seeds and streams, how distributions are drawn',
  },
  '5.3': {
    title: 'Model execution',
    asks: 'how time advances and events are ordered, and what runs in parallel',
  },
  '5.4': { title: 'System specification', asks: 'the machine, and how long a run takes on it' },
  '6.1': { title: 'Computer model sharing statement', asks: 'how others get the model' },
} as const satisfies Readonly<Record<string, StressItem>>;

export type StressNumber = keyof typeof STRESS_ITEMS;
