import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { Clock } from '../../../kernel/clock.js';
import { groupBy } from '../../../kernel/group-by.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { LedgerFacade, type PrepaidMovement } from '../../ledger/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { CUSTODY_SHARE_BP } from '../clearing.settings.js';
import { AGE_BANDS, ageCuts } from './age.rules.js';
import type { OutstandingView, PrepaidMovementView, QuarterOfEntity, QuarterReport } from './liability.dto.js';
import { custodyOf, spanOf } from './quarter.rules.js';

const CHAIN = '全部主体';

/** What is owed to members, by the legal entity that owes it. */
@Injectable()
export class LiabilityService {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly organization: OrganizationFacade,
    private readonly settings: SettingsFacade,
    private readonly clock: Clock,
  ) {}

  async outstanding(): Promise<OutstandingView> {
    const asOf = businessDate(this.clock.now());
    const rows = await this.ledger.reports.outstandingByAge(ageCuts(asOf));
    const groups = groupBy(rows, (row) => `${row.entityId}/${row.book}`);
    const items = await Promise.all(
      [...groups.values()].map(async (group) => {
        const [{ entityId, book }] = group;
        const bands = AGE_BANDS.map((band, index) => {
          const found = group.find((row) => row.band === index);
          return { band, amount: found?.amount ?? 0, lots: found?.lots ?? 0 };
        });
        const total = bands.reduce((sum, { amount }) => sum + amount, 0);
        return { entityId, entityName: await this.nameOf(entityId), book, total, bands };
      }),
    );
    return { asOf, items };
  }

  /** From the ledger alone, at any time: late facts of the quarter are in it as soon as they are in the books. */
  async quarter(quarter: string): Promise<Result<QuarterReport>> {
    const span = spanOf(quarter);
    const today = businessDate(this.clock.now());
    if (!span || span.from > today) return refuse('NOT_FOUND');
    const custodyShareBp = await this.settings.get(CUSTODY_SHARE_BP, 'chain');
    const movements = await this.ledger.reports.prepaidMovements(span.from, span.to);
    const entities = await Promise.all(
      [...groupBy(movements, ({ entityId }) => entityId)].map(async ([entityId, parts]) =>
        ofEntity({ entityId, entityName: await this.nameOf(entityId) }, parts, custodyShareBp),
      ),
    );
    const total = {
      ...ofEntity({ entityId: 0, entityName: CHAIN }, movements, custodyShareBp),
      custodyFen: entities.reduce((sum, { custodyFen }) => sum + custodyFen, 0),
    };
    const complete = span.to <= today;
    return ok({ quarter, from: span.from, to: span.lastDay, complete, custodyShareBp, entities, total });
  }

  private async nameOf(entityId: number): Promise<string> {
    if (entityId === 0) return CHAIN;
    return (await this.organization.legalEntity(entityId))?.name ?? `主体 ${entityId}`;
  }
}

function ofEntity(
  who: Pick<QuarterOfEntity, 'entityId' | 'entityName'>,
  movements: readonly PrepaidMovement[],
  custodyShareBp: number,
): QuarterOfEntity {
  const principal = sumOf(movements.filter(({ book }) => book === 'principal'));
  const bonus = sumOf(movements.filter(({ book }) => book === 'bonus'));
  return { ...who, principal, bonus, custodyFen: custodyOf(principal.closingFen, custodyShareBp) };
}

function sumOf(movements: readonly PrepaidMovement[]): PrepaidMovementView {
  const sum = (pick: (movement: PrepaidMovement) => number): number =>
    movements.reduce((total, movement) => total + pick(movement), 0);
  return {
    openingFen: sum(({ opening }) => opening),
    issuedFen: sum(({ issued }) => issued),
    redeemedFen: sum(({ redeemed }) => redeemed),
    refundedFen: sum(({ refunded }) => refunded),
    closingFen: sum(({ closing }) => closing),
  };
}
