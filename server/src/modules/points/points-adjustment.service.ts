import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { IdGenerator, ReadBatch, type Transaction } from '../../platform/database/index.js';
import { type RequestInfo, type StaffActor } from '../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { AuditFacade } from '../audit/index.js';
import { type EntryDraft, type LedgerBook, LedgerFacade, memberAccount, systemAccount } from '../ledger/index.js';
import { AdjustmentLimits } from './adjustment-limits.js';
import { lotTerms } from './calendar.rules.js';
import type { PointsAdjustment } from './points.dto.js';
import { POINTS_ADJUSTED, type PointsAdjusted } from './points.events.js';
import { availablePoints, drawPoints, receiveEntries } from './points.rules.js';
import type { LotTerms } from './points.types.js';

export interface AdjustmentRequest {
  readonly actor: StaffActor;
  readonly request: RequestInfo;
  readonly memberId: number;
  /** Signed, never 0. */
  readonly points: number;
  readonly reason: string;
}

/** Points given or taken by hand. What is taken must be there: a person's decision never makes a debt. */
@Injectable()
export class PointsAdjustmentService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly ledger: LedgerFacade,
    private readonly limits: AdjustmentLimits,
    private readonly ids: IdGenerator,
    private readonly audit: AuditFacade,
  ) {}

  async adjust(command: IdempotentCommand, request: AdjustmentRequest): Promise<Result<PointsAdjustment>> {
    const [limit, lot] = await Promise.all([this.limits.of(request), this.limits.lotOfGift()]);
    return this.idempotency.run(command, (tx) => this.adjustIn(tx, request, limit, lot), {
      refusesBeforeWriting: true,
    });
  }

  private async adjustIn(
    tx: Transaction,
    request: AdjustmentRequest,
    limit: number | null,
    lotTermsNow: LotTerms,
  ): Promise<Result<PointsAdjustment>> {
    const { memberId, points } = request;
    if (!(await this.limits.memberIsThere(tx, memberId))) return refuse('MEMBER_NOT_FOUND');
    const reads = new ReadBatch();
    const opened = this.ledger.openIn(reads, [memberId], { books: ['points', 'points-debt'] });
    const adjusted = this.limits.adjustedTodayIn(reads, memberId, businessDate(tx.now));
    await tx.read(reads);
    if (limit !== null && adjusted() + Math.abs(points) > limit)
      return refuse('POINTS_ADJUSTMENT_LIMIT', { limit, adjustedToday: adjusted() });
    const book = opened();
    const id = await this.ids.take();
    const entries =
      points > 0 ? given(book, memberId, points, id, tx.now, lotTermsNow) : taken(book, memberId, -points, tx.now);
    if (!entries) {
      const { lots } = book.state(memberAccount(memberId, 'points'));
      return refuse('POINTS_INSUFFICIENT', { available: availablePoints(lots, tx.now) });
    }
    book.post({
      kind: 'points.adjust',
      bizKey: `points:adjust:${id}`,
      at: tx.now,
      memberId,
      storeId: null,
      title: '积分调整',
      entries: [...entries, { account: systemAccount('chain', 0, 'points-adjusted'), amount: -points }],
    });
    return ok(await this.write(tx, book, request, id));
  }

  private async write(
    tx: Transaction,
    book: LedgerBook,
    { memberId, points, actor, reason, request }: AdjustmentRequest,
    id: number,
  ): Promise<PointsAdjustment> {
    await this.ledger.flush(tx, book);
    const { balance } = book.state(memberAccount(memberId, 'points'));
    const debt = Math.abs(book.state(memberAccount(memberId, 'points-debt')).balance);
    const action = 'points.adjust';
    const after = { adjustmentId: id, points, balance, debt };
    await this.audit.record(tx, { actor, action, subject: `member:${memberId}`, after, reason, request });
    const payload: PointsAdjusted = { memberId, points, balance };
    tx.emit({ type: POINTS_ADJUSTED, subject: `member:${memberId}`, payload: { ...payload } });
    return { id, memberId, points, balance, debt, at: tx.now };
  }
}

function given(
  book: LedgerBook,
  memberId: number,
  points: number,
  id: number,
  now: Date,
  terms: LotTerms,
): EntryDraft[] {
  return receiveEntries({
    state: book.state(memberAccount(memberId, 'points')),
    debtState: book.state(memberAccount(memberId, 'points-debt')),
    points,
    lot: { id, originId: id, ...lotTerms(now, terms) },
  });
}

function taken(book: LedgerBook, memberId: number, points: number, now: Date): EntryDraft[] | null {
  const { account, lots } = book.state(memberAccount(memberId, 'points'));
  const draws = drawPoints(lots, points, now);
  return draws && draws.map(({ lotId, amount }) => ({ account, lotId, amount: -amount }));
}
