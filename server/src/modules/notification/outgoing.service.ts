import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Database, type Transaction, UnitOfWork, readJson } from '../../platform/database/index.js';
import { Job } from '../../platform/jobs/job.js';
import { WechatApiClient } from '../../platform/wechat/index.js';
import { MemberFacade } from '../member/index.js';
import type { NoticePurpose } from './notification.entity.js';
import { type SendAnswer, type SendVerdict, judgeAnswer } from './outgoing.rules.js';

const BATCH = 50;
/** Longer than any call to WeChat may take. */
const CLAIM_MS = 2 * 60_000;

interface OutgoingRow {
  id: number;
  member_id: number;
  purpose: NoticePurpose;
  openid: string;
  template_id: string;
  data: unknown;
  page: string | null;
  attempts: number;
  expires_at: Date;
}

/** Sends planned subscribe messages: the claim is committed before the call, so that no message can leave twice. */
@Injectable()
export class OutgoingService {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly members: MemberFacade,
    private readonly wechatApi: WechatApiClient,
  ) {}

  @Job({ name: 'notification.send', cron: '*/5 * * * * *', leaseMs: 60_000 })
  async sendDue(): Promise<{ sent: number; lost: number }> {
    const lost = await this.writeOffLost();
    const due = await this.database.query<{ id: number }>(
      "SELECT id FROM outgoing_message WHERE state = 'planned' AND due_at <= ? ORDER BY due_at LIMIT ?",
      [this.clock.now(), BATCH],
    );
    let sent = 0;
    for (const { id } of due) if (await this.send(id)) sent += 1;
    return { sent, lost };
  }

  private async send(id: number): Promise<boolean> {
    const message = await this.uow.run((tx) => this.claim(tx, id));
    if (!message) return false;
    const answer: SendAnswer = await this.wechatApi.sendSubscribeMessage({
      openid: message.openid,
      templateId: message.template_id,
      data: readJson<Record<string, string>>(message.data),
      ...(message.page === null ? {} : { page: message.page }),
    });
    const verdict = judgeAnswer(answer, message.attempts);
    await this.uow.run((tx) => this.settle(tx, message, verdict));
    return verdict.state === 'submitted';
  }

  /** The right to send this message once, together with the consent it uses up; null when there is no right. */
  private async claim(tx: Transaction, id: number): Promise<OutgoingRow | null> {
    const { affectedRows } = await tx.execute(
      "UPDATE outgoing_message SET state = 'claimed', attempts = attempts + 1, due_at = ? WHERE id = ? AND state = 'planned'",
      [new Date(tx.now.getTime() + CLAIM_MS), id],
    );
    if (affectedRows === 0) return null;
    const rows = await tx.query<OutgoingRow>(
      'SELECT id, member_id, purpose, openid, template_id, data, page, attempts, expires_at FROM outgoing_message WHERE id = ?',
      [id],
    );
    const message = rows[0];
    if (!message) return null;
    const obstacle = await this.obstacle(tx, message);
    if (obstacle === null) return message;
    await this.finish(tx, id, 'skipped', obstacle);
    return null;
  }

  private async obstacle(tx: Transaction, message: OutgoingRow): Promise<string | null> {
    if (message.expires_at <= tx.now) return 'expired';
    if (message.purpose === 'marketing' && !(await this.members.hasConsent(message.member_id, 'marketing', tx)))
      return 'no_marketing_consent';
    const { affectedRows } = await tx.execute(
      'UPDATE subscribe_credit SET used = used + 1, updated_at = ? WHERE openid = ? AND template_id = ? AND used < accepted',
      [tx.now, message.openid, message.template_id],
    );
    return affectedRows === 0 ? 'no_credit' : null;
  }

  private async settle(tx: Transaction, message: OutgoingRow, verdict: SendVerdict): Promise<void> {
    const moved =
      verdict.retryAfterMs === null
        ? await this.finish(tx, message.id, verdict.state, verdict.error)
        : await tx.execute(
            "UPDATE outgoing_message SET state = 'planned', due_at = ?, last_error = ? WHERE id = ? AND state = 'claimed'",
            [new Date(tx.now.getTime() + verdict.retryAfterMs), verdict.error, message.id],
          );
    // Written off meanwhile: then the consent counts as spent, too.
    if (moved.affectedRows === 0 || verdict.credit === 'spent') return;
    const used = verdict.credit === 'void' ? 'accepted' : 'GREATEST(used - 1, 0)';
    await tx.execute(
      `UPDATE subscribe_credit SET used = ${used}, updated_at = ? WHERE openid = ? AND template_id = ?`,
      [tx.now, message.openid, message.template_id],
    );
  }

  private finish(
    tx: Transaction,
    id: number,
    state: SendVerdict['state'],
    error: string | null,
  ): Promise<{ affectedRows: number }> {
    return tx.execute(
      "UPDATE outgoing_message SET state = ?, finished_at = ?, last_error = ? WHERE id = ? AND state = 'claimed'",
      [state, tx.now, error, id],
    );
  }

  /** Whoever claimed these has died between call and answer. They may have been delivered, so they stay as they are. */
  private async writeOffLost(): Promise<number> {
    const now = this.clock.now();
    const { affectedRows } = await this.database.execute(
      "UPDATE outgoing_message SET state = 'unknown', finished_at = ?, last_error = 'sender_lost' WHERE state = 'claimed' AND due_at < ?",
      [now, now],
    );
    return affectedRows;
  }
}
