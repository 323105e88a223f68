import { Injectable } from '@nestjs/common';
import { IdGenerator, type Transaction } from '../../platform/database/index.js';
import { MemberFacade } from '../member/index.js';
import { SettingsFacade } from '../settings/index.js';
import { subscribeTemplates } from './notification.settings.js';
import type { Notice } from './notification.types.js';
import { templateData } from './template.rules.js';

/** A subscribe message later than this is no news any more. */
const FRESH_MS = 24 * 3_600_000;

/** Writes down what a member is to be told; nothing leaves the house here. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly ids: IdGenerator,
    private readonly members: MemberFacade,
    private readonly settings: SettingsFacade,
  ) {}

  async notify(tx: Transaction, notice: Notice): Promise<void> {
    if (notice.purpose === 'marketing' && !(await this.members.hasConsent(notice.memberId, 'marketing', tx))) return;
    await tx.execute(
      `INSERT INTO inbox_message (id, member_id, dedupe_key, kind, title, body, link, created_at) VALUES (?)
        ON DUPLICATE KEY UPDATE dedupe_key = dedupe_key`,
      [
        [
          await this.ids.take(),
          notice.memberId,
          notice.dedupeKey,
          notice.kind,
          notice.title,
          notice.body,
          notice.link ?? null,
          tx.now,
        ],
      ],
    );
    if (notice.subscribe) await this.plan(tx, notice, notice.subscribe);
  }

  /** Without a consent on account there is nothing to send; asking WeChat would only be refused. */
  private async plan(
    tx: Transaction,
    notice: Notice,
    { templateKey, data, page }: NonNullable<Notice['subscribe']>,
  ): Promise<void> {
    const template = (await this.settings.get(subscribeTemplates, 'chain')).find(({ key }) => key === templateKey);
    const openid = template && (await this.members.openidOf(notice.memberId, tx));
    if (!template || !openid) return;
    const credits = await tx.query(
      'SELECT 1 AS one FROM subscribe_credit WHERE openid = ? AND template_id = ? AND used < accepted',
      [openid, template.templateId],
    );
    if (credits.length === 0) return;
    await tx.execute(
      `INSERT INTO outgoing_message
        (id, dedupe_key, member_id, purpose, openid, template_key, template_id, data, page, due_at, expires_at, created_at) VALUES (?)
        ON DUPLICATE KEY UPDATE dedupe_key = dedupe_key`,
      [
        [
          await this.ids.take(),
          notice.dedupeKey,
          notice.memberId,
          notice.purpose ?? 'service',
          openid,
          template.key,
          template.templateId,
          JSON.stringify(templateData(template, data)),
          page,
          tx.now,
          new Date(tx.now.getTime() + FRESH_MS),
          tx.now,
        ],
      ],
    );
  }
}
