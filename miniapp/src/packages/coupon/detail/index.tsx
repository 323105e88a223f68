import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { CouponDetail } from '@/lib/coupon-types';
import { inFours, momentText } from '@/lib/format';
import { usePolling, useQuery } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Terms } from '@/ui/coupon/ticket';
import { MemberOnly } from '@/ui/member-only';
import { Line } from '@/ui/order/details';
import { Page } from '@/ui/page';
import { Result } from '@/ui/result';
import { Show } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { loadCoupon } from '../api';
import { PassCard } from '../components/pass-card';
import { urgency } from '../model';
import './index.scss';

const LOOK_EVERY_MS = 2500;

function Head({ coupon }: { coupon: CouponDetail }): JSX.Element {
  const hint = urgency(coupon);
  const off = coupon.standing === 'used' || coupon.standing === 'expired' || coupon.standing === 'void';
  return (
    <View className={off ? 'coupon-head-card coupon-head-card--off' : 'coupon-head-card'}>
      <Text className="coupon-head-card__worth" id="coupon-face">
        {coupon.faceText}
      </Text>
      <Text className="coupon-head-card__condition">{coupon.conditionText}</Text>
      <Text className="coupon-head-card__name" id="coupon-name">
        {coupon.name}
      </Text>
      <View className="coupon-head-card__days">
        <Text className="coupon-head-card__note">{coupon.validText}</Text>
        {hint !== null && <Tag tone="persimmon">{hint}</Tag>}
      </View>
    </View>
  );
}

function HowToUse({ coupon }: { coupon: CouponDetail }): JSX.Element | null {
  const { standing } = coupon;
  if (standing === 'used') {
    const where = coupon.usedStoreName ?? '门店';
    const detail = `${coupon.usedAt === null ? '' : `${momentText(coupon.usedAt)} · `}${where}`;
    return <Result id="coupon-used" tone="success" title="已使用" detail={detail} />;
  }
  if (standing === 'expired') return <Result id="coupon-over" tone="calm" title="已过期" detail="这张券不能再用了" />;
  if (standing === 'void') return <Result id="coupon-over" tone="calm" title="已作废" detail="如有疑问，请联系门店" />;
  if (standing === 'held') {
    const detail = '付款完成后就算用掉；取消订单，券会自动回来';
    return <Result id="coupon-held" tone="waiting" title="待支付订单占用" detail={detail} />;
  }
  if (standing === 'upcoming') return null;
  if (coupon.needsNoOrder) return <PassCard couponId={coupon.id} />;
  return (
    <Card>
      <Text className="coupon-how">到店结账时，请店员扫你的付款码，会自动为你选最省的券。</Text>
      <Button id="coupon-use" onClick={() => go('home')}>
        去出示付款码
      </Button>
    </Card>
  );
}

function Coupon({ id }: { id: number }): JSX.Element {
  const query = useQuery(() => loadCoupon(id), `coupon-${id}`);
  const waiting = query.data?.standing === 'usable' && query.data.needsNoOrder;
  usePolling(query.reload, LOOK_EVERY_MS, waiting);
  return (
    <Show query={query} skeleton={[280, 420, 240]}>
      {(coupon) => (
        <>
          <Head coupon={coupon} />
          <HowToUse coupon={coupon} />
          <Card title="使用规则">
            <Terms rules={coupon.rules} />
          </Card>
          <Card>
            <Line name="券号" value={inFours(coupon.number)} />
            <Line name="有效期" value={coupon.validText} />
          </Card>
        </>
      )}
    </Show>
  );
}

export default function CouponPage(): JSX.Element {
  const id = Number(useRouter().params['id']);
  const isMember = useMembership().status === 'member';
  return (
    <Page id="page-coupon" title="优惠券">
      {isMember ? <Coupon id={id} /> : <MemberOnly purpose="优惠券" />}
    </Page>
  );
}
