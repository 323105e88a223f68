export const LEAVE_KINDS = ['annual', 'sick', 'personal', 'training', 'other'] as const;
export type LeaveKind = (typeof LEAVE_KINDS)[number];

export const LEAVE_STATES = ['requested', 'approved', 'rejected', 'cancelled'] as const;
export type LeaveState = (typeof LEAVE_STATES)[number];
