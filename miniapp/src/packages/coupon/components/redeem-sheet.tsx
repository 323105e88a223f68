import { useState } from 'react';
import { Text } from '@tarojs/components';
import { useAction } from '@/lib/hooks';
import { refreshMembership } from '@/lib/member-store';
import { platform } from '@/lib/platform';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Sheet } from '@/ui/sheet';
import { redeemCode } from '../api';
import { typedCode } from '../model';
import './redeem-sheet.scss';

/** A printed code for a coupon: from a flyer, a friend, a receipt. */
export function RedeemSheet({ onDone, onClose }: { onDone: () => void; onClose: () => void }): JSX.Element {
  const [text, setText] = useState('');
  const code = typedCode(text);
  const redeem = useAction(async (typed: string) => {
    const { items } = await redeemCode(typed);
    platform.buzz();
    toast(`兑换成功，得到 ${items.length} 张券`, 'success');
    onDone();
    await refreshMembership();
  });
  const send = (): void => {
    if (code !== null) redeem.run(code);
  };
  return (
    <Sheet id="redeem" title="输入兑换码" onClose={onClose}>
      <Text className="redeem-note">12 位字母和数字，不分大小写。每个码只能用一次。</Text>
      <Field
        id="redeem-code"
        placeholder="例如 ABCD-EFGH-JKMN"
        value={text}
        maxLength={20}
        autoFocus
        onChange={setText}
        onConfirm={send}
      />
      <Button id="redeem-send" busy={redeem.busy} disabled={code === null} onClick={send}>
        兑换
      </Button>
    </Sheet>
  );
}
