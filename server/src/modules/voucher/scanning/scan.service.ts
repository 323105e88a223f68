import { Injectable } from '@nestjs/common';
import { type Refused, type Result, ok, refuse } from '../../../kernel/result.js';
import { type ScopedActor, actorRef, holdsAt } from '../../../platform/http/index.js';
import { SettingsFacade } from '../../settings/index.js';
import type { PrepareReply } from '../platforms/voucher-platform.port.js';
import { ScanTools } from './scan-tools.js';
import { ScanStore } from './scan.store.js';
import { ScanViews } from './scan.views.js';
import { ShopStore, type VoucherShopData } from '../mapping/shop.store.js';
import { VoucherPlatforms } from '../voucher-platforms.js';
import type { VoucherScan } from '../voucher.dto.js';
import { platformsOf } from '../voucher.rules.js';
import { SCAN_MINUTES } from '../voucher.settings.js';
import { refusalCode } from '../voucher-refusals.js';
import type { VoucherPlatform, VoucherScanData } from '../voucher.types.js';

export interface ScanRequest {
  readonly actor: ScopedActor;
  readonly storeId: number;
  readonly code: string;
  /** Null: found out by asking. */
  readonly platform: VoucherPlatform | null;
}

type Shown = Extract<PrepareReply, { kind: 'shown' }>;

/** 查券: asks the platform what a scanned code stands for. Nothing is used up. */
@Injectable()
export class ScanService {
  constructor(
    private readonly shops: ShopStore,
    private readonly scans: ScanStore,
    private readonly platforms: VoucherPlatforms,
    private readonly views: ScanViews,
    private readonly settings: SettingsFacade,
    private readonly tools: ScanTools,
  ) {}

  async scan(request: ScanRequest): Promise<Result<VoucherScan>> {
    if (!holdsAt(request.actor, 'order.settle', request.storeId)) return refuse('STORE_NOT_FOUND');
    const offered = await this.offeredAt(request.storeId);
    const wanted = platformsOf(
      request.code,
      offered.map(({ platform }) => platform),
    ).filter((platform) => request.platform === null || platform === request.platform);
    let refused: Refused = refuse('VOUCHER_NOT_OFFERED');
    for (const platform of wanted) {
      const shop = offered.find((candidate) => candidate.platform === platform) as VoucherShopData;
      const reply = await this.platforms.find(platform)?.prepare(shop.shopId, request.code);
      if (reply?.kind === 'shown' && reply.vouchers.length > 0) return ok(await this.keep(request, shop, reply));
      refused = refusedBy(reply);
      // Only a code that one platform does not know may be the other one's.
      if (refused.refusal.code !== 'VOUCHER_NOT_FOUND') return refused;
    }
    return refused;
  }

  private async offeredAt(storeId: number): Promise<VoucherShopData[]> {
    const known = this.platforms.all();
    return (await this.shops.activeOf(storeId)).filter(({ platform }) => known.includes(platform));
  }

  private async keep(request: ScanRequest, shop: VoucherShopData, shown: Shown): Promise<VoucherScan> {
    const now = this.tools.ports.now();
    const minutes = await this.settings.get(SCAN_MINUTES, 'chain');
    const scan: VoucherScanData = {
      id: await this.tools.ids.take(),
      platform: shop.platform,
      storeId: request.storeId,
      shopId: shop.shopId,
      token: shown.token,
      vouchers: shown.vouchers.slice(0, MAX_SHOWN),
      expiresAt: new Date(now.getTime() + minutes * 60_000),
    };
    await this.scans.insert(scan, actorRef(request.actor), now);
    return this.views.scan(scan, now);
  }
}

/** Nobody pays one order with more; a code of a bulk purchase may show hundreds. */
const MAX_SHOWN = 20;

function refusedBy(reply: PrepareReply | undefined): Refused {
  if (reply === undefined || reply.kind === 'unknown') return refuse('VOUCHER_UNAVAILABLE');
  // Shown, but with nothing left to use.
  if (reply.kind === 'shown') return refuse('VOUCHER_USED');
  return refuse(refusalCode(reply.reason));
}
