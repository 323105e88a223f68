import { Injectable } from '@nestjs/common';
import { Database, type SqlParam, likePrefix } from '../../platform/database/index.js';
import { type Page, cursorId, pageOf } from '../../platform/http/index.js';
import type { AuditEntryView, AuditQuery } from './audit.dto.js';

interface AuditRow {
  id: number;
  at: Date;
  actor: string;
  actor_name: string | null;
  action: string;
  subject: string;
  store_id: number | null;
  /** JSON text. */
  state_before: string | null;
  state_after: string | null;
  reason: string | null;
  request_id: string | null;
  ip: string | null;
  user_agent: string | null;
}

const SELECT = `SELECT id, at, actor, actor_name, action, subject, store_id, reason, request_id, ip, user_agent,
    CAST(state_before AS CHAR) AS state_before, CAST(state_after AS CHAR) AS state_after
  FROM audit_entry`;

@Injectable()
export class AuditService {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async list(query: AuditQuery): Promise<Page<AuditEntryView>> {
    const conditions: [sql: string, param: SqlParam][] = [['id < ?', cursorId(query)]];
    if (query.actor) conditions.push(['actor = ?', query.actor]);
    if (query.action?.endsWith('.')) conditions.push(['action LIKE ?', likePrefix(query.action)]);
    else if (query.action) conditions.push(['action = ?', query.action]);
    if (query.subject) conditions.push(['subject = ?', query.subject]);
    if (query.from) conditions.push(['at >= ?', new Date(query.from)]);
    if (query.to) conditions.push(['at < ?', new Date(query.to)]);
    const where = conditions.map(([sql]) => sql).join(' AND ');
    const rows = await this.database.query<AuditRow>(`${SELECT} WHERE ${where} ORDER BY id DESC LIMIT ?`, [
      ...conditions.map(([, param]) => param),
      query.limit + 1,
    ]);
    return pageOf(rows, query.limit, viewOf);
  }
}

function viewOf(row: AuditRow): AuditEntryView {
  return {
    id: row.id,
    at: row.at,
    actor: row.actor,
    actorName: row.actor_name,
    action: row.action,
    subject: row.subject,
    storeId: row.store_id,
    before: parse(row.state_before),
    after: parse(row.state_after),
    reason: row.reason,
    requestId: row.request_id,
    ip: row.ip,
    userAgent: row.user_agent,
  };
}

function parse(json: string | null): unknown {
  return json === null ? null : (JSON.parse(json) as unknown);
}
