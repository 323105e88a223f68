import { formatDay } from '@guike/shared';
import type { TreatmentCycleDue, TreatmentExpiring, TreatmentIssued, TreatmentUsed } from '../../treatment/index.js';
import type { Notice } from '../notification.types.js';

const CARD = '/packages/treatment/card/index';

export function treatmentIssuedNotice({ memberId, orderId, cards }: TreatmentIssued): Notice {
  const [first] = cards;
  const what =
    cards.length > 1
      ? `${first?.name ?? '次卡'}等 ${cards.length} 张卡`
      : `${first?.name ?? '次卡'}（${first?.times ?? 0} 次）`;
  return {
    memberId,
    kind: 'order',
    title: '次卡已到账',
    body: `${what}已放进您的账户，预约或到店时直接使用。`,
    link: cards.length === 1 && first ? `${CARD}?id=${first.id}` : '/packages/treatment/list/index',
    dedupeKey: `treatment.issued:${orderId}`,
  };
}

/** Told each time: who has not been there should be able to say so at once. */
export function treatmentUsedNotice(
  { memberId, cardId, useId, name, left, times }: TreatmentUsed,
  storeName: string,
): Notice {
  return {
    memberId,
    kind: 'order',
    title: '次卡使用了 1 次',
    body: `${name}在${storeName}使用 1 次，还剩 ${left}/${times} 次。如非本人操作，请联系门店。`,
    link: `${CARD}?id=${cardId}`,
    dedupeKey: `treatment.used:${useId}`,
  };
}

export function treatmentCycleNotice({ memberId, cardId, name, left, dueOn }: TreatmentCycleDue): Notice {
  return {
    memberId,
    kind: 'order',
    title: '又到了该来的日子',
    body: `${name}还有 ${left} 次，按您的节奏，${formatDay(dueOn)}前后来一次正合适。`,
    link: `${CARD}?id=${cardId}`,
    dedupeKey: `treatment.cycle:${cardId}:${dueOn}`,
  };
}

export function treatmentExpiringNotice({ memberId, cardId, name, left, on }: TreatmentExpiring): Notice {
  return {
    memberId,
    kind: 'order',
    title: '次卡快到期了',
    body: `${name}还有 ${left} 次，${formatDay(on)}到期，记得安排时间用完。`,
    link: `${CARD}?id=${cardId}`,
    dedupeKey: `treatment.expiring:${cardId}`,
  };
}
