import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '../../platform/database/index.js';
import type { MemberActor } from '../../platform/http/index.js';
import { SettingsFacade } from '../settings/index.js';
import type { SubscribeCreditView, SubscribeResult, SubscribeTemplateList } from './notification.dto.js';
import { subscribeTemplates, templatesByMoment } from './notification.settings.js';
import { askedAtMoments } from './template.rules.js';

/** More unused consents than this help nobody, and a client that repeats itself should not pile them up. */
const MOST_UNUSED = 50;

/** Consents for subscribe messages. The app reports them; WeChat, which knows them exactly, has the last word. */
@Injectable()
export class SubscriptionService {
  constructor(
    private readonly settings: SettingsFacade,
    private readonly database: Database,
    private readonly uow: UnitOfWork,
  ) {}

  async templates(): Promise<SubscribeTemplateList> {
    const [templates, plan] = await Promise.all([
      this.settings.get(subscribeTemplates, 'chain'),
      this.settings.get(templatesByMoment, 'chain'),
    ]);
    return {
      items: templates.map(({ key, templateId, title }) => ({ key, templateId, title })),
      moments: askedAtMoments(plan, templates),
    };
  }

  /** What the member has allowed and we have not used: nobody is asked again for what they have given. */
  async credits(member: MemberActor): Promise<SubscribeCreditView[]> {
    return this.database.query<SubscribeCreditView>(
      'SELECT template_id AS templateId, accepted - used AS unused FROM subscribe_credit WHERE openid = ? AND used < accepted ORDER BY template_id',
      [member.openid],
    );
  }

  async record(member: MemberActor, results: readonly SubscribeResult[]): Promise<void> {
    const known = new Set((await this.templates()).items.map(({ templateId }) => templateId));
    const answers = new Map(
      results.filter(({ templateId }) => known.has(templateId)).map(({ templateId, result }) => [templateId, result]),
    );
    await this.uow.run(async (tx) => {
      // In one order, so that two reports of a member don't wait for each other.
      for (const [templateId, result] of [...answers].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const accepted = result === 'accept' ? 1 : 0;
        await tx.execute(
          `INSERT INTO subscribe_credit (openid, template_id, member_id, accepted, used, last_result, updated_at) VALUES (?, ?, ?, ?, 0, ?, ?)
            ON DUPLICATE KEY UPDATE accepted = LEAST(accepted + ?, used + ?), last_result = ?, updated_at = ?, member_id = ?`,
          [
            member.openid,
            templateId,
            member.memberId,
            accepted,
            result,
            tx.now,
            accepted,
            MOST_UNUSED,
            result,
            tx.now,
            member.memberId,
          ],
        );
      }
    });
  }
}
