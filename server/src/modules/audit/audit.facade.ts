import { Injectable } from '@nestjs/common';
import { Database, type Row, type Transaction } from '../../platform/database/index.js';
import { type Actor, type RequestInfo, actorRef } from '../../platform/http/index.js';
import { maskForAudit, maskText, onlyChanged } from './audit-masking.rules.js';

export interface AuditLine {
  actor: Actor;
  /** `<room>.<act>`: `organization.store.update`. */
  action: string;
  /** What was acted upon: `store:12`. */
  subject: string;
  storeId?: number | null;
  before?: unknown;
  after?: unknown;
  /** What the person gave as the reason. */
  reason?: string;
  request?: RequestInfo;
}

/** The log of sensitive acts. It can only grow: there is no way to change or remove a line. */
@Injectable()
export class AuditFacade {
  constructor(private readonly database: Database) {}

  /** Which of these subjects have a line of this action: an act without one was not done through the front door. */
  async subjectsWith(action: string, subjects: readonly string[]): Promise<Set<string>> {
    if (subjects.length === 0) return new Set();
    const rows = await this.database.query<{ subject: string }>(
      'SELECT DISTINCT subject FROM audit_entry WHERE subject IN (?) AND action = ?',
      [subjects, action],
    );
    return new Set(rows.map(({ subject }) => subject));
  }

  /** Writes the line in the act's own transaction, so that neither exists without the other. */
  async record(tx: Transaction, entry: AuditLine): Promise<void> {
    await this.recordAll(tx, [entry]);
  }

  /** Several acts of one transaction in one statement. */
  async recordAll(tx: Transaction, entries: readonly AuditLine[]): Promise<void> {
    await tx.insert(
      'audit_entry',
      entries.map((entry) => rowOf(entry, tx.now)),
    );
  }
}

function rowOf(entry: AuditLine, at: Date): Row {
  // Masking comes after comparing: two secrets that differ would look the same behind their masks.
  const change = onlyChanged(entry.before, entry.after);
  return {
    at,
    actor: actorRef(entry.actor).slice(0, 96),
    actor_name: 'name' in entry.actor ? entry.actor.name.slice(0, 64) : null,
    action: entry.action,
    subject: entry.subject.slice(0, 96),
    store_id: entry.storeId ?? null,
    state_before: jsonOrNull(change.before),
    state_after: jsonOrNull(change.after),
    reason: entry.reason === undefined ? null : maskText(entry.reason).slice(0, 200),
    request_id: entry.request?.requestId ?? null,
    ip: entry.request?.ip.slice(0, 45) ?? null,
    user_agent: entry.request?.userAgent?.slice(0, 200) ?? null,
  };
}

function jsonOrNull(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(maskForAudit(value));
}
