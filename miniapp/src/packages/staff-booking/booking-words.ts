import type { StaffBooking } from '@/lib/booking-types';
import { momentText } from '../../lib/format';
import type { TagTone } from '../../ui/tag';

type Line = StaffBooking['history'][number];

const KINDS: Readonly<Record<Line['kind'], string>> = {
  created: '预约',
  paid: '付了定金',
  moved: '改期',
  checked_in: '签到',
  started: '开始服务',
  finished: '服务完成',
  billed: '结账完成',
  cancelled: '取消',
  expired: '定金超时未付，自动释放',
  closed: '超时自动了结',
  no_show: '标记未到店',
  no_show_undone: '撤销未到店',
  deposit_returned: '定金退回',
  deposit_kept: '定金不退',
};

/** One step of a booking's story, as a person would tell it. */
export function historyText({ kind, fromStart, toStart, reason }: Line): string {
  const what = KINDS[kind];
  const when =
    kind === 'moved' && fromStart !== null && toStart !== null
      ? `：${momentText(fromStart)} → ${momentText(toStart)}`
      : '';
  return `${what}${when}${reason === null ? '' : `（${reason}）`}`;
}

type RefundState = NonNullable<StaffBooking['refund']>['state'];

const REFUNDS: Readonly<Record<RefundState, { label: string; tone: TagTone; detail: string }>> = {
  asked: { label: '退回中', tone: 'gold', detail: '已提交微信，通常几分钟内退回顾客的付款账户' },
  stuck: { label: '未退成', tone: 'brick', detail: '微信没有退成功，定金还在门店账上' },
  failed: { label: '未退成', tone: 'brick', detail: '微信关闭了这笔退款，定金还在门店账上' },
  returned: { label: '已退回', tone: 'pine', detail: '已退回顾客的付款账户' },
};

/** How far a deposit has come on its way back, and what that means for the guest who asks. */
export const refundWords = (state: RefundState): (typeof REFUNDS)[RefundState] => REFUNDS[state];
