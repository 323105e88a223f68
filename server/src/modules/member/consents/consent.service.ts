import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import {
  Database,
  type Transaction,
  UnitOfWork,
  WriteConflict,
  isDuplicateKey,
} from '../../../platform/database/index.js';
import type { MemberActor, RequestInfo } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { type ConsentAnswer, currentText, currentTexts, judgeAnswer, textAnswered } from './consent.rules.js';
import type { ConsentPurpose } from './consent-texts.rules.js';
import type { ConsentState } from './consent.dto.js';
import type { Reader } from '../member.directory.js';
import { MemberViews } from '../views/member-views.js';

interface ConsentRow {
  purpose: ConsentPurpose;
  seq: number;
  version: string;
  granted: number;
  recorded_at: Date;
}

/** The line that counts of each purpose. */
const LATEST = `SELECT purpose, seq, version, granted, recorded_at FROM consent
  WHERE member_id = ? AND seq = (SELECT MAX(newer.seq) FROM consent newer
    WHERE newer.member_id = consent.member_id AND newer.purpose = consent.purpose)`;

/** Append-only record of what a member agreed to, and the answer to “may we?”, read from the record itself. */
@Injectable()
export class ConsentService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly audit: AuditFacade,
    private readonly views: MemberViews,
  ) {}

  onModuleInit(): void {
    this.views.register({ page: async (id) => ({ personalised: await this.isGranted(id, 'personal') }) });
  }

  async list(memberId: number, reader: Reader = this.database): Promise<ConsentState[]> {
    const rows = await reader.query<ConsentRow>(LATEST, [memberId]);
    const byPurpose = new Map(rows.map((row) => [row.purpose, row]));
    return currentTexts().map(({ purpose, version, title }) => {
      const row = byPurpose.get(purpose);
      return {
        purpose,
        title,
        version: row?.version ?? version,
        granted: row?.granted === 1,
        at: row?.recorded_at.toISOString() ?? null,
      };
    });
  }

  /** Never cached: a withdrawal counts from the moment it is committed. */
  async isGranted(memberId: number, purpose: ConsentPurpose, reader: Reader = this.database): Promise<boolean> {
    const rows = await reader.query<{ granted: number }>(
      'SELECT granted FROM consent WHERE member_id = ? AND purpose = ? ORDER BY seq DESC LIMIT 1',
      [memberId, purpose],
    );
    return rows[0]?.granted === 1;
  }

  answer(actor: MemberActor, answer: ConsentAnswer, request: RequestInfo): Promise<Result<ConsentState>> {
    const text = currentText(answer.purpose);
    return this.uow.run(async (tx) => {
      const verdict = judgeAnswer(answer, text);
      if (verdict !== 'accepted') return refuse(verdict, { purpose: answer.purpose, version: text.version });
      const changed = await this.record(tx, actor.memberId, [answer], 'miniapp');
      for (const { purpose, version, granted } of changed) {
        const subject = `member:${actor.memberId}`;
        await this.audit.record(tx, {
          actor,
          action: 'member.consent',
          subject,
          after: { purpose, version, granted },
          request,
        });
      }
      const state = (await this.list(actor.memberId, tx)).find(({ purpose }) => purpose === answer.purpose);
      return state ? ok(state) : refuse('NOT_FOUND');
    });
  }

  /** Writes the answers that say something new; answers those. Two at once for one purpose: one starts over. */
  async record(
    tx: Transaction,
    memberId: number,
    answers: readonly ConsentAnswer[],
    channel: string,
  ): Promise<ConsentAnswer[]> {
    const rows = await tx.query<ConsentRow>(LATEST, [memberId]);
    const known = new Map(rows.map((row) => [row.purpose, row]));
    const lastOfEach = new Map(answers.map((answer) => [answer.purpose, answer]));
    const changed = [...lastOfEach.values()]
      .map((answer) => ({ purpose: answer.purpose, granted: answer.granted, text: textAnswered(answer) }))
      .filter(({ purpose, granted, text }) => {
        const row = known.get(purpose);
        return !row || row.version !== text.version || (row.granted === 1) !== granted;
      });
    try {
      await tx.insert(
        'consent',
        changed.map(({ purpose, granted, text }) => ({
          member_id: memberId,
          purpose,
          seq: (known.get(purpose)?.seq ?? 0) + 1,
          version: text.version,
          text_hash: createHash('sha256').update(text.text).digest(),
          granted: granted ? 1 : 0,
          channel,
          recorded_at: tx.now,
        })),
      );
    } catch (error) {
      if (isDuplicateKey(error)) throw new WriteConflict(`consents of member ${memberId}`);
      throw error;
    }
    return changed.map(({ purpose, granted, text }) => ({ purpose, granted, version: text.version }));
  }
}
