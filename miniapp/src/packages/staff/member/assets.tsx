import { Text, View } from '@tarojs/components';
import type { Desk } from '@/lib/desk';
import { inFours, money, points } from '@/lib/format';
import { useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import type { StaffMemberCard } from '@/lib/staff-types';
import { Amount } from '@/ui/amount';
import { Card, SectionTitle } from '@/ui/card';
import { Ticket } from '@/ui/coupon/ticket';
import { Line } from '@/ui/order/details';
import { Row } from '@/ui/row';
import { Empty, Show } from '@/ui/states';
import { couponsOf } from '../coupon-api';

function Coupons({ memberId }: { memberId: number }): JSX.Element {
  const query = useQuery(() => couponsOf(memberId), `coupons-of-${memberId}`);
  return (
    <Show query={query} skeleton={[160, 160]}>
      {(coupons) =>
        coupons.length === 0 ? (
          <Empty icon="ticket" title="没有可用的券" detail="用完了，或者还没有领过" />
        ) : (
          <>
            {coupons.map((coupon) => (
              <Ticket
                key={coupon.id}
                id={`guest-coupon-${coupon.id}`}
                face={coupon.faceText}
                condition={coupon.conditionText}
                name={coupon.name}
                note={coupon.validText}
              />
            ))}
          </>
        )
      }
    </Show>
  );
}

/** What the guest has with us. */
export function Assets({ member, desk }: { member: StaffMemberCard; desk: Desk }): JSX.Element {
  return (
    <>
      <Card>
        <View className="guest-sums">
          <View className="guest-sums__one">
            <Amount id="member-wallet" fen={member.walletTotalFen} size="title" />
            <Text className="guest-sums__name">储值</Text>
          </View>
          <View className="guest-sums__one">
            <Text className="guest-sums__number">{points(member.points)}</Text>
            <Text className="guest-sums__name">积分</Text>
          </View>
          <View className="guest-sums__one">
            <Text className="guest-sums__number">{points(member.growth)}</Text>
            <Text className="guest-sums__name">成长值</Text>
          </View>
        </View>
        <Line name="本金 / 赠送" value={`${money(member.principalFen)} / ${money(member.bonusFen)}`} />
        <Line name="会员号" value={inFours(member.memberNo)} />
      </Card>
      {desk.can('wallet.refund') && member.walletTotalFen > 0 && (
        <Card flush>
          <Row
            id="member-refund"
            icon="receipt"
            title="储值退款"
            detail="为顾客申请，另一位同事审批"
            onClick={() => go('staffAskRefund', { memberId: member.id })}
          />
        </Card>
      )}
      <Card flush>
        {desk.can('coupon.issue') && (
          <Row
            id="member-give-coupon"
            icon="gift"
            title="送优惠券"
            detail="表达歉意或感谢，每天有额度"
            onClick={() => go('staffGiveCoupon', { memberId: member.id })}
          />
        )}
        {desk.can('treatment.use') && (
          <Row
            id="member-treatments"
            icon="ticket"
            title="次卡"
            detail="查看与核销"
            onClick={() => go('staffTreatment', { memberId: member.id })}
          />
        )}
      </Card>
      <SectionTitle>优惠券</SectionTitle>
      <Coupons memberId={member.id} />
    </>
  );
}
