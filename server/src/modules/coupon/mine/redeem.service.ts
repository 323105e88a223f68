import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { GuessGuard } from '../../../platform/guessing/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { couponCard } from '../coupon-cards.js';
import type { CouponCardList } from '../coupon.dto.js';
import { COUPON_CODE } from '../guessed-code.js';
import { CodeMint } from '../issue/code-mint.js';
import { CodeStore } from '../issue/code.store.js';
import { CouponGifts } from '../issue/coupon-gifts.js';
import { readCode } from '../issue/redeem-code.rules.js';

/** A printed code for a coupon or a pack: each code once. */
@Injectable()
export class RedeemService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly guard: GuessGuard,
    private readonly codes: CodeStore,
    private readonly mint: CodeMint,
    private readonly gifts: CouponGifts,
  ) {}

  redeem(command: IdempotentCommand, memberId: number, text: string): Promise<Result<CouponCardList>> {
    return this.guard.watch(COUPON_CODE, `member:${memberId}`, async () => {
      const code = readCode(text);
      if (!code) return refuse('COUPON_CODE_INVALID');
      return this.idempotency.run(command, (tx) => this.take(tx, memberId, code));
    });
  }

  private async take(tx: Transaction, memberId: number, code: string): Promise<Result<CouponCardList>> {
    const hash = this.mint.hash(code);
    const found = await this.codes.take(tx, hash, memberId);
    const batch = found && (await this.codes.find(found.batchId, tx));
    if (!batch || batch.state !== 'exported') return refuse('COUPON_CODE_INVALID');
    if (!found.taken) return refuse('COUPON_CODE_USED');
    if (batch.validUntil <= tx.now) return refuse('COUPON_CODE_EXPIRED');
    const bizKey = `code:${hash.toString('hex')}`;
    const given = await this.gifts.issue(tx, { ...batch.gift, memberId, bizKey, source: 'code' });
    return given.ok ? ok({ items: given.value.map((coupon) => couponCard(coupon, tx.now)) }) : given;
  }
}
