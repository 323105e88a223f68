import { Injectable } from '@nestjs/common';
import { type Refused, type Result, ok, refuse } from '../../../kernel/result.js';
import { instantOf } from '../../../kernel/span.js';
import { IdGenerator, type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import { type Page, type PageQuery, type StaffAct, cursorId, pageOf } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import type { MallItemInput, MallItemRecord } from './item.dto.js';
import { ItemReferences } from './item-references.js';
import { itemProblems } from './item.rules.js';
import { IN_ALL, MallItemStore } from './item.store.js';
import type { MallItem, MallItemPlan, StockLevel } from './item.types.js';

/** What headquarters puts into the window. */
@Injectable()
export class MallItemService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly items: MallItemStore,
    private readonly references: ItemReferences,
    private readonly audit: AuditFacade,
  ) {}

  async page(query: PageQuery): Promise<Page<MallItemRecord>> {
    return pageOf(await this.items.page(cursorId(query), query.limit + 1), query.limit, recordOf);
  }

  async one(id: number): Promise<Result<MallItemRecord>> {
    const item = await this.items.find(id);
    return item ? ok(recordOf(item)) : refuse('MALL_ITEM_NOT_FOUND');
  }

  async create(by: StaffAct, input: MallItemInput): Promise<Result<MallItemRecord>> {
    const plan = planOf(input);
    const problem = await this.problemWith(plan);
    if (problem) return problem;
    const id = await this.ids.take();
    await this.uow.run(async (tx) => {
      await this.items.insert(tx, id, plan);
      await this.record(tx, by, { action: 'mall.item.create', id, after: plan });
    });
    return this.one(id);
  }

  /** Counts that a redemption has taken from stay: what is given up must not be missed when one is put back. */
  async change(by: StaffAct, id: number, input: MallItemInput): Promise<Result<MallItemRecord>> {
    const plan = planOf(input);
    const problem = await this.problemWith(plan);
    if (problem) return problem;
    const changed = await this.uow.run(async (tx): Promise<Result<null>> => {
      const levels = await this.items.lockStock(tx, id);
      const before = await this.items.find(id, tx);
      if (!before) return refuse('MALL_ITEM_NOT_FOUND');
      const wanted = [{ storeId: IN_ALL, stock: plan.stock }, ...plan.storeStock];
      const short = shortage(levels, wanted);
      if (short) return refuse('MALL_STOCK_BELOW_TAKEN', { ...short });
      await this.items.update(tx, id, plan);
      for (const level of wanted) await this.items.setStock(tx, id, level);
      const dropped = levels.filter(({ storeId }) => !wanted.some((level) => level.storeId === storeId));
      for (const { storeId } of dropped) await this.items.dropStock(tx, id, storeId);
      await this.record(tx, by, { action: 'mall.item.change', id, before: recordOf(before), after: plan });
      return ok(null);
    });
    return changed.ok ? this.one(id) : changed;
  }

  private async problemWith(plan: MallItemPlan): Promise<Refused | null> {
    const problems = itemProblems(plan);
    if (problems.length > 0) return refuse('MALL_ITEM_INVALID', { problems });
    return this.references.problemWith(plan);
  }

  private record(
    tx: Transaction,
    { actor, request }: StaffAct,
    { id, action, before, after }: { id: number; action: string; before?: unknown; after: unknown },
  ): Promise<void> {
    return this.audit.record(tx, { actor, request, action, subject: `mall-item:${id}`, before, after });
  }
}

function shortage(
  levels: readonly StockLevel[],
  wanted: readonly { storeId: number; stock: number | null }[],
): { storeId: number; taken: number } | null {
  for (const { storeId, taken } of levels) {
    const level = wanted.find((want) => want.storeId === storeId);
    const stock = level === undefined ? 0 : level.stock;
    if (taken > 0 && stock !== null && stock < taken) return { storeId, taken };
  }
  return null;
}

function planOf(input: MallItemInput): MallItemPlan {
  const { valueFen, couponTemplateId, stock, perMember, startsAt, endsAt, ...rest } = input;
  return {
    ...rest,
    valueFen: valueFen ?? null,
    couponTemplateId: couponTemplateId ?? null,
    stock: stock ?? null,
    perMember: perMember ?? null,
    startsAt: instantOf(startsAt),
    endsAt: instantOf(endsAt),
  };
}

function recordOf(item: MallItem): MallItemRecord {
  const { terms, deliveries, storeIds, levels, tierCodes, startsAt, endsAt, ...rest } = item;
  return {
    ...rest,
    terms: [...terms],
    deliveries: [...deliveries],
    storeIds: [...storeIds],
    levels: [...levels],
    tierCodes: [...tierCodes],
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
  };
}
