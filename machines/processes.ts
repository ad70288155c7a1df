/**
 * What the report and the practice of its time have happen to a child, one process a row: what each became in the charts is read
 * off them (`coverage.ts`).
 */
import { beforeCare } from './processes/before-care.ts';
import { inCare } from './processes/in-care.ts';
import type { Process } from './processes/part.ts';

export type { Process };

export const processes: Readonly<Record<string, Process>> = { ...beforeCare, ...inCare };
