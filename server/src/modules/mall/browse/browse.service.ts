import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { Page } from '../../../platform/http/index.js';
import { PointsFacade } from '../../points/index.js';
import { TierFacade } from '../../tier/index.js';
import { leftAnywhere, limitText, periodKeyOf, standingOf } from '../items/item.rules.js';
import { MallItemStore } from '../items/item.store.js';
import type { MallItem } from '../items/item.types.js';
import { RedemptionStore } from '../redeem/redemption.store.js';
import type { MallCard, MallFilter, MallItemView, MallQuery } from './browse.dto.js';
import { ItemPage } from './item-page.js';

/** What a member brings along: points, tier and the turns they have had. */
interface Visitor {
  readonly balance: number;
  readonly tierCode: string;
  readonly turnsUsed: ReadonlyMap<number, number>;
}

const REASONS = { upcoming: '还没到兑换时间', over: '兑换已结束', sold_out: '已兑完' } as const;

/** The window: the same for everybody, with what it means for a member who looks in. */
@Injectable()
export class BrowseService {
  constructor(
    private readonly items: MallItemStore,
    private readonly redemptions: RedemptionStore,
    private readonly points: PointsFacade,
    private readonly tiers: TierFacade,
    private readonly pages: ItemPage,
    private readonly clock: Clock,
  ) {}

  /** In the order of the window; the cursor is a place in it, since a few hundred items are all there is. */
  async list(memberId: number | null, { filter, limit, cursor }: MallQuery): Promise<Page<MallCard>> {
    const now = this.clock.now();
    const shelf = (await this.items.shelf()).filter((item) => standingOf(item, now) !== 'over');
    const cards = await this.cards(shelf, memberId);
    const chosen = cards.filter((card) => fits(card, filter)).sort((a, b) => rankOf(a) - rankOf(b));
    const from = cursor === undefined ? 0 : Number(cursor);
    const to = from + limit;
    return { items: chosen.slice(from, to), nextCursor: to < chosen.length ? String(to) : null };
  }

  async one(memberId: number | null, id: number): Promise<Result<MallItemView>> {
    const item = await this.items.find(id);
    if (!item?.active) return refuse('MALL_ITEM_NOT_FOUND');
    const [[card], parts, balance] = await Promise.all([
      this.cards([item], memberId),
      this.pages.of(item),
      memberId === null ? null : this.balanceOf(memberId),
    ]);
    return ok({ ...(card as MallCard), ...parts, balance });
  }

  private async cards(items: readonly MallItem[], memberId: number | null): Promise<MallCard[]> {
    const now = this.clock.now();
    const [visitor, names] = await Promise.all([
      memberId === null ? null : this.visitor(memberId, items, now),
      this.tiers.names(),
    ]);
    return items.map((item) => cardOf(item, visitor, names, now));
  }

  private async visitor(memberId: number, items: readonly MallItem[], now: Date): Promise<Visitor> {
    const limited = items.filter(({ perMember }) => perMember !== null);
    const periods = new Map(limited.map((item) => [item.id, periodKeyOf(item, now)]));
    const [balance, tier, turnsUsed] = await Promise.all([
      this.balanceOf(memberId),
      this.tiers.memberTier(memberId),
      this.redemptions.turnsUsed(memberId, periods),
    ]);
    return { balance, tierCode: tier.code, turnsUsed };
  }

  private async balanceOf(memberId: number): Promise<number> {
    return (await this.points.balance(memberId)).balance;
  }
}

function cardOf(item: MallItem, visitor: Visitor | null, tiers: ReadonlyMap<string, string>, now: Date): MallCard {
  const { id, kind, name, subtitle, emblem, colour, points, cashFen, valueFen, startsAt, endsAt } = item;
  const standing = standingOf(item, now);
  return {
    ...{ id, kind, name, subtitle, emblem, colour, points, cashFen, valueFen, standing },
    left: leftAnywhere(item),
    tierText: tierText(item, tiers),
    limitText: limitText(item),
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
    shortPoints: visitor === null ? null : Math.max(0, points - visitor.balance),
    reason: standing === 'open' ? visitorReason(item, visitor) : REASONS[standing],
  };
}

function visitorReason(item: MallItem, visitor: Visitor | null): string | null {
  if (visitor === null) return null;
  if (item.tierCodes.length > 0 && !item.tierCodes.includes(visitor.tierCode)) return '当前等级暂不能兑换';
  const used = visitor.turnsUsed.get(item.id) ?? 0;
  return item.perMember !== null && used >= item.perMember ? '已兑过，到达限兑次数' : null;
}

/** Named one by one: which tiers are "and above" changes with the ladder. */
function tierText({ tierCodes }: MallItem, names: ReadonlyMap<string, string>): string | null {
  if (tierCodes.length === 0) return null;
  return `${tierCodes.flatMap((code) => names.get(code) ?? []).join('、')}专享`;
}

function fits(card: MallCard, filter: MallFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'affordable':
      return card.standing === 'open' && card.reason === null && (card.shortPoints ?? 0) === 0;
    case 'goods':
      return card.kind === 'goods' || card.kind === 'swap';
    default:
      return card.kind === filter;
  }
}

/** What is sold out or not open yet stands behind. Sorting keeps the order of the window otherwise. */
function rankOf({ standing }: MallCard): number {
  return standing === 'open' ? 0 : standing === 'upcoming' ? 1 : 2;
}
