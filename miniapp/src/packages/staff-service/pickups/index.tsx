import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import { useAction } from '@/lib/hooks';
import type { StaffPickup } from '@/lib/mall-types';
import { platform } from '@/lib/platform';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Page } from '@/ui/page';
import { Result } from '@/ui/result';
import { findPickup } from './api';
import { HandOverPanel } from './hand-over';
import { PickupList } from './pickup-list';
import './index.scss';

/** One page, three moments: what lies ready, what this number stands for, and done. */
type Step =
  { at: 'list' } | { at: 'looking'; pickup: StaffPickup; code: string | null } | { at: 'done'; pickup: StaffPickup };

const LIST: Step = { at: 'list' };

function Ask({ busy, onCode }: { busy: boolean; onCode: (code: string) => void }): JSX.Element {
  const [typed, setTyped] = useState('');
  const code = typed.trim();
  const scan = (): void => {
    void platform.scan().then((scanned) => {
      if (scanned !== null) onCode(scanned);
    });
  };
  return (
    <Card>
      {platform.canScan && (
        <View className="pickups-scan">
          <Button id="pickups-scan" icon="scan" busy={busy} onClick={scan}>
            扫取货码
          </Button>
        </View>
      )}
      <Field
        id="pickups-code"
        placeholder="扫码枪或手输 12 位取货码"
        value={typed}
        maxLength={20}
        leading={<Icon name="bag" size={40} colour="soft" />}
        onChange={setTyped}
        onConfirm={() => code !== '' && onCode(code)}
      />
      <Button
        id="pickups-look"
        kind={platform.canScan ? 'line' : 'primary'}
        busy={busy}
        disabled={code === ''}
        onClick={() => onCode(code)}
      >
        查看取货单
      </Button>
    </Card>
  );
}

function Pickups({ desk, scanned }: { desk: Desk; scanned: string | undefined }): JSX.Element {
  const [step, setStep] = useState<Step>(LIST);
  const storeId = desk.store.id;
  const look = useAction(async (code: string) => {
    setStep({ at: 'looking', code: code.replace(/[\s-]/g, ''), pickup: await findPickup(storeId, code) });
  });
  const { run } = look;
  useEffect(() => {
    // Another page has scanned it already.
    if (scanned !== undefined && scanned !== '') run(scanned);
  }, [run, scanned]);
  switch (step.at) {
    case 'list':
      return (
        <>
          <Ask busy={look.busy} onCode={look.run} />
          <PickupList storeId={storeId} onOpen={(pickup) => setStep({ at: 'looking', pickup, code: null })} />
        </>
      );
    case 'looking':
      return (
        <HandOverPanel
          pickup={step.pickup}
          code={step.code}
          onBack={() => setStep(LIST)}
          onDone={(pickup) => setStep({ at: 'done', pickup })}
        />
      );
    case 'done':
      return (
        <>
          <Result
            id="pickups-done"
            tone="success"
            title="已交付"
            detail={`${step.pickup.member.name} · ${step.pickup.title}`}
          />
          <Button id="pickups-next" onClick={() => setStep(LIST)}>
            下一位
          </Button>
        </>
      );
  }
}

export default function StaffPickupsPage(): JSX.Element {
  const desk = useDesk();
  const { code } = useRouter().params;
  return (
    <Page id="page-staff-pickups" title="到店取货">
      {desk && <Pickups desk={desk} scanned={code} />}
    </Page>
  );
}
