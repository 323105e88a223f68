import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { IdGenerator, type Transaction, UnitOfWork, meetsDuplicate } from '../../../platform/database/index.js';
import type { StaffAct } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { MappingPlaces } from './mapping-places.js';
import { DealStore } from './deal.store.js';
import { ShopStore, type VoucherShopData } from './shop.store.js';
import type { VoucherDeal, VoucherDealBody, VoucherShop, VoucherShopBody } from './voucher.admin.dto.js';
import type { VoucherDealData } from '../voucher.types.js';

/** What headquarters says about a platform's shops and deals: which store, which product, worth how much. */
@Injectable()
export class VoucherMappingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly shops: ShopStore,
    private readonly deals: DealStore,
    private readonly places: MappingPlaces,
    private readonly audit: AuditFacade,
  ) {}

  async listShops(): Promise<VoucherShop[]> {
    const shops = await this.shops.all();
    return Promise.all(shops.map((shop) => this.shopView(shop)));
  }

  async listDeals(): Promise<VoucherDeal[]> {
    return this.deals.all();
  }

  async createShop(editor: StaffAct, body: VoucherShopBody): Promise<Result<VoucherShop>> {
    if ((await this.places.storeName(body.storeId)) === null) return refuse('REFERENCE_UNKNOWN');
    const shop: VoucherShopData = { id: await this.ids.take(), ...shopFields(body) };
    return this.uow.run(async (tx) => {
      if (await meetsDuplicate(() => this.shops.insert(tx, shop))) return refuse('CODE_TAKEN');
      await this.note(tx, editor, 'voucher.shop.create', `voucher-shop:${shop.id}`, { after: shop });
      return ok(await this.shopView(shop));
    });
  }

  async changeShop(editor: StaffAct, id: number, body: VoucherShopBody): Promise<Result<VoucherShop>> {
    if ((await this.places.storeName(body.storeId)) === null) return refuse('REFERENCE_UNKNOWN');
    return this.uow.run(async (tx) => {
      const before = await this.shops.lock(tx, id);
      if (!before) return refuse('NOT_FOUND');
      const after: VoucherShopData = { id, ...shopFields(body) };
      if (await meetsDuplicate(() => this.shops.update(tx, after))) return refuse('CODE_TAKEN');
      await this.note(tx, editor, 'voucher.shop.change', `voucher-shop:${id}`, { before, after });
      return ok(await this.shopView(after));
    });
  }

  async createDeal(editor: StaffAct, body: VoucherDealBody): Promise<Result<VoucherDeal>> {
    const problem = await this.places.problemWith(body);
    if (problem) return problem;
    const deal: VoucherDealData = { id: await this.ids.take(), ...dealFields(body) };
    return this.uow.run(async (tx) => {
      if (await meetsDuplicate(() => this.deals.insert(tx, deal))) return refuse('CODE_TAKEN');
      await this.note(tx, editor, 'voucher.deal.create', `voucher-deal:${deal.id}`, { after: deal });
      return ok(deal);
    });
  }

  /** Orders under way keep the value they were quoted with. */
  async changeDeal(editor: StaffAct, id: number, body: VoucherDealBody): Promise<Result<VoucherDeal>> {
    const problem = await this.places.problemWith(body);
    if (problem) return problem;
    return this.uow.run(async (tx) => {
      const before = await this.deals.lock(tx, id);
      if (!before) return refuse('NOT_FOUND');
      const after: VoucherDealData = { id, ...dealFields(body) };
      if (await meetsDuplicate(() => this.deals.update(tx, after))) return refuse('CODE_TAKEN');
      await this.note(tx, editor, 'voucher.deal.change', `voucher-deal:${id}`, { before, after });
      return ok(after);
    });
  }

  private async note(
    tx: Transaction,
    editor: StaffAct,
    action: string,
    subject: string,
    change: { before?: unknown; after: unknown },
  ): Promise<void> {
    await this.audit.record(tx, { ...editor, action, subject, ...change });
  }

  private async shopView(shop: VoucherShopData): Promise<VoucherShop> {
    return { ...shop, storeName: (await this.places.storeName(shop.storeId)) ?? '' };
  }
}

function shopFields({ platform, storeId, shopId, active }: VoucherShopBody): Omit<VoucherShopData, 'id'> {
  return { platform, storeId, shopId, active };
}

function dealFields(body: VoucherDealBody): Omit<VoucherDealData, 'id'> {
  return {
    platform: body.platform,
    dealId: body.dealId,
    title: body.title,
    kind: body.kind,
    productId: body.kind === 'product' ? (body.productId ?? null) : null,
    quantity: body.kind === 'product' ? body.quantity : 1,
    valueFen: body.valueFen,
    active: body.active,
  };
}
