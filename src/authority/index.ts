/** Any authority: an annual return, and a scenario that is scaled to it. Runs in a browser too. */
export { deriveScenario } from './derive.ts';
export type { Derived, DeriveOptions } from './derive.ts';
export type { Base } from './base-values.ts';
export type { Taken } from './completed-figures.ts';
export { PUBLISHED_FIGURES } from './published-figures.ts';
export type { FigureName, PublishedFigure } from './published-figures.ts';
export { readAnnualReturn } from './read-annual-return.ts';
export type { Counted, ReadReturn } from './read-annual-return.ts';
export { readScaling } from './read-scaling.ts';
export { annualReturnJsonSchema } from './json-schema.ts';
export type { Scaling } from './scaling.ts';
