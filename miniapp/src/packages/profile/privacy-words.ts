import type { TagTone } from '../../ui/tag';
import { momentText } from '../../lib/format';
import type { RouteName } from '../../lib/navigate';
import type { DataExport } from './privacy-api';

const KB = 1_024;

export function sizeText(bytes: number): string {
  return bytes < KB * KB ? `${Math.max(1, Math.round(bytes / KB))} KB` : `${(bytes / KB / KB).toFixed(1)} MB`;
}

export function exportWords(item: DataExport): { label: string; tone: TagTone; detail: string } {
  switch (item.state) {
    case 'asked':
      return { label: '准备中', tone: 'gold', detail: '正在整理，通常几分钟就好，下拉可以刷新' };
    case 'ready':
      return {
        label: '可下载',
        tone: 'pine',
        detail: `${sizeText(item.sizeBytes ?? 0)}，${item.deleteAt === null ? '' : `${momentText(item.deleteAt)} 自动删除`}`,
      };
    case 'deleted':
      return { label: '已删除', tone: 'plain', detail: '保存期已过，需要时可以重新导出' };
  }
}

/** Where what stands in the way can be settled; null when it only takes time or the shop. */
export function wayOut(room: string): { label: string; route: RouteName } | null {
  switch (room) {
    case 'wallet':
      return { label: '申请退款', route: 'refundAsk' };
    case 'wallet-refund':
      return { label: '看退款进度', route: 'refunds' };
    case 'order':
    case 'coupon':
      return { label: '看我的订单', route: 'orders' };
    case 'appointment':
      return { label: '看我的预约', route: 'booking' };
    default:
      return null;
  }
}
