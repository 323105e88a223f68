import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Qr } from '@/ui/qr';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import './order-code.scss';

/** The order's number for somebody else's camera: any of our stores finds the order by it, and only by it. */
export function OrderCode({ orderNo }: { orderNo: string }): JSX.Element {
  const [shown, setShown] = useState(false);
  return (
    <>
      <Card flush>
        <Row
          id="order-code"
          icon="scan"
          title="订单码"
          detail="需要退货时给店员扫，任意门店都可以"
          onClick={() => setShown(true)}
        />
      </Card>
      {shown && (
        <Sheet id="order-code-sheet" title="订单码" onClose={() => setShown(false)}>
          <View className="order-code">
            <Qr text={orderNo} />
            <Text className="order-code__number">{orderNo}</Text>
          </View>
        </Sheet>
      )}
    </>
  );
}
