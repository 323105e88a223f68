import type { Row } from '../../platform/database/index.js';
import type { ComplaintChange, ComplaintFacts } from './complaint.rules.js';
import type {
  ComplaintHandler,
  ComplaintSource,
  ComplaintState,
  EntryAuthor,
  EntryFacts,
  EntryKind,
  Resolution,
  Subject,
  SubjectKind,
} from './complaint.types.js';

export interface ComplaintRow {
  id: number;
  member_id: number;
  category_id: number;
  store_id: number | null;
  handler: ComplaintHandler;
  subject_kind: SubjectKind | null;
  subject_id: number | null;
  subject_label: string | null;
  state: ComplaintState;
  source: ComplaintSource;
  summary: string;
  assignee_id: number | null;
  opened_at: Date;
  due_at: Date | null;
  first_reply_at: Date | null;
  closed_at: Date | null;
  resolution: Resolution | null;
  rating: number | null;
  reopened: number;
  reminded_at: Date | null;
  escalation: number;
  version: number;
  updated_at: Date;
}

export interface StoredComplaint extends ComplaintFacts {
  readonly id: number;
  readonly memberId: number;
  readonly categoryId: number;
  readonly subject: (Subject & { readonly label: string }) | null;
  readonly source: ComplaintSource;
  readonly summary: string;
  readonly openedAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

export interface StoredEntry {
  readonly id: number;
  readonly complaintId: number;
  readonly kind: EntryKind;
  readonly author: EntryAuthor;
  readonly staffId: number | null;
  readonly words: string | null;
  readonly facts: EntryFacts;
  readonly at: Date;
}

export interface EntryRow {
  id: number;
  complaint_id: number;
  kind: EntryKind;
  author: EntryAuthor;
  staff_id: number | null;
  words: string | null;
  facts: unknown;
  at: Date;
}

export const COMPLAINT_COLUMNS = `id, member_id, category_id, store_id, handler, subject_kind, subject_id, subject_label,
  state, source, summary, assignee_id, opened_at, due_at, first_reply_at, closed_at, resolution, rating, reopened,
  reminded_at, escalation, version, updated_at`;

export function complaintOf(row: ComplaintRow): StoredComplaint {
  return {
    id: row.id,
    memberId: row.member_id,
    categoryId: row.category_id,
    storeId: row.store_id,
    handler: row.handler,
    subject:
      row.subject_kind === null || row.subject_id === null
        ? null
        : { kind: row.subject_kind, id: row.subject_id, label: row.subject_label ?? '' },
    state: row.state,
    source: row.source,
    summary: row.summary,
    assigneeId: row.assignee_id,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    firstReplyAt: row.first_reply_at,
    closedAt: row.closed_at,
    resolution: row.resolution,
    rating: row.rating,
    reopened: row.reopened,
    remindedAt: row.reminded_at,
    escalation: row.escalation,
    version: row.version,
    updatedAt: row.updated_at,
  };
}

/** The columns that a change writes, and no others. */
export function columnsOf(change: ComplaintChange): Row {
  const all: { [K in keyof ComplaintFacts]: string } = {
    state: 'state',
    handler: 'handler',
    storeId: 'store_id',
    assigneeId: 'assignee_id',
    dueAt: 'due_at',
    firstReplyAt: 'first_reply_at',
    closedAt: 'closed_at',
    resolution: 'resolution',
    rating: 'rating',
    reopened: 'reopened',
    remindedAt: 'reminded_at',
    escalation: 'escalation',
  };
  const columns: Row = {};
  for (const key of Object.keys(all) as (keyof ComplaintFacts)[]) {
    const value = change[key];
    if (value !== undefined) columns[all[key]] = value;
  }
  return columns;
}
