import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { IdGenerator, UnitOfWork } from '../../../platform/database/index.js';
import { type Page, type PageQuery, type StaffAct, actorRef, cursorId, pageOf } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { CouponReferences } from '../templates/coupon-references.js';
import type { AdminCodeBatch, CodeBatchBody } from './code-batch.dto.js';
import { CodeMint } from './code-mint.js';
import { type CodeBatch, CodeStore } from './code.store.js';
import { giftFrom } from './gift.js';
import { printedCode } from './redeem-code.rules.js';

/**
 * Print runs of redeem codes. The codes come into being when they are exported and leave in that file alone: here only
 * hashes stay, so nobody can export them twice, and nobody who reads the database can redeem one.
 */
@Injectable()
export class CodeBatchService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly codes: CodeStore,
    private readonly references: CouponReferences,
    private readonly audit: AuditFacade,
    private readonly mint: CodeMint,
  ) {}

  async page(query: PageQuery): Promise<Page<AdminCodeBatch>> {
    return pageOf(await this.codes.page(cursorId(query), query.limit + 1), query.limit, batchView);
  }

  async create(editor: StaffAct, body: CodeBatchBody): Promise<Result<AdminCodeBatch>> {
    const gift = giftFrom(body);
    if (!gift.ok) return gift;
    const problem = await this.references.problemWithGift(gift.value);
    if (problem) return problem;
    const { name, quantity } = body;
    const draft = {
      id: await this.ids.take(),
      name,
      quantity,
      gift: gift.value,
      validUntil: new Date(body.validUntil),
    };
    return this.uow.run(async (tx) => {
      await this.codes.insert(tx, draft, actorRef(editor.actor));
      const line = { action: 'coupon.codes.create', subject: `coupon-codes:${draft.id}` };
      await this.audit.record(tx, { ...editor, ...line, after: draft });
      return ok(batchView({ ...draft, state: 'draft', createdAt: tx.now, exportedAt: null, redeemed: 0 }));
    });
  }

  /** All codes as they are printed, this once. */
  async export(editor: StaffAct, id: number): Promise<Result<{ name: string; codes: string[] }>> {
    return this.uow.run(async (tx) => {
      const batch = await this.codes.find(id, tx);
      if (!batch) return refuse('NOT_FOUND');
      if (!(await this.codes.export(tx, id, actorRef(editor.actor)))) return refuse('COUPON_BATCH_EXPORTED');
      const codes = this.mint.codes(batch.quantity);
      await this.codes.insertCodes(tx, id, this.mint.hashes(codes));
      const line = { action: 'coupon.codes.export', subject: `coupon-codes:${id}` };
      await this.audit.record(tx, { ...editor, ...line, after: { quantity: batch.quantity } });
      return ok({ name: batch.name, codes: codes.map(printedCode) });
    });
  }

  /** For a lost file: none of its codes can be redeemed any more. */
  async void(editor: StaffAct, id: number, reason: string): Promise<Result<AdminCodeBatch>> {
    const voided = await this.uow.run(async (tx): Promise<Result<null>> => {
      const before = await this.codes.find(id, tx);
      if (!before) return refuse('NOT_FOUND');
      if (await this.codes.void(tx, id)) {
        const line = { action: 'coupon.codes.void', subject: `coupon-codes:${id}`, reason };
        await this.audit.record(tx, { ...editor, ...line, before: { state: before.state }, after: { state: 'void' } });
      }
      return ok(null);
    });
    if (!voided.ok) return voided;
    const batch = await this.codes.find(id);
    return batch ? ok(batchView(batch)) : refuse('NOT_FOUND');
  }
}

function batchView({ gift, ...batch }: CodeBatch): AdminCodeBatch {
  return {
    ...batch,
    templateId: 'templateId' in gift ? gift.templateId : null,
    packId: 'packId' in gift ? gift.packId : null,
    validUntil: batch.validUntil.toISOString(),
    createdAt: batch.createdAt.toISOString(),
    exportedAt: batch.exportedAt?.toISOString() ?? null,
  };
}
