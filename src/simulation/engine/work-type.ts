/** Numbers of the events of work, by name: what the engine notes them by. */
import { WORK_TYPES, workTypeId, type WorkType } from '../../events/vocabulary.ts';

export const TYPE = Object.fromEntries(WORK_TYPES.map((type) => [type, workTypeId(type)])) as Readonly<
  Record<WorkType, number>
>;
