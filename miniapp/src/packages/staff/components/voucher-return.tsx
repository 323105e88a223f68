import { useState } from 'react';
import { Text } from '@tarojs/components';
import { money } from '@/lib/format';
import { useAction } from '@/lib/hooks';
import { back } from '@/lib/navigate';
import type { ReturnableOrder } from '@/lib/return-types';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Line } from '@/ui/order/details';
import { cancelVouchers } from '../return-api';
import type { Desk } from '@/lib/desk';
import { returnReasons } from '../words';
import { ReasonSheet } from './reason-sheet';
import './voucher-return.scss';

/** A voucher belongs to its platform: it goes back as a whole, and the order with it. */
export function VoucherReturn({ order, desk }: { order: ReturnableOrder; desk: Desk }): JSX.Element {
  const [asking, setAsking] = useState(false);
  const cancel = useAction(async (reason: string) => {
    const after = await cancelVouchers(order.id, reason);
    toast(after.state === 'paid' ? '已向平台申请，撤销成功后自动退回' : '团购券已还给顾客，订单已退', 'success');
    back();
  });
  const here = order.storeId === desk.store.id;
  return (
    <>
      <Card title={order.storeName}>
        <Line name="订单号" value={order.orderNo} />
        <Line name="实付" value={money(order.payableFen)} />
        <Text className="voucher-return__words">
          {here
            ? '这单用了团购券，只能整单退：先由平台撤销核销，把券还给顾客，其余部分随后退回原处。'
            : '这单用了团购券，请顾客回售出门店办理。'}
        </Text>
      </Card>
      {here && (
        <Button id="voucher-return" kind="danger" onClick={() => setAsking(true)}>
          撤销团购券并整单退
        </Button>
      )}
      {asking && (
        <ReasonSheet
          id="voucher-reason"
          title="撤销团购券并整单退？"
          note="平台撤销成功后立即退回，不能恢复。原因会留在记录里。"
          reasons={returnReasons}
          confirm="确认撤销并退回"
          danger
          busy={cancel.busy}
          onConfirm={cancel.run}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
