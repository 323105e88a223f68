import { Text, View } from '@tarojs/components';
import { businessDate, daysBetween } from '@guike/shared';
import type { LedgerBook, MemberMe, PointsView, WalletView } from '@/lib/api-types';
import { dayText, money, moneyShort, points } from '@/lib/format';
import { useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { Amount } from '@/ui/amount';
import { Button } from '@/ui/button';
import { loadPoints, loadWallet } from '../api';

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
      {me.wallet.status === 'frozen' && <Text className="book-head__line">账户已冻结，请联系门店</Text>}
      <View className="book-head__act">
        <Button id="ledger-topup" kind="soft" size="small" onClick={() => go('topup')}>
          储值
        </Button>
      </View>
    </View>
  );
}

const EXPIRY_NEAR_DAYS = 30;

/** Always told, but only what is near is told in the colour of a warning. */
function Expiry({ view }: { view: PointsView }): JSX.Element | null {
  const [first] = view.expiring;
  if (!first) return null;
  const near = daysBetween(businessDate(new Date()), first.on) <= EXPIRY_NEAR_DAYS;
  return (
    <Text className={near ? 'book-head__warn' : 'book-head__line'}>
      {points(first.amount)} 积分将于 {dayText(`${first.on}T04:00:00Z`)} 到期
    </Text>
  );
}

function PointsHead({ me }: { me: MemberMe }): JSX.Element {
  const view = useQuery(loadPoints, 'points').data;
  return (
    <View className="book-head">
      <Text className="book-head__name">积分</Text>
      <Text className="book-head__number" id="ledger-points">
        {points(view?.balance ?? me.points.balance)}
      </Text>
      <Text className="book-head__line">
        可抵 {moneyShort(view?.worthFen ?? me.points.worthFen)}
        {view && view.pending > 0 ? ` · 待入账 ${points(view.pending)}` : ''}
      </Text>
      {view && view.debt > 0 && (
        <Text className="book-head__warn">退货收回时不够的 {points(view.debt)} 积分，会从以后得到的积分里补上</Text>
      )}
      {view && <Expiry view={view} />}
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
