import { Injectable } from '@nestjs/common';
import { type Refused, type Result, ok, refuse, refuseField } from '../../../kernel/result.js';
import { IdGenerator, UnitOfWork } from '../../../platform/database/index.js';
import type { StaffAct } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { CatalogFacade } from '../../catalog/index.js';
import { CouponFacade } from '../../coupon/index.js';
import type { AdminStampCard, AdminStampCardList, StampCardBody } from './stamp.dto.js';
import { StampStore } from './stamp.store.js';
import type { SheetState, StampCard } from './stamp.types.js';

type Counts = Record<SheetState, number>;
const NONE: Counts = { filling: 0, full: 0, rewarded: 0 };

/** Stamp cards as headquarters writes them. A card somebody has begun keeps what it promised. */
@Injectable()
export class StampAdminService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly store: StampStore,
    private readonly coupons: CouponFacade,
    private readonly catalog: CatalogFacade,
    private readonly audit: AuditFacade,
  ) {}

  async list(): Promise<AdminStampCardList> {
    const [cards, counts] = await Promise.all([this.store.cards(), this.counts()]);
    return { items: cards.map((card) => adminView(card, counts.get(card.id) ?? NONE)) };
  }

  async create(editor: StaffAct, body: StampCardBody): Promise<Result<AdminStampCard>> {
    const problem = await this.problemWith(body);
    if (problem) return problem;
    const card = cardOf(await this.ids.take(), body);
    await this.uow.run(async (tx) => {
      await this.store.insertCard(tx, card);
      const subject = `stamp-card:${card.id}`;
      await this.audit.record(tx, { ...editor, action: 'task.stamp-card.create', subject, after: card });
    });
    return ok(adminView(card, NONE));
  }

  async change(editor: StaffAct, id: number, body: StampCardBody): Promise<Result<AdminStampCard>> {
    const problem = await this.problemWith(body);
    if (problem) return problem;
    const after = cardOf(id, body);
    const changed = await this.uow.run(async (tx): Promise<Result<null>> => {
      const before = await this.store.lockCard(tx, id);
      if (!before) return refuse('STAMP_CARD_NOT_FOUND');
      await this.store.updateCard(tx, after);
      const subject = `stamp-card:${id}`;
      await this.audit.record(tx, { ...editor, action: 'task.stamp-card.change', subject, before, after });
      return ok(null);
    });
    return changed.ok ? ok(adminView(after, (await this.counts()).get(id) ?? NONE)) : changed;
  }

  private async problemWith(body: StampCardBody): Promise<Refused | null> {
    const { points, growth, couponTemplateId = null, startsOn = null, endsOn = null } = body;
    if (points + growth === 0 && couponTemplateId === null) return refuseField('points', '集满至少要有一样礼物');
    if (startsOn !== null && endsOn !== null && endsOn < startsOn) return refuseField('endsOn', '结束日不能早于开始日');
    if (couponTemplateId !== null && !(await this.coupons.templatesById([couponTemplateId])).has(couponTemplateId))
      return refuse('COUPON_TEMPLATE_NOT_FOUND');
    const known = await this.catalog.knownCategories(body.categoryIds);
    return body.categoryIds.every((id) => known.has(id)) ? null : refuse('CATEGORY_NOT_FOUND');
  }

  private async counts(): Promise<Map<number, Counts>> {
    const counts = new Map<number, Counts>();
    for (const { cardId, state, count } of await this.store.countByState()) {
      counts.set(cardId, { ...(counts.get(cardId) ?? NONE), [state]: count });
    }
    return counts;
  }
}

function cardOf(id: number, body: StampCardBody): StampCard {
  const { minFen, categoryIds, perDay, couponTemplateId = null, startsOn = null, endsOn = null, ...rest } = body;
  return { id, ...rest, conditions: { minFen, categoryIds, perDay }, couponTemplateId, startsOn, endsOn };
}

function adminView({ conditions, ...card }: StampCard, counts: Counts): AdminStampCard {
  return { ...card, ...conditions, categoryIds: [...conditions.categoryIds], ...counts };
}
