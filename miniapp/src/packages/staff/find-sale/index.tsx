import { useState } from 'react';
import { Text } from '@tarojs/components';
import { useAction } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Page } from '@/ui/page';
import { orderNumberIn } from '../return/model';
import { findSale } from '../return-api';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import './index.scss';

function Search({ desk }: { desk: Desk }): JSX.Element {
  const [typed, setTyped] = useState('');
  const number = orderNumberIn(typed);
  const find = useAction(async (orderNo: string) => {
    const sale = await findSale(orderNo, desk.store.id);
    go('staffReturn', { no: sale.orderNo });
  });
  const scan = (): void => {
    void platform.scan().then((code) => {
      const scanned = code === null ? null : orderNumberIn(code);
      if (code !== null) setTyped(code);
      if (scanned !== null) find.run(scanned);
    });
  };
  return (
    <Card>
      <Text className="find-sale__words">输入小票或顾客订单详情里的完整订单号。在其他门店买的，也可以在这里退。</Text>
      <Field
        id="sale-number"
        kind="number"
        placeholder="完整订单号"
        value={typed}
        maxLength={32}
        leading={<Icon name="receipt" size={40} colour="soft" />}
        problem={typed.trim() !== '' && typed.replace(/\s/g, '').length > 24 ? '订单号最多 24 位数字' : null}
        onChange={setTyped}
        onConfirm={() => number !== null && find.run(number)}
      />
      <Button
        id="sale-find"
        busy={find.busy}
        disabled={number === null}
        onClick={() => number !== null && find.run(number)}
      >
        查找订单
      </Button>
      {platform.canScan && (
        <Button id="sale-scan" kind="line" icon="scan" onClick={scan}>
          扫顾客的订单码
        </Button>
      )}
    </Card>
  );
}

export default function FindSalePage(): JSX.Element {
  const desk = useDesk();
  return (
    <Page id="page-staff-find-sale" title="凭订单号退货">
      {desk && <Search desk={desk} />}
    </Page>
  );
}
