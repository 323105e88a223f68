import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type StaffActor, holdsAt, storeScope } from '../../../platform/http/index.js';
import { MemberFacade } from '../../member/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { CardViews } from '../cards/card-views.js';
import { CardSettling } from '../cards/card-settling.js';
import { type TreatmentCardRecord, TreatmentCardStore } from '../cards/treatment-card.store.js';
import { CODE_REQUIRED } from '../treatment.settings.js';
import type { DeskCardsQuery, DeskTreatmentCard, DeskTreatmentCardList } from '../treatment.dto.js';

/** At a counter nobody looks through more. */
const SHOWN = 50;

interface SeenBy {
  readonly storeId: number;
  readonly grant?: string | undefined;
}

/** Cards as the desk sees them: of members of its stores, and of anybody whose code it has scanned. */
@Injectable()
export class DeskCards {
  constructor(
    private readonly cards: TreatmentCardStore,
    private readonly views: CardViews,
    private readonly members: MemberFacade,
    private readonly settings: SettingsFacade,
    private readonly settling: CardSettling,
    private readonly clock: Clock,
  ) {}

  async list(actor: StaffActor, query: DeskCardsQuery): Promise<Result<DeskTreatmentCardList>> {
    const { storeId } = query;
    if (!holdsAt(actor, 'treatment.use', storeId)) return refuse('STORE_NOT_FOUND');
    const memberId = await this.memberOf(actor, query);
    if (!memberId.ok) return memberId;
    const cards = await this.cards.ofMember(memberId.value, SHOWN, Number.MAX_SAFE_INTEGER);
    return ok({
      items: await this.detailsOf(cards),
      codeRequired: await this.settings.get(CODE_REQUIRED, { storeId }),
    });
  }

  /** A card of somebody the actor may serve; any other does not exist for them. */
  async find(actor: StaffActor, cardId: number, seen: SeenBy): Promise<Result<TreatmentCardRecord>> {
    const card = await this.cards.byId(cardId);
    if (!card) return refuse('TREATMENT_CARD_NOT_FOUND');
    const member = await this.memberOf(actor, { ...seen, memberId: card.memberId });
    if (!member.ok) return seen.grant === undefined ? refuse('TREATMENT_CARD_NOT_FOUND') : member;
    return member.value === card.memberId ? ok(card) : refuse('TREATMENT_CARD_NOT_FOUND');
  }

  async detail(cardId: number): Promise<Result<DeskTreatmentCard>> {
    const card = await this.cards.byId(cardId);
    if (!card) return refuse('TREATMENT_CARD_NOT_FOUND');
    return ok((await this.detailsOf([card]))[0] as DeskTreatmentCard);
  }

  private async detailsOf(cards: readonly TreatmentCardRecord[]): Promise<DeskTreatmentCard[]> {
    const details = await this.views.details(cards);
    const now = this.clock.now();
    return Promise.all(
      cards.map(async (card, index) => ({
        ...(details[index] as (typeof details)[number]),
        memberId: card.memberId,
        restFen: card.payFen - (await this.settling.usedUp(card, card.payFen, 'member', now)).fen,
      })),
    );
  }

  private async memberOf(
    actor: StaffActor,
    { storeId, grant, memberId }: SeenBy & { memberId?: number | undefined },
  ): Promise<Result<number>> {
    if (grant !== undefined) {
      const granted = await this.members.peekGrant(grant, { actor, storeId });
      return granted.ok ? ok(granted.value.memberId) : granted;
    }
    const member = memberId === undefined ? null : await this.members.byId(memberId);
    const scope = storeScope(actor, 'treatment.use');
    const seen = scope === 'chain' || (member?.homeStoreId != null && scope.includes(member.homeStoreId));
    return member && seen && member.status !== 'closed' ? ok(member.id) : refuse('MEMBER_NOT_FOUND');
  }
}
