import { Injectable } from '@nestjs/common';
import { RandomSource } from '../../../kernel/random.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Tokens } from '../../../platform/crypto/tokens.js';
import { type Transaction, UnitOfWork, WriteConflict, isDuplicateKey } from '../../../platform/database/index.js';
import { type ScopedActor, actorRef } from '../../../platform/http/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { missedNow } from '../coupon.rules.js';
import { PASS_SECONDS } from '../coupon.settings.js';
import { CouponStore } from '../coupon.store.js';
import type { CouponPass } from '../mine/mine.dto.js';
import {
  PASS_BARCODE_PREFIX,
  PASS_BARCODE_RANDOM_DIGITS,
  PASS_BYTES,
  PASS_PREFIX,
  type ShownCode,
} from './pass.rules.js';

/** How long staff may take between looking at a coupon and verifying it. */
const SEEN_FOR_MS = 5 * 60_000;

export interface CounterPlace {
  readonly actor: ScopedActor;
  readonly storeId: number;
}

interface PassRow {
  coupon_id: number;
}

/** What a member shows for one coupon: 128 random bits that live a minute; of several, the newest counts. */
@Injectable()
export class PassService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly coupons: CouponStore,
    private readonly settings: SettingsFacade,
    private readonly tokens: Tokens,
    private readonly random: RandomSource,
  ) {}

  async show(memberId: number, couponId: number): Promise<Result<CouponPass>> {
    const [coupon, ttlSeconds] = await Promise.all([
      this.coupons.find({ id: couponId }),
      this.settings.get(PASS_SECONDS, 'chain'),
    ]);
    if (coupon?.memberId !== memberId) return refuse('COUPON_NOT_FOUND');
    return this.uow.run(async (tx) => {
      const missed = missedNow(coupon, tx.now);
      if (missed) return refuse('COUPON_UNUSABLE', { reason: missed.reason });
      return ok(await this.issue(tx, couponId, ttlSeconds));
    });
  }

  /** The coupon behind a code that was scanned; from now on the code is this actor's, in this store, for minutes. */
  async see(tx: Transaction, shown: ShownCode, { actor, storeId }: CounterPlace): Promise<Result<number>> {
    const [column, hash] = this.lookUp(shown);
    const by = actorRef(actor);
    const { affectedRows } = await tx.execute(
      `UPDATE coupon_pass SET seen_by = ?, seen_store_id = ?, expires_at = ?
        WHERE ${column} = ? AND expires_at > ?
          AND ((seen_by IS NULL AND latest = 1) OR (seen_by = ? AND seen_store_id = ?))`,
      [by, storeId, new Date(tx.now.getTime() + SEEN_FOR_MS), hash, tx.now, by, storeId],
    );
    const [row] = await tx.query<PassRow>(`SELECT coupon_id FROM coupon_pass WHERE ${column} = ?`, [hash]);
    if (!row) return refuse('COUPON_CODE_INVALID');
    return affectedRows === 1 ? ok(row.coupon_id) : refuse('COUPON_CODE_EXPIRED');
  }

  private lookUp({ kind, text }: ShownCode): ['token_hash' | 'barcode_hash', Buffer] {
    return [kind === 'qr' ? 'token_hash' : 'barcode_hash', this.tokens.hash(text)];
  }

  private async issue(tx: Transaction, couponId: number, ttlSeconds: number): Promise<CouponPass> {
    const code = PASS_PREFIX + this.tokens.create(PASS_BYTES);
    const barcode = PASS_BARCODE_PREFIX + this.random.digits(PASS_BARCODE_RANDOM_DIGITS);
    const expiresAt = new Date(tx.now.getTime() + ttlSeconds * 1_000);
    await tx.execute('UPDATE coupon_pass SET latest = NULL WHERE coupon_id = ? AND latest = 1', [couponId]);
    try {
      await tx.insert('coupon_pass', [
        {
          token_hash: this.tokens.hash(code),
          barcode_hash: this.tokens.hash(barcode),
          coupon_id: couponId,
          latest: 1,
          issued_at: tx.now,
          expires_at: expiresAt,
        },
      ]);
    } catch (error) {
      // Another screen of the same member asked in the same moment: one of the two starts over and is the newest.
      if (isDuplicateKey(error)) throw new WriteConflict(`pass of coupon ${couponId}`);
      throw error;
    }
    return { code, barcode, expiresAt: expiresAt.toISOString(), ttlSeconds };
  }
}
