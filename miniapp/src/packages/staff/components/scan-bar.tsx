import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { platform } from '@/lib/platform';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Tag } from '@/ui/tag';
import { MemberLine } from './member-bits';
import type { Till } from './use-till';

/** A barcode reader types the digits and presses enter; a person may type them too. */
function TypedCode({ till }: { till: Till }): JSX.Element {
  const [typed, setTyped] = useState('');
  const submit = (): void => {
    const code = typed.replace(/\s/g, '');
    if (code === '') return;
    till.scan(code);
    setTyped('');
  };
  return (
    <View className="scan-typed">
      <View className="scan-typed__field">
        <Field
          id="cashier-code"
          placeholder="扫码枪或手输 18 位数字"
          value={typed}
          maxLength={128}
          leading={<Icon name="scan" size={40} colour="soft" />}
          onChange={setTyped}
          onConfirm={submit}
        />
      </View>
      <Button
        id="cashier-code-confirm"
        size="small"
        busy={till.scanning}
        disabled={typed.trim() === ''}
        onClick={submit}
      >
        查会员
      </Button>
    </View>
  );
}

function CameraScan({ till }: { till: Till }): JSX.Element {
  const open = (): void => {
    void platform.scan().then((code) => {
      if (code !== null) till.scan(code);
    });
  };
  return (
    <View className="scan-camera">
      <Button id="cashier-scan" icon="scan" busy={till.scanning} onClick={open}>
        扫顾客的码
      </Button>
    </View>
  );
}

export function ScanBar({ till }: { till: Till }): JSX.Element {
  const { guest } = till;
  if (!guest) {
    return (
      <>
        {platform.canScan && <CameraScan till={till} />}
        <TypedCode till={till} />
      </>
    );
  }
  return (
    <Card id="cashier-guest">
      <View className="scan-guest">
        <View className="scan-guest__who">
          <MemberLine member={guest.member} />
        </View>
        <View
          id="cashier-forget"
          className="scan-guest__close"
          hoverClass="g-pressed"
          aria-label="换一位"
          onClick={till.forgetGuest}
        >
          <Icon name="close" size={36} colour="soft" />
        </View>
      </View>
      <View className="scan-guest__tags">
        <Tag tone={guest.purpose === 'pay' ? 'pine' : 'sea'}>
          {guest.purpose === 'pay' ? '付款码 · 可用储值' : '会员码 · 只算积分'}
        </Tag>
        {guest.purpose === 'identify' && <Text className="scan-guest__hint">要用储值，请顾客切到付款码</Text>}
      </View>
    </Card>
  );
}
