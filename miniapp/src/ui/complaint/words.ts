import type { ComplaintState, Resolution } from '../../lib/complaint-types';
import type { TagTone } from '../tag';

export const STATE: Readonly<Record<ComplaintState, { label: string; tone: TagTone }>> = {
  open: { label: '等待受理', tone: 'gold' },
  handling: { label: '处理中', tone: 'sea' },
  answered: { label: '已回复', tone: 'pine' },
  closed: { label: '已结案', tone: 'plain' },
};

export const RESOLUTION_OPTIONS: readonly { value: Resolution; label: string }[] = [
  { value: 'resolved', label: '问题已解决' },
  { value: 'explained', label: '已解释说明' },
  { value: 'refunded', label: '已退款或退货' },
  { value: 'redone', label: '已重新提供服务' },
  { value: 'made_up', label: '已作补偿' },
  { value: 'withdrawn', label: '顾客撤回' },
  { value: 'unfounded', label: '核实不属实' },
];

const HOUR_MS = 3_600_000;

/** 还剩 3 小时 · 已超时 2 天; the clock that staff work against. */
export function dueText(dueAt: string | null, now: Date): string | null {
  if (dueAt === null) return null;
  const left = Date.parse(dueAt) - now.getTime();
  const hours = Math.floor(Math.abs(left) / HOUR_MS);
  const span = hours < 1 ? '不到 1 小时' : hours < 48 ? `${hours} 小时` : `${Math.floor(hours / 24)} 天`;
  return left >= 0 ? `还剩 ${span}` : `已超时 ${span}`;
}
