import type { StaffBooking } from '@/lib/booking-types';
import { momentText } from '../../lib/format';

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
