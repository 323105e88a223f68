import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { momentText } from '@/lib/format';
import { useAction } from '@/lib/hooks';
import type { StaffPickup } from '@/lib/mall-types';
import { platform } from '@/lib/platform';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Toggle } from '@/ui/toggle';
import { collectPickup } from './api';

interface HandOverPanelProps {
  pickup: StaffPickup;
  /** What the member showed; null when it was picked from the list. */
  code: string | null;
  onBack: () => void;
  onDone: (pickup: StaffPickup) => void;
}

function Person({ member }: Pick<StaffPickup, 'member'>): JSX.Element {
  return (
    <Card>
      <View className="pickups-person" id="pickups-person">
        <Avatar name={member.name} />
        <View className="pickups-person__words">
          <Text className="pickups-person__name">{member.name}</Text>
          <Text className="pickups-person__phone">{member.phoneMasked}</Text>
        </View>
      </View>
    </Card>
  );
}

function Goods({ pickup, given, onGiven }: { pickup: StaffPickup; given: boolean; onGiven: (on: boolean) => void }) {
  return (
    <Card title="交付清单">
      {pickup.items.map((item) => (
        <View key={item.name} className="pickups-goods">
          <Text className="pickups-goods__name">{item.name}</Text>
          <Text className="pickups-goods__count">× {item.quantity}</Text>
        </View>
      ))}
      {pickup.gift !== null && pickup.collectable && (
        <View className="pickups-gift">
          <Icon name="gift" size={36} colour="gold" />
          <Text className="pickups-gift__text">随单小礼：{pickup.gift}</Text>
          <Toggle id="pickups-gift" label="小礼已一并交付" on={given} onChange={onGiven} />
        </View>
      )}
    </Card>
  );
}

/** What can't be handed over, and why. */
function refusal({ state, endedAt }: StaffPickup): string {
  const when = endedAt === null ? '' : `（${momentText(endedAt)}）`;
  if (state === 'collected') return `已经领取过了${when}`;
  return state === 'cancelled' ? `已取消${when}，不用交付` : `已过保留期${when}`;
}

/** Who, what, the present, and one button. Without the number a reason is asked for and kept. */
export function HandOverPanel({ pickup, code, onBack, onDone }: HandOverPanelProps): JSX.Element {
  const [given, setGiven] = useState(pickup.gift !== null);
  const [reason, setReason] = useState('');
  const words = reason.trim();
  const collect = useAction(async () => {
    const proof = code === null ? { withoutCode: words } : { code };
    const done = await collectPickup(pickup.id, { ...proof, giftGiven: given });
    platform.buzz();
    onDone(done);
  });
  return (
    <View id="pickups-preview">
      <Person member={pickup.member} />
      <Goods pickup={pickup} given={given} onGiven={setGiven} />
      {!pickup.collectable && (
        <View className="pickups-refused" id="pickups-refused">
          <Icon name="alert" size={40} colour="brick" />
          <Text className="pickups-refused__text">{refusal(pickup)}</Text>
        </View>
      )}
      {pickup.collectable && !pickup.ready && <Text className="pickups-early">备货时间还没到，确认备齐了再交付。</Text>}
      {pickup.collectable && code === null && (
        <Field
          id="pickups-reason"
          label="顾客没有出示取货码"
          placeholder="怎么核对的？例如 报出手机号后四位"
          value={reason}
          maxLength={100}
          help="请优先让顾客出示取货码；这里写的会留在记录里"
          onChange={setReason}
        />
      )}
      <View className="pickups-acts">
        <View className="pickups-acts__back">
          <Button id="pickups-back" kind="line" onClick={onBack}>
            返回
          </Button>
        </View>
        <View className="pickups-acts__main">
          <Button
            id="pickups-confirm"
            busy={collect.busy}
            disabled={!pickup.collectable || (code === null && words.length < 2)}
            onClick={collect.run}
          >
            确认交付
          </Button>
        </View>
      </View>
    </View>
  );
}
