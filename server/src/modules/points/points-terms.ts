import { Injectable } from '@nestjs/common';
import { OrganizationFacade } from '../organization/index.js';
import { type SettingDefinition, SettingsFacade } from '../settings/index.js';
import { EarnRules } from './earning/earn-rules.js';
import {
  FEN_PER_POINT_EARNED,
  FEN_PER_POINT_SPENT,
  POINTS_CLAW_BACK,
  POINTS_EXPIRY,
  POINTS_MAX_EARNED_PER_DAY,
  POINTS_MAX_EARNED_PER_ORDER,
  POINTS_MAX_SHARE_BP,
  POINTS_MAX_SPENT_PER_ORDER,
  POINTS_MEMBER_DAY,
  POINTS_MIN_ORDER_FEN,
  POINTS_PENDING_HOURS,
  POINTS_RETURN_GRACE_DAYS,
  POINTS_STEP,
} from './points.settings.js';
import type { EarnTerms, LotTerms, PointsTerms, SpendRules } from './points.types.js';

type Read = <T>(definition: SettingDefinition<T>) => Promise<T>;

/** The terms in force at a place. Everything comes from short-lived memory, so asking often costs nothing. */
@Injectable()
export class PointsTermsReader {
  constructor(
    private readonly settings: SettingsFacade,
    private readonly organization: OrganizationFacade,
    private readonly rules: EarnRules,
  ) {}

  /** Without a store: what the chain says by itself. */
  async at(storeId: number | null): Promise<PointsTerms> {
    const read: Read = (definition) => this.settings.get(definition, storeId === null ? 'chain' : { storeId });
    const [earn, spend, lot, clawBack, graceDays] = await Promise.all([
      this.earn(read, storeId),
      spendRules(read),
      this.lot(),
      read(POINTS_CLAW_BACK),
      read(POINTS_RETURN_GRACE_DAYS),
    ]);
    return { earn, spend, lot, returns: { clawBack, graceDays } };
  }

  /** When points got outside of a sale can be used: at once. */
  async lotOfGift(): Promise<LotTerms> {
    return { ...(await this.lot()), pendingHours: 0 };
  }

  private async lot(): Promise<LotTerms> {
    const [expiry, pendingHours] = await Promise.all([
      this.settings.get(POINTS_EXPIRY, 'chain'),
      this.settings.get(POINTS_PENDING_HOURS, 'chain'),
    ]);
    return { expiry, pendingHours };
  }

  private async earn(read: Read, storeId: number | null): Promise<EarnTerms> {
    const store = storeId === null ? null : await this.organization.store(storeId);
    const [fenPerPoint, memberDay, maxPerOrder, maxPerDay, rules, groupPath] = await Promise.all([
      read(FEN_PER_POINT_EARNED),
      read(POINTS_MEMBER_DAY),
      read(POINTS_MAX_EARNED_PER_ORDER),
      read(POINTS_MAX_EARNED_PER_DAY),
      this.rules.active(),
      this.organization.groupPath(store?.groupId ?? null),
    ]);
    return {
      fenPerPoint,
      rules,
      memberDay,
      maxPerOrder: limit(maxPerOrder),
      maxPerDay: limit(maxPerDay),
      groupPath,
    };
  }
}

async function spendRules(read: Read): Promise<SpendRules> {
  const [fenPerPoint, maxShareBp, step, minOrderFen, maxPointsPerOrder] = await Promise.all([
    read(FEN_PER_POINT_SPENT),
    read(POINTS_MAX_SHARE_BP),
    read(POINTS_STEP),
    read(POINTS_MIN_ORDER_FEN),
    read(POINTS_MAX_SPENT_PER_ORDER),
  ]);
  return { fenPerPoint, maxShareBp, step, minOrderFen, maxPointsPerOrder: limit(maxPointsPerOrder) };
}

/** In a setting 0 says “no limit”. */
function limit(value: number): number | null {
  return value === 0 ? null : value;
}
