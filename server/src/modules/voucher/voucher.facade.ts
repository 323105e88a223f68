import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import type { ReadBatch, Transaction, WriteBatch } from '../../platform/database/index.js';
import { SettingsFacade } from '../settings/index.js';
import { RedemptionService } from './redemption/redemption.service.js';
import { RedemptionStore } from './redemption/redemption.store.js';
import { ScanStore } from './scanning/scan.store.js';
import { VoucherCatalogue } from './mapping/voucher-catalogue.js';
import { VoucherHandlers } from './voucher-handlers.js';
import { VERIFY_MINUTES } from './voucher.settings.js';
import { certificateKey } from './voucher.rules.js';
import type { Certificate, ChosenVoucher, VoucherOutcomeHandler } from './voucher.ports.js';
import type { DealTerms, RedemptionData, VoucherDealData, VoucherScanData } from './voucher.types.js';

export interface VoucherChoice {
  readonly scanId: number;
  readonly certificate: string;
}

/** The caller asks right after its commit; the job takes over when it has died in between. */
const FIRST_LOOK_MS = 15_000;

/** The room's front door: what the room whose orders are paid with vouchers may ask of it. */
@Injectable()
export class VoucherFacade {
  constructor(
    private readonly scans: ScanStore,
    private readonly catalogue: VoucherCatalogue,
    private readonly redemptions: RedemptionStore,
    private readonly advancing: RedemptionService,
    private readonly handlers: VoucherHandlers,
    private readonly settings: SettingsFacade,
  ) {}

  /** Called once, from `onModuleInit`, by the room whose orders are paid with vouchers. */
  register(handler: VoucherOutcomeHandler): void {
    this.handlers.register(handler);
  }

  /** Looks up what the till has chosen from its scans. Nothing is locked: outside of a transaction. */
  async choose(storeId: number, choices: readonly VoucherChoice[]): Promise<Result<ChosenVoucher[]>> {
    if (choices.length === 0) return ok([]);
    const now = this.catalogue.clock.now();
    const scans = await this.scans.byIds(storeId, [...new Set(choices.map(({ scanId }) => scanId))]);
    const chosen: ChosenVoucher[] = [];
    const ids = await this.catalogue.ids.takeMany(choices.length);
    for (const [index, choice] of choices.entries()) {
      const scan = scans.get(choice.scanId);
      if (!scan || scan.expiresAt <= now) return refuse('VOUCHER_SCAN_EXPIRED');
      const voucher = await this.lookUp(scan, choice.certificate, ids[index] as number);
      if (!voucher.ok) return voucher;
      chosen.push(voucher.value);
    }
    const names = new Set(chosen.map(certificateKey));
    return names.size === chosen.length ? ok(chosen) : refuse('VOUCHER_TAKEN');
  }

  /** Which of them another order has a claim on, by {@link certificateKey}. Between rivals the unique key decides. */
  takenIn(reads: ReadBatch, chosen: readonly Certificate[]): () => Set<string> {
    return this.redemptions.takenIn(reads, chosen);
  }

  /** How long an order waits for its vouchers; read before the transaction. */
  waitMinutes(): Promise<number> {
    return this.settings.get(VERIFY_MINUTES, 'chain');
  }

  /** Claims the vouchers for an order, with the rest of its writes. {@link verify} comes after the commit. */
  claimIn(
    batch: WriteBatch,
    orderId: number,
    vouchers: readonly { chosen: ChosenVoucher; paysFen: number }[],
    times: { now: Date; waitUntil: Date },
  ): void {
    const firstLookAt = new Date(times.now.getTime() + FIRST_LOOK_MS);
    this.redemptions.insertIn(batch, orderId, vouchers, { ...times, firstLookAt });
  }

  /** Outside any transaction: asks the platform now instead of at the job's next turn, and applies what it says. */
  verify(orderId: number): Promise<void> {
    return this.advancing.advance(orderId);
  }

  /** Outside any transaction: the order should not wait any longer. If the platform has taken them, it is paid. */
  async giveUp(orderId: number): Promise<void> {
    await this.redemptions.stopWaiting(orderId, this.catalogue.clock.now());
    await this.advancing.advance(orderId);
  }

  /**
   * Asks for the vouchers of a paid order back. They are the customer's again when the platform says so, and then the
   * handler hears of it; until then the order stays as it is. Follow it up with {@link verify} after the commit.
   */
  async requestCancel(tx: Transaction, orderId: number, asked: { by: string; reason: string }): Promise<Result<null>> {
    const rows = await this.redemptions.lockOfOrder(tx, orderId);
    if (rows.length === 0 || rows.some(({ state }) => state !== 'verified')) return refuse('ORDER_STATE_CONFLICT');
    if (rows.some(({ cancelUntil }) => cancelUntil === null || cancelUntil <= tx.now))
      return refuse('VOUCHER_CANCEL_LATE');
    for (const { id } of rows) await this.redemptions.markCancelling(tx, id, ['verified'], asked);
    return ok(null);
  }

  ofOrder(orderId: number): Promise<RedemptionData[]> {
    return this.redemptions.ofOrder(orderId);
  }

  private async lookUp(scan: VoucherScanData, certificate: string, id: number): Promise<Result<ChosenVoucher>> {
    const shown = scan.vouchers.find((voucher) => voucher.certificate === certificate);
    if (!shown) return refuse('VOUCHER_NOT_FOUND');
    const deal = (await this.catalogue.deals.active(scan.platform, [shown.dealId])).get(shown.dealId);
    if (!deal) return refuse('VOUCHER_DEAL_UNKNOWN');
    return ok({
      ...shown,
      redemptionId: id,
      platform: scan.platform,
      scanId: scan.id,
      scanToken: scan.token,
      storeId: scan.storeId,
      shopId: scan.shopId,
      terms: termsOf(deal),
    });
  }
}

function termsOf({ kind, productId, quantity, valueFen }: VoucherDealData): DealTerms {
  return { kind, productId, quantity, valueFen };
}
