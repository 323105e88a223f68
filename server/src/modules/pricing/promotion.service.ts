import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse, refuseField } from '../../kernel/result.js';
import { ENDS_TOO_EARLY, endsTooEarly, instantOf } from '../../kernel/span.js';
import { IdGenerator, UnitOfWork } from '../../platform/database/index.js';
import { type PageQuery, type StaffAct, cursorId, pageOf } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import { PromotionPlaces } from './promotion-places.js';
import type { AdminPromotion, AdminPromotionPage, PromotionBody } from './promotion.dto.js';
import { PromotionStore, type StoredPromotion } from './promotion.store.js';
import type { PromotionEffect } from './promotion.types.js';

/** Promotions as headquarters writes them. Orders keep what they were given, whatever becomes of the promotion. */
@Injectable()
export class PromotionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly store: PromotionStore,
    private readonly places: PromotionPlaces,
    private readonly audit: AuditFacade,
  ) {}

  async list(query: PageQuery): Promise<AdminPromotionPage> {
    return pageOf(await this.store.page(cursorId(query), query.limit + 1), query.limit, promotionView);
  }

  async get(id: number): Promise<Result<AdminPromotion>> {
    const found = await this.store.find(id);
    return found ? ok(promotionView(found)) : refuse('PROMOTION_NOT_FOUND');
  }

  async create(editor: StaffAct, body: PromotionBody): Promise<Result<AdminPromotion>> {
    const draft = await this.drafted(await this.ids.take(), body);
    if (!draft.ok) return draft;
    const promotion = draft.value;
    await this.uow.run(async (tx) => {
      await this.store.insert(tx, promotion);
      const line = { action: 'pricing.promotion.create', subject: `promotion:${promotion.id}` };
      await this.audit.record(tx, { ...editor, ...line, after: promotionView(promotion) });
    });
    this.store.forget();
    return ok(promotionView(promotion));
  }

  async change(editor: StaffAct, id: number, body: PromotionBody): Promise<Result<AdminPromotion>> {
    const draft = await this.drafted(id, body);
    if (!draft.ok) return draft;
    const after = draft.value;
    const changed = await this.uow.run(async (tx): Promise<Result<null>> => {
      const before = await this.store.lock(tx, id);
      if (!before) return refuse('PROMOTION_NOT_FOUND');
      await this.store.update(tx, after);
      const line = { action: 'pricing.promotion.change', subject: `promotion:${id}` };
      await this.audit.record(tx, { ...editor, ...line, before: promotionView(before), after: promotionView(after) });
      return ok(null);
    });
    if (!changed.ok) return changed;
    this.store.forget();
    return ok(promotionView(after));
  }

  private async drafted(id: number, body: PromotionBody): Promise<Result<StoredPromotion>> {
    const effect = effectOf(body);
    if (effect.kind === 'amount_off_threshold' && effect.offFen > effect.thresholdFen)
      return refuseField('offFen', '减免金额不能大于门槛');
    const [startsAt, endsAt] = [instantOf(body.startsAt), instantOf(body.endsAt)];
    if (endsTooEarly(startsAt, endsAt)) return refuseField('endsAt', ENDS_TOO_EARLY);
    const problem = await this.places.problemWith(body);
    if (problem) return problem;
    const { storeIds, groupIds, channels, categoryIds, productIds, excludedProductIds, weekdays, hours } = body;
    return ok({
      id,
      name: body.name,
      effect,
      scope: {
        storeIds,
        groupIds,
        channels,
        categoryIds,
        productIds,
        excludedProductIds,
        weekdays,
        hours: hours.map(({ from, until }) => ({ from, until })),
      },
      tierCodes: body.tierCodes,
      startsAt,
      endsAt,
      priority: body.priority,
      stacksWithTier: body.stacksWithTier,
      active: body.active,
    });
  }
}

/** The fields of its kind, which the validation has seen to. */
function effectOf(body: PromotionBody): PromotionEffect {
  const { kind, priceBp = 0, unitPriceFen = 0, offFen = 0, thresholdFen = 0, maxTimes = null } = body;
  switch (kind) {
    case 'percent':
      return { kind, priceBp };
    case 'fixed_price':
      return { kind, unitPriceFen };
    case 'amount_off_unit':
      return { kind, offFen };
    case 'amount_off_threshold':
      return { kind, thresholdFen, offFen, maxTimes };
  }
}

function promotionView({ effect, scope, ...promotion }: StoredPromotion): AdminPromotion {
  return {
    id: promotion.id,
    name: promotion.name,
    ...effect,
    storeIds: [...scope.storeIds],
    groupIds: [...scope.groupIds],
    channels: [...scope.channels],
    categoryIds: [...scope.categoryIds],
    productIds: [...scope.productIds],
    excludedProductIds: [...scope.excludedProductIds],
    tierCodes: [...promotion.tierCodes],
    weekdays: [...scope.weekdays],
    hours: scope.hours.map(({ from, until }) => ({ from, until })),
    startsAt: promotion.startsAt?.toISOString() ?? null,
    endsAt: promotion.endsAt?.toISOString() ?? null,
    priority: promotion.priority,
    stacksWithTier: promotion.stacksWithTier,
    active: promotion.active,
  };
}
