/** What a figure of a report may be used for, in the order in which they are shown. */
export const FIGURE_USES = ['target', 'hold-out', 'input', 'lost', 'comparator'] as const;
