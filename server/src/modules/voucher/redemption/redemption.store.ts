import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '../../../platform/database/index.js';
import type { ReadBatch, SqlParam, Transaction, WriteBatch } from '../../../platform/database/index.js';
import { certificateKey } from '../voucher.rules.js';
import type { Certificate, ChosenVoucher } from '../voucher.ports.js';
import type { RedemptionData, RedemptionState, VoucherPlatform, VoucherRefusal } from '../voucher.types.js';

interface RedemptionRow {
  id: number;
  order_id: number;
  platform: VoucherPlatform;
  certificate: string;
  platform_ref: string;
  scan_token: string | null;
  store_id: number;
  shop_id: string;
  deal_id: string;
  title: string;
  value_fen: number;
  pays_fen: number;
  state: RedemptionState;
  refusal: VoucherRefusal | null;
  problem: string | null;
  verify_id: string | null;
  verified_at: Date | null;
  cancel_until: Date | null;
  cancel_by: string | null;
  cancel_reason: string | null;
  wait_until: Date;
  first_asked_at: Date | null;
  attempts: number;
  created_at: Date;
}

const COLUMNS = `id, order_id, platform, certificate, platform_ref, scan_token, store_id, shop_id, deal_id, title, value_fen,
  pays_fen, state, refusal, problem, verify_id, verified_at, cancel_until, cancel_by, cancel_reason, wait_until, first_asked_at, attempts, created_at`;

/** Rows of redemptions. Every change of state is conditional on the state it comes from. */
@Injectable()
export class RedemptionStore {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
  ) {}

  /** Rows of an order that waits; the caller asks the platform after the commit, and the job does if it doesn't. */
  insertIn(
    batch: WriteBatch,
    orderId: number,
    vouchers: readonly { chosen: ChosenVoucher; paysFen: number }[],
    times: { now: Date; firstLookAt: Date; waitUntil: Date },
  ): void {
    batch.insert(
      'voucher_redemption',
      vouchers.map(({ chosen, paysFen }) => ({
        id: chosen.redemptionId,
        order_id: orderId,
        platform: chosen.platform,
        certificate: chosen.certificate,
        live_certificate: chosen.certificate,
        platform_ref: chosen.platformRef,
        scan_id: chosen.scanId,
        scan_token: chosen.scanToken,
        store_id: chosen.storeId,
        shop_id: chosen.shopId,
        deal_id: chosen.dealId,
        title: chosen.title,
        value_fen: chosen.terms.valueFen,
        pays_fen: paysFen,
        state: 'pending',
        wait_until: times.waitUntil,
        due_at: times.firstLookAt,
        created_at: times.now,
        updated_at: times.now,
      })),
    );
  }

  async takenOf(platform: VoucherPlatform, certificates: readonly string[]): Promise<Set<string>> {
    if (certificates.length === 0) return new Set();
    const rows = await this.database.query<{ live_certificate: string }>(
      'SELECT live_certificate FROM voucher_redemption WHERE platform = ? AND live_certificate IN (?)',
      [platform, certificates],
    );
    return new Set(rows.map((row) => row.live_certificate));
  }

  /** The same as one of several questions asked together. */
  takenIn(reads: ReadBatch, vouchers: readonly Certificate[]): () => Set<string> {
    const byPlatform = new Map<VoucherPlatform, string[]>();
    for (const { platform, certificate } of vouchers)
      byPlatform.set(platform, [...(byPlatform.get(platform) ?? []), certificate]);
    const found = [...byPlatform].map(([platform, certificates]) =>
      reads.add<{ platform: VoucherPlatform; live_certificate: string }>(
        'SELECT platform, live_certificate FROM voucher_redemption WHERE platform = ? AND live_certificate IN (?)',
        [platform, certificates],
      ),
    );
    return () =>
      new Set(
        found
          .flatMap(({ rows }) => rows)
          .map((row) => certificateKey({ platform: row.platform, certificate: row.live_certificate })),
      );
  }

  /** A person has to look at it. */
  async markProblem(tx: Transaction, orderId: number, problem: string): Promise<void> {
    await tx.execute('UPDATE voucher_redemption SET problem = ?, updated_at = ? WHERE order_id = ?', [
      problem,
      tx.now,
      orderId,
    ]);
  }

  async ofOrder(orderId: number): Promise<RedemptionData[]> {
    return this.select(this.database, 'order_id = ? ORDER BY id', [orderId]);
  }

  async lockOfOrder(tx: Transaction, orderId: number): Promise<RedemptionData[]> {
    return this.select(tx, 'order_id = ? ORDER BY id FOR UPDATE', [orderId]);
  }

  async list(where: string, params: readonly SqlParam[], limit: number): Promise<RedemptionData[]> {
    return this.select(this.database, `${where} ORDER BY id DESC LIMIT ?`, [...params, limit]);
  }

  /** Takes the open rows of one order for the holder of the claim; nothing while somebody else is asking. */
  async claimOrder(orderId: number, claim: string, now: Date, leaseUntil: Date): Promise<RedemptionData[]> {
    const { affectedRows } = await this.write(
      `UPDATE voucher_redemption
          SET claim_token = ?, due_at = ?, attempts = attempts + 1, first_asked_at = COALESCE(first_asked_at, ?)
        WHERE order_id = ? AND state IN ('pending', 'cancelling') AND (claim_token IS NULL OR due_at <= ?)`,
      [claim, leaseUntil, now, orderId, now],
    );
    return affectedRows === 0 ? [] : this.select(this.database, 'claim_token = ? ORDER BY id', [claim]);
  }

  /** Orders with something due, oldest first. */
  async dueOrders(now: Date, limit: number): Promise<number[]> {
    const rows = await this.database.query<{ order_id: number }>(
      `SELECT order_id, MIN(due_at) AS due FROM voucher_redemption
        WHERE due_at <= ? AND state <> 'refused' GROUP BY order_id ORDER BY due LIMIT ?`,
      [now, limit],
    );
    return rows.map((row) => row.order_id);
  }

  /** Refused ones that want a last look, each taken by one caller. */
  async claimLateLooks(claim: string, now: Date, leaseUntil: Date, limit: number): Promise<RedemptionData[]> {
    const { affectedRows } = await this.write(
      `UPDATE voucher_redemption SET claim_token = ?, due_at = ?
        WHERE due_at <= ? AND state = 'refused' ORDER BY due_at LIMIT ?`,
      [claim, leaseUntil, now, limit],
    );
    return affectedRows === 0 ? [] : this.select(this.database, 'claim_token = ?', [claim]);
  }

  async markVerified(
    tx: Transaction,
    id: number,
    from: readonly RedemptionState[],
    verified: { verifyId: string; at: Date; cancelUntil: Date },
  ): Promise<boolean> {
    return this.move(tx, id, from, 'verified', {
      verify_id: verified.verifyId.slice(0, 128),
      verified_at: verified.at,
      cancel_until: verified.cancelUntil,
      due_at: null,
    });
  }

  /** Frees the certificate: with another scan it may be tried again. */
  async markRefused(tx: Transaction, id: number, reason: VoucherRefusal, lateLookAt: Date | null): Promise<boolean> {
    return this.move(tx, id, ['pending'], 'refused', { refusal: reason, live_certificate: null, due_at: lateLookAt });
  }

  async markCancelling(
    tx: Transaction,
    id: number,
    from: readonly RedemptionState[],
    asked: { by: string; reason: string } | null,
  ): Promise<boolean> {
    return this.move(tx, id, from, 'cancelling', {
      problem: null,
      due_at: tx.now,
      attempts: 0,
      cancel_by: asked?.by ?? null,
      cancel_reason: asked?.reason ?? null,
    });
  }

  /** We had given up on it, and the platform took it all the same: it goes back. */
  async markFoundLate(
    tx: Transaction,
    id: number,
    verified: { verifyId: string; at: Date; cancelUntil: Date },
  ): Promise<boolean> {
    return this.move(tx, id, ['refused'], 'cancelling', {
      verify_id: verified.verifyId.slice(0, 128),
      verified_at: verified.at,
      cancel_until: verified.cancelUntil,
      due_at: tx.now,
      attempts: 0,
    });
  }

  async markCancelled(tx: Transaction, id: number): Promise<boolean> {
    return this.move(tx, id, ['cancelling'], 'cancelled', {
      live_certificate: null,
      problem: null,
      due_at: null,
      cancelled_at: tx.now,
    });
  }

  /** The platform keeps it: it stays used, and stays paid for. */
  async markKept(tx: Transaction, id: number, problem: string): Promise<boolean> {
    return this.move(tx, id, ['cancelling'], 'verified', { problem, due_at: null });
  }

  /** Gives the claim back and says when to ask again; nothing when the row has come to an end meanwhile. */
  async postpone(id: number, claim: string, dueAt: Date | null): Promise<void> {
    await this.write('UPDATE voucher_redemption SET claim_token = NULL, due_at = ? WHERE id = ? AND claim_token = ?', [
      dueAt,
      id,
      claim,
    ]);
  }

  /** From now on the platform is only asked whether it has taken them. */
  async stopWaiting(orderId: number, now: Date): Promise<void> {
    await this.write(
      `UPDATE voucher_redemption SET wait_until = LEAST(wait_until, ?), due_at = ?
        WHERE order_id = ? AND state = 'pending' AND claim_token IS NULL`,
      [now, now, orderId],
    );
  }

  /** A unit of work, as it may have to wait for somebody who has the row and still needs to read. */
  private write(sql: string, params: readonly SqlParam[]): Promise<{ affectedRows: number }> {
    return this.uow.run((tx) => tx.execute(sql, params));
  }

  private async move(
    tx: Transaction,
    id: number,
    from: readonly RedemptionState[],
    to: RedemptionState,
    values: Readonly<Record<string, string | number | Date | null>>,
  ): Promise<boolean> {
    const assignments = Object.keys(values).map((column) => `, ${column} = ?`);
    const { affectedRows } = await tx.execute(
      `UPDATE voucher_redemption SET state = ?, claim_token = NULL, updated_at = ?${assignments.join('')}
        WHERE id = ? AND state IN (?)`,
      [to, tx.now, ...Object.values(values), id, from],
    );
    return affectedRows === 1;
  }

  private async select(
    source: Pick<Database, 'query'>,
    where: string,
    params: readonly SqlParam[],
  ): Promise<RedemptionData[]> {
    const rows = await source.query<RedemptionRow>(`SELECT ${COLUMNS} FROM voucher_redemption WHERE ${where}`, params);
    return rows.map(redemption);
  }
}

function redemption(row: RedemptionRow): RedemptionData {
  return {
    id: row.id,
    orderId: row.order_id,
    platform: row.platform,
    certificate: row.certificate,
    platformRef: row.platform_ref,
    scanToken: row.scan_token,
    storeId: row.store_id,
    shopId: row.shop_id,
    dealId: row.deal_id,
    title: row.title,
    valueFen: row.value_fen,
    paysFen: row.pays_fen,
    state: row.state,
    refusal: row.refusal,
    problem: row.problem,
    verifyId: row.verify_id,
    verifiedAt: row.verified_at,
    cancelUntil: row.cancel_until,
    cancelBy: row.cancel_by,
    cancelReason: row.cancel_reason,
    waitUntil: row.wait_until,
    firstAskedAt: row.first_asked_at,
    attempts: row.attempts,
    createdAt: row.created_at,
  };
}
