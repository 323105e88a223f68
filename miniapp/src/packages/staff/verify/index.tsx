import { useEffect, useRef, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { CouponPreview, VerifiedCoupon } from '@/lib/coupon-types';
import { momentText } from '@/lib/format';
import { useAction } from '@/lib/hooks';
import { platform } from '@/lib/platform';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Terms, Ticket } from '@/ui/coupon/ticket';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Line } from '@/ui/order/details';
import { Page } from '@/ui/page';
import { Result } from '@/ui/result';
import { previewCoupon, verifyCoupon } from '../coupon-api';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import './index.scss';

type Step =
  { at: 'asking' } | { at: 'looking'; code: string; preview: CouponPreview } | { at: 'done'; verified: VerifiedCoupon };

const ASKING: Step = { at: 'asking' };

function Ask({ busy, onCode }: { busy: boolean; onCode: (code: string) => void }): JSX.Element {
  const [typed, setTyped] = useState('');
  const code = typed.trim();
  const send = (): void => {
    if (code !== '') onCode(code);
  };
  const scan = (): void => {
    void platform.scan().then((scanned) => {
      if (scanned !== null) onCode(scanned);
    });
  };
  return (
    <Card>
      <Text className="verify-words">
        请顾客打开“我的券”里的兑换券或体验券，扫一扫核销码；也可以输入码下的数字或 16 位券号。
      </Text>
      {platform.canScan && (
        <View className="verify-scan">
          <Button id="verify-scan" icon="scan" busy={busy} onClick={scan}>
            扫核销码
          </Button>
        </View>
      )}
      <Field
        id="verify-code"
        placeholder="扫码枪或手输数字"
        value={typed}
        maxLength={64}
        leading={<Icon name="ticket" size={40} colour="soft" />}
        onChange={setTyped}
        onConfirm={send}
      />
      <Button
        id="verify-look"
        kind={platform.canScan ? 'line' : 'primary'}
        busy={busy}
        disabled={code === ''}
        onClick={send}
      >
        查看这张券
      </Button>
    </Card>
  );
}

function Holder({ member }: Pick<CouponPreview, 'member'>): JSX.Element {
  return (
    <View className="verify-holder">
      <Avatar name={member.name} />
      <View className="verify-holder__words">
        <Text className="verify-holder__name">{member.name}</Text>
        <Text className="verify-holder__phone">{member.phoneMasked}</Text>
      </View>
    </View>
  );
}

function Preview({ preview }: { preview: CouponPreview }): JSX.Element {
  const { coupon, member, verifiable, reason } = preview;
  return (
    <View id="verify-preview">
      <Card>
        <Holder member={member} />
      </Card>
      <Ticket
        face={coupon.faceText}
        condition={coupon.conditionText}
        name={coupon.name}
        note={coupon.validText}
        off={!verifiable}
      />
      {!verifiable && (
        <View className="verify-refused" id="verify-refused">
          <Icon name="alert" size={40} colour="brick" />
          <Text className="verify-refused__text">不能核销：{reason}</Text>
        </View>
      )}
      <Card title="使用规则">
        <Terms rules={coupon.rules} />
      </Card>
    </View>
  );
}

function Done({ verified, onNext }: { verified: VerifiedCoupon; onNext: () => void }): JSX.Element {
  return (
    <>
      <Result id="verify-done" tone="success" title="核销成功" detail={verified.coupon.name} />
      <Card>
        <Line name="顾客" value={`${verified.member.name} ${verified.member.phoneMasked}`} />
        <Line name="时间" value={momentText(verified.verifiedAt)} />
        <Line name="门店" value={verified.storeName} />
      </Card>
      <Button id="verify-next" onClick={onNext}>
        继续核销
      </Button>
    </>
  );
}

function Verify({ desk, step, onStep }: { desk: Desk; step: Step; onStep: (step: Step) => void }): JSX.Element {
  const look = useAction(async (code: string) => {
    onStep({ at: 'looking', code, preview: await previewCoupon(desk.store.id, code) });
  });
  const { code: given } = useRouter().params;
  const looked = useRef(false);
  // A code that was scanned on another page is looked at here at once.
  useEffect(() => {
    if (given === undefined || looked.current) return;
    looked.current = true;
    look.run(decodeURIComponent(given));
  }, [given, look]);
  switch (step.at) {
    case 'asking':
      return <Ask busy={look.busy} onCode={look.run} />;
    case 'looking':
      return <Preview preview={step.preview} />;
    case 'done':
      return <Done verified={step.verified} onNext={() => onStep(ASKING)} />;
  }
}

export default function StaffVerifyPage(): JSX.Element {
  const desk = useDesk();
  const [step, setStep] = useState<Step>(ASKING);
  const verify = useAction(async (storeId: number, code: string) => {
    const verified = await verifyCoupon(storeId, code);
    platform.buzz();
    setStep({ at: 'done', verified });
  });
  const footer = step.at === 'looking' && desk !== null && (
    <View className="verify-acts">
      <Button id="verify-back" kind="line" onClick={() => setStep(ASKING)}>
        换一张
      </Button>
      <View className="verify-acts__main">
        <Button
          id="verify-confirm"
          busy={verify.busy}
          disabled={!step.preview.verifiable}
          onClick={() => verify.run(desk.store.id, step.code)}
        >
          确认核销
        </Button>
      </View>
    </View>
  );
  return (
    <Page id="page-staff-verify" title="核销优惠券" footer={footer || undefined}>
      {desk && <Verify desk={desk} step={step} onStep={setStep} />}
    </Page>
  );
}
