import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Desk } from '@/lib/desk';
import type { FollowUp } from '@/lib/follow-types';
import { useAction } from '@/lib/hooks';
import { platform } from '@/lib/platform';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { unmaskPhone } from '../api';
import './contact-sheet.scss';

interface ContactSheetProps {
  item: FollowUp;
  desk: Desk;
  onReport: () => void;
  onClose: () => void;
}

/** What to say and how to reach the guest. The number in full is asked for with this very follow-up as the reason. */
export function ContactSheet({ item, desk, onReport, onClose }: ContactSheetProps): JSX.Element {
  const [phone, setPhone] = useState<string | null>(null);
  const call = useAction(async () => {
    const shown = phone ?? (await unmaskPhone(item.memberId, `跟进：${item.title}（${item.id}）`)).phone;
    setPhone(shown);
    platform.call(shown);
  });
  const copy = useAction(async () => {
    await Taro.setClipboardData({ data: item.script });
    toast('话术已复制', 'success');
  });
  return (
    <Sheet id="contact" title={`联系 ${item.memberName}`} onClose={onClose}>
      <Text className="contact-reason">{item.reason}</Text>
      <View className="alert__script" id="contact-script">
        <Text userSelect>{item.script === '' ? '按您和顾客平时的方式说就好' : item.script}</Text>
      </View>
      <View className="contact-acts">
        {item.script !== '' && (
          <Button id="contact-copy" kind="line" busy={copy.busy} onClick={copy.run}>
            复制话术
          </Button>
        )}
        {desk.can('member.unmask') ? (
          <Button id="contact-call" kind="soft" icon="phone" busy={call.busy} onClick={call.run}>
            {phone ?? `拨打 ${item.phoneMasked}`}
          </Button>
        ) : (
          <Text className="contact-note">号码 {item.phoneMasked}，打电话请用门店座机，或请店长拨打</Text>
        )}
        <Button id="contact-report" icon="check" onClick={onReport}>
          联系过了，记结果
        </Button>
      </View>
    </Sheet>
  );
}
