import { shanghai } from '../../lib/format';
import type { TreatmentCard, TreatmentCardDetail } from '@/lib/shop-types';
import type { TagTone } from '@/ui/tag';

type Use = TreatmentCardDetail['uses'][number];

export function cardState({ state }: Pick<TreatmentCard, 'state'>): { label: string; tone: TagTone } {
  switch (state) {
    case 'active':
      return { label: '可使用', tone: 'pine' };
    case 'finished':
      return { label: '已用完', tone: 'plain' };
    case 'expired':
      return { label: '已过期', tone: 'plain' };
    case 'voided':
      return { label: '已退', tone: 'plain' };
  }
}

/** 2027年5月20日 → 5月20日 in the same year. */
export function dateText(date: string, now: Date = new Date()): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return `${year === shanghai(now).year ? '' : `${year}年`}${month}月${day}日`;
}

/** When the next visit is best, said only while there is one to make. */
export function cycleWords(card: Pick<TreatmentCard, 'state' | 'cycleDueOn'>, now: Date = new Date()): string | null {
  if (card.state !== 'active' || card.cycleDueOn === null) return null;
  return `按护理节奏，${dateText(card.cycleDueOn, now)}前后来一次正合适`;
}

const USES: Readonly<Record<Use['state'], string>> = {
  used: '使用 1 次',
  held: '已预约 1 次',
  released: '预约取消，次数退回',
  undone: '误扣退回',
};

export const wordsOfUse = ({ state }: Pick<Use, 'state'>): string => USES[state];
