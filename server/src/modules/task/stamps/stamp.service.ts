import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { MemberActor } from '../../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import type { StampSheetList, StampSheetView } from './stamp.dto.js';
import { StampRewards } from './stamp-rewards.js';
import { isOpen } from './stamp.rules.js';
import { StampStore } from './stamp.store.js';
import { StampWords } from './stamp-words.js';
import type { StampCard, StampSheet } from './stamp.types.js';

/** A member's stamp cards, and taking a full one in. */
@Injectable()
export class StampService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly store: StampStore,
    private readonly rewards: StampRewards,
    private readonly words: StampWords,
    private readonly clock: Clock,
  ) {}

  async list(memberId: number): Promise<StampSheetList> {
    const today = businessDate(this.clock.now());
    const [cards, sheets] = await Promise.all([this.store.cards(), this.store.sheetsOf(memberId)]);
    const shown = cards.flatMap((card) => shownOf(card, sheets, today).map((sheet) => ({ card, sheet })));
    const full = (one: (typeof shown)[number]): number => (one.sheet?.state === 'full' ? 0 : 1);
    shown.sort((one, other) => full(one) - full(other));
    return {
      items: await this.words.views(shown),
      rewarded: sheets.filter(({ state }) => state === 'rewarded').length,
    };
  }

  async claim(command: IdempotentCommand, actor: MemberActor, sheetId: number): Promise<Result<StampSheetView>> {
    const claimed = await this.idempotency.run(command, async (tx): Promise<Result<StampSheet>> => {
      const sheet = await this.store.lockSheet(tx, sheetId);
      if (!sheet || sheet.memberId !== actor.memberId) return refuse('STAMP_CARD_NOT_FOUND');
      if (sheet.state === 'filling') return refuse('STAMP_SHEET_NOT_FULL');
      if (sheet.state === 'rewarded') return ok(sheet);
      const card = (await this.store.cards(tx)).find(({ id }) => id === sheet.cardId);
      const given = await this.rewards.give(tx, sheet, { cardName: card?.name ?? '集章卡', automatic: false });
      return given.ok ? ok({ ...sheet, state: 'rewarded' }) : given;
    });
    if (!claimed.ok) return claimed;
    const card = (await this.store.cards()).find(({ id }) => id === claimed.value.cardId);
    if (!card) return refuse('STAMP_CARD_NOT_FOUND');
    const [view] = await this.words.views([{ card, sheet: claimed.value }]);
    return view ? ok(view) : refuse('STAMP_CARD_NOT_FOUND');
  }
}

/** What of a card a member can fill or take in; one that nobody has begun is shown empty while it can be begun. */
function shownOf(card: StampCard, all: readonly StampSheet[], today: string): (StampSheet | null)[] {
  const own = all.filter(({ cardId }) => cardId === card.id);
  const alive = own.filter(
    ({ state }) => state === 'full' || (state === 'filling' && card.active && isOpen(card, today)),
  );
  const mayBegin = card.active && isOpen(card, today) && (own.length === 0 || card.repeats);
  return alive.some(({ state }) => state === 'filling') || !mayBegin ? alive : [...alive, null];
}
