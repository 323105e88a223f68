import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import type { Transfer } from '@/lib/api-types';
import { useAction, useQuery } from '@/lib/hooks';
import type { Query } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { address, go } from '@/lib/navigate';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Sheet } from '@/ui/sheet';
import { Show } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { cancelTransfer, loadTransfer } from '../account-api';
import { transferWords } from '../account-words';
import { GiftTicket } from '../components/gift-ticket';
import { ShareButton } from '../components/share-button';
import './index.scss';

function CancelSheet({ id, onDone, onClose }: { id: number; onDone: () => void; onClose: () => void }): JSX.Element {
  const cancel = useAction(async () => {
    await cancelTransfer(id);
    onClose();
    onDone();
    toast('已取消，储值回到你的账户', 'success');
  });
  return (
    <Sheet id="gift-cancel" title="取消这次转赠？" onClose={onClose}>
      <Text className="gift-note">取消后链接马上失效，储值一分不少回到你的账户。</Text>
      <Button id="gift-cancel-confirm" kind="danger" busy={cancel.busy} onClick={cancel.run}>
        取消转赠
      </Button>
    </Sheet>
  );
}

function Offered({ transfer, onChanged }: { transfer: Transfer; onChanged: () => void }): JSX.Element {
  const [cancelling, setCancelling] = useState(false);
  const path = address('receive', { code: transfer.code ?? '' });
  return (
    <View className="gift-acts">
      <ShareButton id="gift-share" path={path}>
        发给对方领取
      </ShareButton>
      <Button id="gift-cancel-open" kind="plain" onClick={() => setCancelling(true)}>
        取消转赠
      </Button>
      {cancelling && <CancelSheet id={transfer.id} onDone={onChanged} onClose={() => setCancelling(false)} />}
    </View>
  );
}

function Gift({ query }: { query: Query<Transfer> }): JSX.Element {
  return (
    <Show query={query} skeleton={[420, 160]}>
      {(transfer) => {
        const words = transferWords(transfer);
        const mine = transfer.direction === 'out';
        return (
          <>
            <View className="gift-state">
              <View id="gift-state">
                <Tag tone={words.tone}>{words.title}</Tag>
              </View>
              <Text className="gift-state__line">{words.detail}</Text>
            </View>
            <GiftTicket transfer={transfer} lead={mine ? '你转赠的储值' : '你收到的储值'} />
            {mine && transfer.state === 'offered' ? (
              <Offered transfer={transfer} onChanged={() => void query.reload()} />
            ) : (
              <Button id="gift-wallet" kind="line" onClick={() => go('wallet')}>
                看我的储值
              </Button>
            )}
          </>
        );
      }}
    </Show>
  );
}

function MemberGift({ id }: { id: number }): JSX.Element {
  const query = useQuery(() => loadTransfer(id), `gift-${id}`);
  useShareAppMessage(() => {
    const code = query.data?.code;
    // Without a code there is nothing to hand on but the house itself.
    if (code == null) return { title: '归客', path: address('home') };
    return { title: '送你一份储值，到店就能用', path: address('receive', { code }) };
  });
  return <Gift query={query} />;
}

export default function GiftPage(): JSX.Element {
  const membership = useMembership();
  const id = Number(useRouter().params['id']);
  return (
    <Page id="page-gift" title="转赠详情">
      {membership.status === 'member' ? <MemberGift id={id} /> : <MemberOnly purpose="转赠" />}
    </Page>
  );
}
