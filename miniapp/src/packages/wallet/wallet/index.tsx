import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { WalletView } from '@/lib/api-types';
import { money } from '@/lib/format';
import { useQuery } from '@/lib/hooks';
import type { Query } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { Amount } from '@/ui/amount';
import { Card, SectionTitle } from '@/ui/card';
import { Icon } from '@/ui/icon';
import type { IconName } from '@/ui/icon';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Empty, Show } from '@/ui/states';
import { loadWallet } from '../api';
import { FrozenCard, LossSheet } from '../components/loss';
import { LotCard } from '../components/lot-card';
import './index.scss';

function Head({ wallet }: { wallet: WalletView }): JSX.Element {
  const { totalFen, principalFen, bonusFen, heldFen } = wallet;
  return (
    <View className="purse-head">
      <Text className="purse-head__name">储值余额</Text>
      <Amount id="wallet-total" fen={totalFen} size="balance" />
      <Text className="purse-head__line">
        本金 {money(principalFen)} · 赠送 {money(bonusFen)}
        {heldFen > 0 ? ` · 占用 ${money(heldFen)}` : ''}
      </Text>
    </View>
  );
}

interface ActProps {
  id: string;
  icon: IconName;
  label: string;
  off?: boolean;
  onClick: () => void;
}

function Act({ id, icon, label, off = false, onClick }: ActProps): JSX.Element {
  return (
    <View
      id={id}
      className={off ? 'purse-acts__one purse-acts__one--off' : 'purse-acts__one'}
      hoverClass={off ? 'none' : 'g-pressed'}
      role="button"
      aria-disabled={off}
      onClick={() => {
        if (!off) onClick();
      }}
    >
      <View className="purse-acts__seal">
        <Icon name={icon} size={44} colour={off ? 'faint' : 'persimmon'} />
      </View>
      <Text className="purse-acts__label">{label}</Text>
    </View>
  );
}

function Acts({ wallet, onLoss }: { wallet: WalletView; onLoss: () => void }): JSX.Element {
  const frozen = wallet.status === 'frozen';
  const nothing = !wallet.lots.some(({ transferable }) => transferable);
  return (
    <View className="purse-acts">
      <Act id="wallet-topup" icon="plus" label="储值" off={frozen} onClick={() => go('topup')} />
      {wallet.transferEnabled && (
        <Act id="wallet-transfer" icon="gift" label="转赠" off={frozen || nothing} onClick={() => go('transfer')} />
      )}
      <Act id="wallet-refund" icon="refresh" label="退款" onClick={() => go('refunds')} />
      <Act id="wallet-loss" icon="lock" label="挂失" off={frozen} onClick={onLoss} />
      <Act id="wallet-ledger" icon="receipt" label="明细" onClick={() => go('ledger', { book: 'wallet' })} />
    </View>
  );
}

function Lots({ wallet }: { wallet: WalletView }): JSX.Element {
  if (wallet.lots.length === 0) {
    const action = { id: 'wallet-first', label: '去储值', run: () => go('topup') };
    return <Empty icon="wallet" title="还没有储值" detail="储值后，每一笔的余额和条款都在这里" action={action} />;
  }
  return (
    <>
      <SectionTitle>每一笔储值</SectionTitle>
      {wallet.lots.map((lot) => (
        <LotCard key={lot.lotKey} lot={lot} />
      ))}
      <Text className="purse-note">付款时先用较早的一笔；本金永不过期，余额总额最高 {money(wallet.capFen)}。</Text>
    </>
  );
}

function Limits({ wallet }: { wallet: WalletView }): JSX.Element | null {
  if (wallet.dailyLimitFen === null) return null;
  return (
    <Card flush>
      <Row
        icon="shield"
        iconColour="pine"
        title="每日消费限额"
        detail={`今天已用 ${money(wallet.spentTodayFen)}`}
        value={money(wallet.dailyLimitFen)}
      />
    </Card>
  );
}

function Purse({ query }: { query: Query<WalletView> }): JSX.Element {
  const [losing, setLosing] = useState(false);
  const reload = (): void => void query.reload();
  return (
    <Show query={query} skeleton={[190, 150, 220, 220]}>
      {(wallet) => (
        <>
          <Head wallet={wallet} />
          {wallet.status === 'frozen' && <FrozenCard wallet={wallet} onLifted={reload} />}
          <Acts wallet={wallet} onLoss={() => setLosing(true)} />
          <Limits wallet={wallet} />
          <Lots wallet={wallet} />
          {losing && <LossSheet onClose={() => setLosing(false)} onFrozen={reload} />}
        </>
      )}
    </Show>
  );
}

function MemberPurse(): JSX.Element {
  return <Purse query={useQuery(loadWallet, 'purse')} />;
}

export default function WalletPage(): JSX.Element {
  const membership = useMembership();
  return (
    <Page id="page-wallet" title="储值账户">
      {membership.status === 'member' ? <MemberPurse /> : <MemberOnly purpose="储值账户" />}
    </Page>
  );
}
