import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useAction } from '@/lib/hooks';
import { platform } from '@/lib/platform';
import { storage } from '@/lib/storage';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { loadTemplates, reportSubscription } from '../api';

const ASKED_SLOT = 'asked.wallet';
const WORTH_TELLING = ['wallet_changed', 'points_changed', 'order_paid'];
/** WeChat takes at most three templates in one question. */
const TEMPLATES_AT_ONCE = 3;

/** Asked once, right after the first top-up, when knowing about one's money has just become useful. */
export function ConsentAsk(): JSX.Element | null {
  const [open, setOpen] = useState(() => storage.read<boolean>(ASKED_SLOT) !== true);
  const close = (): void => {
    storage.write(ASKED_SLOT, true);
    setOpen(false);
  };
  const allow = useAction(async () => {
    const templates = (await loadTemplates())
      .filter(({ key }) => WORTH_TELLING.includes(key))
      .slice(0, TEMPLATES_AT_ONCE);
    const results =
      templates.length === 0 ? [] : await platform.subscribe(templates.map(({ templateId }) => templateId));
    if (results.length > 0) await reportSubscription(results);
    if (results.some(({ result }) => result === 'accept')) toast('好的，余额有变动会告诉你', 'success');
    close();
  });
  if (!open) return null;
  return (
    <Card id="subscribe-ask" tone="gold">
      <Text className="ask__title">余额变动时，要在微信里告诉你吗？</Text>
      <Text className="ask__text">每花一笔、每到一笔都看得见，心里有数。只问这一次。</Text>
      <View className="ask__pair">
        <Button id="subscribe-later" kind="line" size="small" onClick={close}>
          不用了
        </Button>
        <Button id="subscribe-allow" size="small" busy={allow.busy} onClick={allow.run}>
          告诉我
        </Button>
      </View>
    </Card>
  );
}
