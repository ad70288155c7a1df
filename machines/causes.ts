/** What a chart causes elsewhere, where several of its steps share it. */
import { emit, type MachineContext, type ParameterizedObject } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import type { EventType } from './events.ts';

/** As `emit({ type })` written in the chart itself. */
export const causes = (type: EventType) =>
  emit<MachineContext, CaseEvent, ParameterizedObject['params'] | undefined, CaseEvent, CaseEvent>({
    type,
  } as CaseEvent);
