import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import type { Benefit, LedgerLine, MemberMe, Page as PageOf, TierLadder, TierRung } from '@/lib/api-types';
import { dayText, inFours, points, signed } from '@/lib/format';
import { useQuery } from '@/lib/hooks';
import { refreshMembership, useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { memberApi } from '@/lib/session';
import { Card, SectionTitle } from '@/ui/card';
import { Icon } from '@/ui/icon';
import type { IconName } from '@/ui/icon';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Show, Skeleton } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { TierCard } from '@/ui/tier-card';
import { nextRung } from './model';
import './index.scss';

const BENEFIT_ICON: Readonly<Record<string, IconName>> = {
  discount: 'receipt',
  points: 'coin',
  birthday: 'gift',
  guide: 'person',
  day: 'sun',
  priority: 'clock',
};

function Benefits({ items, faint = false }: { items: readonly Benefit[]; faint?: boolean }): JSX.Element {
  return (
    <View className="benefits">
      {items.map((benefit) => (
        <View key={benefit.title} className="benefits__one">
          <View className={faint ? 'benefits__icon benefits__icon--faint' : 'benefits__icon'}>
            <Icon name={BENEFIT_ICON[benefit.kind] ?? 'crown'} size={44} colour={faint ? 'soft' : 'gold'} />
          </View>
          <View className="benefits__words">
            <Text className="benefits__title">{benefit.title}</Text>
            <Text className="benefits__detail">{benefit.detail}</Text>
          </View>
        </View>
      ))}
    </View>
  );
}

function Ladder({ rungs, current }: { rungs: readonly TierRung[]; current: string }): JSX.Element {
  return (
    <Card title="等级阶梯">
      <View className="ladder">
        {rungs.map((rung) => (
          <View key={rung.code} className="ladder__rung">
            <View className={`ladder__mark ladder__mark--${rung.theme}${rung.reached ? '' : ' ladder__mark--ahead'}`}>
              <Icon name={rung.reached ? 'check' : 'crown'} size={32} colour="white" />
            </View>
            <View className="ladder__words">
              <View className="ladder__head">
                <Text className="ladder__name">{rung.name}</Text>
                {rung.code === current && <Tag tone="gold">现在</Tag>}
              </View>
              <Text className="ladder__condition">{rung.conditionText}</Text>
            </View>
          </View>
        ))}
      </View>
    </Card>
  );
}

function History({ ladder }: { ladder: TierLadder }): JSX.Element | null {
  if (ladder.history.length === 0) return null;
  return (
    <>
      <SectionTitle>走过的路</SectionTitle>
      <Card flush>
        {ladder.history.map((step) => (
          <Row
            key={`${step.at}${step.toName}`}
            icon="sprout"
            iconColour="pine"
            title={step.fromName === null ? `成为${step.toName}` : `${step.fromName} → ${step.toName}`}
            detail={`${dayText(step.at)} · ${step.reasonText}`}
          />
        ))}
      </Card>
    </>
  );
}

const GROWTH_SHOWN = 5;

/** Where growth came from lately: spending, signing in, small things. */
function Growth({ me }: { me: MemberMe }): JSX.Element | null {
  const lines = useQuery(
    () => memberApi.get<PageOf<LedgerLine>>('/member/ledger', { book: 'growth', limit: GROWTH_SHOWN }),
    `growth-${me.id}`,
  );
  if (lines.state === 'loading') return <Skeleton heights={[220]} />;
  // A history that can't be had takes nothing from the page: it is one tap away in the ledger.
  const items = lines.data?.items ?? [];
  return (
    <>
      <SectionTitle>成长值</SectionTitle>
      <Card flush>
        {items.map((line) => (
          <Row
            key={line.id}
            title={line.title}
            detail={[dayText(line.at), ...(line.storeName ? [line.storeName] : [])].join(' · ')}
            value={signed(line.amount, points)}
          />
        ))}
        <Row
          id="membership-growth"
          icon="sprout"
          iconColour="pine"
          title={`现在 ${points(me.growth)} 成长值`}
          detail="消费、签到和小事都会让它长大"
          onClick={() => go('ledger', { book: 'growth' })}
        />
      </Card>
    </>
  );
}

function Tiers({ me, ladder }: { me: MemberMe; ladder: TierLadder }): JSX.Element {
  const next = nextRung(ladder);
  return (
    <>
      <TierCard tier={ladder.current} name={me.nickname} memberNo={inFours(me.memberNo)} />
      <Card title={`${ladder.current.name}权益`}>
        <Benefits items={ladder.current.benefits} />
      </Card>
      {next && (
        <Card
          title={`升级${next.name}可享`}
          aside={<Tag tone="persimmon">{ladder.current.next?.remainingText ?? next.conditionText}</Tag>}
        >
          <Benefits items={next.benefits} faint />
        </Card>
      )}
      <Ladder rungs={ladder.ladder} current={ladder.current.code} />
      <Growth me={me} />
      <History ladder={ladder} />
    </>
  );
}

function MemberTiers({ me }: { me: MemberMe }): JSX.Element {
  const ladder = useQuery(() => memberApi.get<TierLadder>('/member/tiers'), `tiers-${me.id}`);
  return (
    <Show query={ladder} skeleton={[336, 260, 260, 320]}>
      {(data) => <Tiers me={me} ladder={data} />}
    </Show>
  );
}

export default function MembershipPage(): JSX.Element {
  const membership = useMembership();
  useDidShow(() => void refreshMembership());
  return (
    <Page id="page-membership" title="会员" tab>
      {membership.status === 'member' ? <MemberTiers me={membership.me} /> : <MemberOnly purpose="等级和权益" />}
    </Page>
  );
}
