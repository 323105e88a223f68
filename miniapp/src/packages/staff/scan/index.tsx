import { useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useDesk } from '@/lib/desk';
import { useAction } from '@/lib/hooks';
import { platform } from '@/lib/platform';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import type { IconName } from '@/ui/icon';
import { Page } from '@/ui/page';
import { leadOn } from './lead';
import './index.scss';

const READS: readonly { icon: IconName; title: string; detail: string }[] = [
  { icon: 'person', title: '会员码、付款码', detail: '直接进入收银' },
  { icon: 'ticket', title: '优惠券', detail: '查看并核销' },
  { icon: 'bag', title: '取货码', detail: '交付自提商品' },
  { icon: 'calendar', title: '预约码', detail: '到店签到' },
  { icon: 'receipt', title: '订单码', detail: '查订单、退货' },
];

function Kinds(): JSX.Element {
  return (
    <View className="scan-kinds">
      {READS.map(({ icon, title, detail }) => (
        <View key={title} className="scan-kinds__one">
          <Icon name={icon} size={40} colour="gold" />
          <View>
            <Text className="scan-kinds__title">{title}</Text>
            <Text className="scan-kinds__detail">{detail}</Text>
          </View>
        </View>
      ))}
    </View>
  );
}

/** One button for whatever a guest holds out: the code itself says what is to be done with it. */
function Scan({ storeId }: { storeId: number }): JSX.Element {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const read = useAction(async (text: string) => {
    const led = await leadOn(text, storeId);
    setProblem(led ? null : '这不是我们的码，请让顾客刷新后再扫一次');
    if (led) setTyped('');
    else platform.chime('bad');
  });
  const open = (): void => {
    void platform.scan().then((text) => {
      if (text !== null) read.run(text);
    });
  };
  // Whoever comes here wants to scan: the camera opens by itself, once.
  useEffect(() => {
    if (platform.canScan) open();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <>
      <Card>
        {platform.canScan && (
          <View className="scan-camera">
            <Button id="scan-open" icon="scan" busy={read.busy} onClick={open}>
              打开摄像头
            </Button>
          </View>
        )}
        <Field
          id="scan-text"
          placeholder="扫码枪扫入，或手输数字"
          value={typed}
          maxLength={128}
          problem={problem}
          leading={<Icon name="scan" size={40} colour="soft" />}
          onChange={(text) => {
            setTyped(text);
            setProblem(null);
          }}
          onConfirm={() => typed.trim() !== '' && read.run(typed)}
        />
        <Button
          id="scan-read"
          kind={platform.canScan ? 'line' : 'primary'}
          busy={read.busy}
          disabled={typed.trim() === ''}
          onClick={() => read.run(typed)}
        >
          识别
        </Button>
      </Card>
      <Kinds />
    </>
  );
}

export default function StaffScanPage(): JSX.Element {
  const desk = useDesk();
  return (
    <Page id="page-staff-scan" title="扫一扫">
      {desk && <Scan storeId={desk.store.id} />}
    </Page>
  );
}
