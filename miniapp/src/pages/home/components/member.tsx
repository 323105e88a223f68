import { Text, View } from '@tarojs/components';
import type { MemberMe, OrderBrief } from '@/lib/api-types';
import { dayText, inFours, points } from '@/lib/format';
import { useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { Amount } from '@/ui/amount';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Skeleton } from '@/ui/states';
import { TierCard } from '@/ui/tier-card';
import { loadNews } from '../api';
import type { HomeNews } from '../api';
import { expiryNotice, greeting, orderToPay, suggest } from '../model';
import type { Suggestion } from '../model';
import { ForEveryone } from './for-everyone';
import { NextBooking } from './next-booking';
import { PickupsWaiting } from './pickups-waiting';
import { Stores } from './stores';
import { Things } from './things';

function Greeting({ me }: { me: MemberMe }): JSX.Element {
  const now = new Date();
  return (
    <View className="home-hello">
      <View className="home-hello__words">
        <Text className="home-hello__name" id="home-greeting">
          {greeting(me.nickname, now)}
        </Text>
        <Text className="home-hello__day">{dayText(now.toISOString())} · 欢迎回来</Text>
      </View>
      <View
        id="home-messages"
        className="home-hello__bell"
        hoverClass="g-pressed"
        aria-label="消息"
        onClick={() => go('messages')}
      >
        <Icon name="bell" size={48} />
        {me.unreadMessages > 0 && <View className="home-hello__dot" />}
      </View>
    </View>
  );
}

function CodeButton({ onClick }: { onClick: () => void }): JSX.Element {
  return (
    <View id="home-code" className="home-code" hoverClass="g-pressed" role="button" onClick={onClick}>
      <Icon name="code" size={44} colour="ink" />
      <Text className="home-code__text">付款码</Text>
    </View>
  );
}

function Balances({ me }: { me: MemberMe }): JSX.Element {
  return (
    <View className="home-sums">
      <View
        id="home-wallet"
        className="home-sums__one"
        hoverClass="g-pressed"
        onClick={() => go('ledger', { book: 'wallet' })}
      >
        <Amount id="home-wallet-total" fen={me.wallet.totalFen} size="title" />
        <Text className="home-sums__name">储值余额</Text>
      </View>
      <View
        id="home-points"
        className="home-sums__one"
        hoverClass="g-pressed"
        onClick={() => go('ledger', { book: 'points' })}
      >
        <Text className="home-sums__number" id="home-points-balance">
          {points(me.points.balance)}
        </Text>
        <Text className="home-sums__name">积分</Text>
      </View>
      <View
        id="home-growth"
        className="home-sums__one"
        hoverClass="g-pressed"
        onClick={() => go('ledger', { book: 'growth' })}
      >
        <Text className="home-sums__number" id="home-growth-value">
          {points(me.growth)}
        </Text>
        <Text className="home-sums__name">成长值</Text>
      </View>
      <View className="home-sums__act">
        <Button id="home-topup" kind="soft" size="small" onClick={() => go('topup')}>
          储值
        </Button>
      </View>
    </View>
  );
}

/** What lies ready to be used, and where more is to be had. */
function Coupons({ me }: { me: MemberMe }): JSX.Element {
  return (
    <View className="home-coupons">
      <View id="home-coupons" className="home-coupons__one" hoverClass="g-pressed" onClick={() => go('coupons')}>
        <Icon name="ticket" size={44} colour="persimmon" />
        <Text className="home-coupons__name">我的券</Text>
        <Text className="home-coupons__note">{me.coupons > 0 ? `${me.coupons} 张可用` : '暂无可用'}</Text>
      </View>
      <View id="home-centre" className="home-coupons__one" hoverClass="g-pressed" onClick={() => go('couponCentre')}>
        <Icon name="gift" size={44} colour="persimmon" />
        <Text className="home-coupons__name">领券中心</Text>
        <Icon name="chevron" size={28} colour="faint" />
      </View>
    </View>
  );
}

function ToPay({ order }: { order: OrderBrief }): JSX.Element {
  return (
    <View id="home-to-pay" className="home-to-pay" hoverClass="g-pressed" onClick={() => go('order', { id: order.id })}>
      <Icon name="clock" size={44} colour="persimmon" />
      <View className="home-to-pay__words">
        <Text className="home-to-pay__title">有一笔订单等你付款</Text>
        <Text className="home-to-pay__line">
          {order.storeName} · {order.summary}
        </Text>
      </View>
      <Amount fen={order.payableFen} size="title" tone="persimmon" />
    </View>
  );
}

function SuggestionCard({ suggestion, onCode }: { suggestion: Suggestion; onCode: () => void }): JSX.Element {
  const { to } = suggestion;
  return (
    <View className="home-tip" id="home-suggestion">
      <View className="home-tip__icon">
        <Icon name={suggestion.icon} size={48} colour="gold" />
      </View>
      <View className="home-tip__words">
        <Text className="home-tip__title">{suggestion.title}</Text>
        <Text className="home-tip__reason">{suggestion.reason}</Text>
        <View className="home-tip__act">
          <Button id="home-suggestion-go" size="small" onClick={() => (to === 'code' ? onCode() : go(to))}>
            {suggestion.label}
          </Button>
        </View>
      </View>
    </View>
  );
}

/** What is chosen by what the member did, they have allowed; otherwise everybody sees the same. */
function Recommended({ me, news, onCode }: { me: MemberMe; news: HomeNews; onCode: () => void }): JSX.Element {
  const now = new Date();
  const suggestion = me.personalised ? suggest(me, news.points, news.plans, now) : expiryNotice(news.points, now);
  return (
    <>
      {suggestion && <SuggestionCard suggestion={suggestion} onCode={onCode} />}
      {!me.personalised && <ForEveryone />}
    </>
  );
}

export function MemberHome({ me, onCode }: { me: MemberMe; onCode: () => void }): JSX.Element {
  const news = useQuery(() => loadNews(me.homeStore?.id ?? null), `news-${me.id}`);
  const waiting = orderToPay(news.data?.orders ?? []);
  return (
    <>
      <Greeting me={me} />
      <TierCard
        tier={me.tier}
        name={me.nickname}
        memberNo={inFours(me.memberNo)}
        corner={<CodeButton onClick={onCode} />}
      />
      {waiting && <ToPay order={waiting} />}
      <Balances me={me} />
      <Coupons me={me} />
      <NextBooking />
      <PickupsWaiting />
      <Things memberId={me.id} />
      {news.state === 'loading' && <Skeleton heights={[200]} />}
      {news.data && <Recommended me={me} news={news.data} onCode={onCode} />}
      <Stores preferred={me.homeStore} />
    </>
  );
}
