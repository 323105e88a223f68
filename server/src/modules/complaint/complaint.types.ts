export const COMPLAINT_STATES = ['open', 'handling', 'answered', 'closed'] as const;
/** open: nobody has it yet · handling: somebody owes a word · answered: the last word is ours · closed */
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

export const COMPLAINT_HANDLERS = ['store', 'hq'] as const;
export type ComplaintHandler = (typeof COMPLAINT_HANDLERS)[number];

export const COMPLAINT_SOURCES = ['member', 'staff'] as const;
export type ComplaintSource = (typeof COMPLAINT_SOURCES)[number];

export const SUBJECT_KINDS = ['order', 'booking'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export const ENTRY_KINDS = [
  'opened',
  'assigned',
  'taken',
  'member_reply',
  'staff_reply',
  'note',
  'moved',
  'reminded',
  'escalated',
  'closed',
  'rated',
  'reopened',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const ENTRY_AUTHORS = ['member', 'staff', 'system'] as const;
export type EntryAuthor = (typeof ENTRY_AUTHORS)[number];

/** How a complaint ended, in words for people. What was given to make up for it will be said beside it. */
export const RESOLUTIONS = {
  resolved: '问题已解决',
  explained: '已解释说明',
  refunded: '已退款或退货',
  redone: '已重新提供服务',
  made_up: '已作补偿',
  withdrawn: '顾客撤回',
  unfounded: '经核实不属实',
} as const;
export type Resolution = keyof typeof RESOLUTIONS;
export const RESOLUTION_CODES = Object.keys(RESOLUTIONS) as Resolution[];

/** What a line of the timeline tells beside its words, as it was at that time. */
export interface EntryFacts {
  readonly staffName?: string;
  readonly storeName?: string;
  readonly stars?: number;
  readonly resolution?: Resolution;
  readonly level?: number;
}

/** What a complaint is about, when it is about something we know. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: number;
}
