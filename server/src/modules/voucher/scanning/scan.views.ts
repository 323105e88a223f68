import { Injectable } from '@nestjs/common';
import { ERRORS, type ErrorCode } from '@guike/shared';
import { CatalogFacade } from '../../catalog/index.js';
import { DealStore } from '../mapping/deal.store.js';
import { RedemptionStore } from '../redemption/redemption.store.js';
import type { ScannedVoucher, VoucherScan } from '../voucher.dto.js';
import { maskCertificate } from '../voucher.rules.js';
import type { ShownVoucher, VoucherDealData, VoucherScanData } from '../voucher.types.js';

/** A scan as the till shows it: what each voucher is worth here, and why one can't be used. */
@Injectable()
export class ScanViews {
  constructor(
    private readonly deals: DealStore,
    private readonly redemptions: RedemptionStore,
    private readonly catalog: CatalogFacade,
  ) {}

  async scan(scan: VoucherScanData, now: Date): Promise<VoucherScan> {
    const certificates = scan.vouchers.map(({ certificate }) => certificate);
    const [deals, taken] = await Promise.all([
      this.deals.active(scan.platform, [...new Set(scan.vouchers.map(({ dealId }) => dealId))]),
      this.redemptions.takenOf(scan.platform, certificates),
    ]);
    const products = await this.productsOf(scan.storeId, [...deals.values()]);
    return {
      id: scan.id,
      platform: scan.platform,
      expiresAt: scan.expiresAt.toISOString(),
      vouchers: scan.vouchers.map((voucher) => {
        const deal = deals.get(voucher.dealId) ?? null;
        const product = deal?.productId == null ? null : (products.get(deal.productId) ?? null);
        return voucherView(voucher, deal, product, obstacleOf(voucher, deal, product, taken, now));
      }),
    };
  }

  private async productsOf(storeId: number, deals: readonly VoucherDealData[]): Promise<Map<number, Product>> {
    const ids = [...new Set(deals.flatMap(({ productId }) => productId ?? []))];
    const products = ids.length === 0 ? [] : await this.catalog.products(storeId, ids);
    return new Map(products.filter(({ active }) => active).map((product) => [product.id, product]));
  }
}

interface Product {
  readonly id: number;
  readonly sku: string;
  readonly name: string;
}

function obstacleOf(
  voucher: ShownVoucher,
  deal: VoucherDealData | null,
  product: Product | null,
  taken: ReadonlySet<string>,
  now: Date,
): ErrorCode | null {
  if (taken.has(voucher.certificate)) return 'VOUCHER_TAKEN';
  if (voucher.expiresAt !== null && new Date(voucher.expiresAt) < now) return 'VOUCHER_EXPIRED';
  if (!deal || (deal.kind === 'product' && !product)) return 'VOUCHER_DEAL_UNKNOWN';
  return null;
}

function voucherView(
  voucher: ShownVoucher,
  deal: VoucherDealData | null,
  product: Product | null,
  obstacle: ErrorCode | null,
): ScannedVoucher {
  return {
    certificate: voucher.certificate,
    codeMasked: maskCertificate(voucher.certificate),
    title: voucher.title,
    dealId: voucher.dealId,
    kind: deal?.kind ?? null,
    valueFen: deal?.valueFen ?? null,
    productId: product?.id ?? null,
    sku: product?.sku ?? null,
    productName: product?.name ?? null,
    quantity: deal?.kind === 'product' ? deal.quantity : null,
    soldFen: voucher.soldFen,
    expiresAt: voucher.expiresAt,
    usable: obstacle === null,
    reason: obstacle === null ? null : ERRORS[obstacle].message,
  };
}
