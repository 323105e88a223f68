import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { SettingsFacade } from '../../settings/index.js';
import { type UsedUp, isCooling, usedUp } from '../treatment.rules.js';
import { COOLING_DAYS } from '../treatment.settings.js';
import type { RefundCause } from '../treatment.types.js';
import type { TreatmentCardRecord } from './treatment-card.store.js';

/** What is left of a card that was used in part, by what the law and the plan say. */
@Injectable()
export class CardSettling {
  constructor(private readonly settings: SettingsFacade) {}

  /** Why the rest of it can't be given back now; null when it can. */
  obstacleTo({ state, held, left }: TreatmentCardRecord): Result<null> {
    if (state === 'voided') return refuse('TREATMENT_CARD_OVER');
    if (held > 0) return refuse('TREATMENT_CARD_HELD', { held });
    return left === 0 ? refuse('TREATMENT_CARD_EMPTY') : ok(null);
  }

  /** `priceFen`: all that the card cost, money and what points paid. */
  async usedUp(card: TreatmentCardRecord, priceFen: number, cause: RefundCause, now: Date): Promise<UsedUp> {
    const days = await this.settings.get(COOLING_DAYS, 'chain');
    const { times, left, visitFen, issuedAt } = card;
    const worth = { priceFen, times, used: times - left, visitFen };
    return usedUp(worth, { cause, cooling: isCooling(issuedAt, now, days) });
  }
}
