import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Order } from '@/lib/api-types';
import { money } from '@/lib/format';
import { useAction } from '@/lib/hooks';
import type { OrderReturn } from '@/lib/return-types';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { loadOrder } from '../api';
import { repairRefund } from '../return-api';
import type { Desk } from '@/lib/desk';
import { repairReasons } from '../words';
import { ReasonSheet } from './reason-sheet';
import './refund-repair.scss';

interface RefundRepairProps {
  order: Order;
  returned: OrderReturn;
  desk: Desk;
  onChange: (order: Order) => void;
}

/** What WeChat did not pay out: ask once more, or hand it over once WeChat has given up. */
export function RefundRepair({ order, returned, desk, onChange }: RefundRepairProps): JSX.Element | null {
  const [by, setBy] = useState<'wechat' | 'cash' | null>(null);
  const repair = useAction(async (reason: string) => {
    if (by === null) return;
    await repairRefund({ orderId: order.id, id: returned.id }, by, desk.store.id, reason);
    onChange(await loadOrder(order.id));
    setBy(null);
    toast(by === 'cash' ? '已记录，请把现金交给顾客' : '已重新提交微信退款', 'success');
  });
  const part = returned.payments.find(({ state }) => state === 'stuck' || state === 'failed');
  if (!part || !desk.can('order.refund')) return null;
  const id = `repair-${returned.id}`;
  return (
    <View className="refund-repair">
      <Button id={`${id}-wechat`} kind="line" size="small" onClick={() => setBy('wechat')}>
        重新退回微信
      </Button>
      {part.state === 'failed' && (
        <Button id={`${id}-cash`} kind="line" size="small" onClick={() => setBy('cash')}>
          改退现金 {money(part.amountFen)}
        </Button>
      )}
      {by !== null && (
        <ReasonSheet
          id={id}
          title={by === 'cash' ? `改退现金 ${money(part.amountFen)}？` : `重新退回微信 ${money(part.amountFen)}？`}
          note={
            by === 'cash' ? '微信已不能退回这笔钱。确认后请把现金当面交给顾客。' : '会再次向微信提交退款，不会重复退。'
          }
          reasons={repairReasons}
          confirm={by === 'cash' ? '确认改退现金' : '确认重新退回'}
          busy={repair.busy}
          onConfirm={repair.run}
          onClose={() => setBy(null)}
        />
      )}
    </View>
  );
}
