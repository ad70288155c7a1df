/** A picture with every place decided: what is drawn where, in pixels from the upper left corner. */
import type { NoteMark, StateMark } from './state-box.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Lines of text and the space that they fill. */
export interface DrawnText extends Rectangle {
  readonly lines: readonly string[];
}

export interface DrawnNote extends DrawnText {
  readonly mark: NoteMark;
}

export interface DrawnState extends Rectangle {
  readonly path: string;
  readonly kind: 'leaf' | 'outer' | 'region';
  readonly mark: StateMark | null;
  readonly title: DrawnText;
  readonly notes: readonly DrawnNote[];
}

export interface DrawnEdge {
  readonly points: readonly Point[];
  readonly label: DrawnText | null;
}

/** What every state takes: the events, and where they lead. */
export interface DrawnPanel extends Rectangle {
  readonly heading: DrawnText;
  readonly cells: readonly {
    readonly events: DrawnText;
    readonly arrow: readonly Point[];
    readonly target: DrawnText | null;
  }[];
}

export type LegendMark = 'dot' | StateMark | NoteMark;

/** What a mark means. */
export interface DrawnLegend extends DrawnText {
  readonly mark: LegendMark;
}

export interface ChartDrawing {
  readonly width: number;
  readonly height: number;
  readonly title: DrawnText;
  readonly legend: readonly DrawnLegend[];
  /** Outer ones before what is inside them; those of the panel last. */
  readonly states: readonly DrawnState[];
  /** Marks of where a chart or an outer state begins. */
  readonly dots: readonly Rectangle[];
  readonly edges: readonly DrawnEdge[];
  readonly panel: DrawnPanel | null;
}
