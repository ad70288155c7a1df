/** Roles that a trainee may have: whose decisions are theirs. */
import type { Decider } from '../../machines/machine-list.ts';

export const ROLES = ['social-worker', 'manager', 'chair', 'reviewing-officer', 'everyone'] as const;
export type Role = (typeof ROLES)[number];

const DECIDES: Readonly<Record<Role, readonly Decider[]>> = {
  'social-worker': ['social worker'],
  manager: ['manager'],
  chair: ['chair'],
  'reviewing-officer': ['reviewing officer'],
  everyone: ['social worker', 'manager', 'chair', 'reviewing officer'],
};

/** Whether somebody in a role decides what this decider decides. */
export const isDecidedBy = (role: Role, decider: Decider): boolean => DECIDES[role].includes(decider);

/** Nobody decides these: they follow from a rule, a date or another event. */
export const isNobodys = (decider: Decider): boolean => decider === 'consequence' || decider === 'time';

/** `You are the social worker.` */
export const roleText = (role: Role): string =>
  role === 'everyone'
    ? 'You decide for social worker, manager, chair and reviewing officer.'
    : `You are the ${role.replace('-', ' ')}.`;
