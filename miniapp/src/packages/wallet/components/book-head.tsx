import { Text, View } from '@tarojs/components';
import type { LedgerBook, MemberMe, WalletView } from '@/lib/api-types';
import { money, points } from '@/lib/format';
import { useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { Amount } from '@/ui/amount';
import { Button } from '@/ui/button';
import { loadWallet } from '../api';
import { PointsHead } from './points-head';

function WalletHead({ me }: { me: MemberMe }): JSX.Element {
  const wallet = useQuery(loadWallet, 'wallet');
  const view: WalletView | null = wallet.data;
  const { totalFen, principalFen, bonusFen, heldFen } = view ?? me.wallet;
  return (
    <View className="book-head">
      <Text className="book-head__name">储值余额</Text>
      <Amount id="ledger-wallet" fen={totalFen} size="balance" />
      <Text className="book-head__line">
        本金 {money(principalFen)} · 赠送 {money(bonusFen)}
        {heldFen > 0 ? ` · 占用 ${money(heldFen)}` : ''}
      </Text>
      {me.wallet.status === 'frozen' && <Text className="book-head__warn">储值已停用，到储值账户查看</Text>}
      <View className="book-head__act">
        <Button id="ledger-topup" kind="soft" size="small" onClick={() => go('topup')}>
          储值
        </Button>
        <Button id="ledger-account" kind="line" size="small" onClick={() => go('wallet')}>
          储值账户
        </Button>
      </View>
    </View>
  );
}

function GrowthHead({ me }: { me: MemberMe }): JSX.Element {
  return (
    <View className="book-head">
      <Text className="book-head__name">成长值</Text>
      <Text className="book-head__number" id="ledger-growth">
        {points(me.growth)}
      </Text>
      <Text className="book-head__line">{me.tier.next?.remainingText ?? '已是最高等级'}</Text>
    </View>
  );
}

export function BookHead({ book, me }: { book: LedgerBook; me: MemberMe }): JSX.Element {
  if (book === 'wallet') return <WalletHead me={me} />;
  if (book === 'points') return <PointsHead me={me} />;
  return <GrowthHead me={me} />;
}
