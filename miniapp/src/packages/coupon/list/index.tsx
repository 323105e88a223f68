import { useState } from 'react';
import type { CouponCard, CouponTab } from '@/lib/coupon-types';
import { momentText } from '@/lib/format';
import { usePaged } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { Button } from '@/ui/button';
import { Ticket } from '@/ui/coupon/ticket';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Paged } from '@/ui/paged';
import { Segmented } from '@/ui/segmented';
import { Empty } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { loadCoupons } from '../api';
import { RedeemSheet } from '../components/redeem-sheet';
import { urgency } from '../model';

const TABS = [
  { value: 'usable', label: '可用' },
  { value: 'used', label: '已使用' },
  { value: 'expired', label: '已过期' },
] as const;

const NOTHING: Record<CouponTab, { title: string; detail: string }> = {
  usable: { title: '还没有可用的券', detail: '去领券中心看看，有合适的先收着' },
  used: { title: '还没有用过券', detail: '结账时会自动为你选最省的' },
  expired: { title: '没有过期的券', detail: '每一张都没有浪费' },
};

function OneCoupon({ coupon }: { coupon: CouponCard }): JSX.Element {
  const { id, faceText, conditionText, name, standing } = coupon;
  const hint = urgency(coupon);
  const used = standing === 'used' && coupon.usedAt !== null;
  const note = used
    ? `${momentText(coupon.usedAt ?? '')}${coupon.usedStoreName ? ` · ${coupon.usedStoreName}` : ''}`
    : coupon.validText;
  return (
    <Ticket
      id={`coupon-${id}`}
      face={faceText}
      condition={conditionText}
      name={name}
      note={note}
      tag={hint !== null && <Tag tone={standing === 'usable' ? 'persimmon' : 'plain'}>{hint}</Tag>}
      leads
      off={standing === 'used' || standing === 'expired' || standing === 'void'}
      onClick={() => go('coupon', { id })}
    />
  );
}

function Coupons(): JSX.Element {
  const [tab, setTab] = useState<CouponTab>('usable');
  const [redeeming, setRedeeming] = useState(false);
  const coupons = usePaged((cursor) => loadCoupons(tab, cursor), `coupons-${tab}`);
  const toCentre = { id: 'coupons-centre', label: '去领券中心', run: () => go('couponCentre') };
  return (
    <>
      <Segmented id="coupons-tab" value={tab} options={TABS} onChange={setTab} />
      <Paged
        list={coupons}
        skeleton={[168, 168, 168]}
        empty={<Empty icon="ticket" {...NOTHING[tab]} {...(tab === 'usable' ? { action: toCentre } : {})} />}
      >
        {(items) => items.map((coupon) => <OneCoupon key={coupon.id} coupon={coupon} />)}
      </Paged>
      {tab === 'usable' && coupons.state === 'ready' && (
        <Button id="coupons-redeem" kind="plain" icon="edit" onClick={() => setRedeeming(true)}>
          输入兑换码
        </Button>
      )}
      {redeeming && (
        <RedeemSheet
          onClose={() => setRedeeming(false)}
          onDone={() => {
            setRedeeming(false);
            void coupons.reload();
          }}
        />
      )}
    </>
  );
}

export default function CouponsPage(): JSX.Element {
  const isMember = useMembership().status === 'member';
  const more = (
    <Button id="coupons-more" kind="soft" icon="gift" onClick={() => go('couponCentre')}>
      领券中心
    </Button>
  );
  return (
    <Page id="page-coupons" title="我的券" footer={isMember ? more : undefined}>
      {isMember ? <Coupons /> : <MemberOnly purpose="优惠券" />}
    </Page>
  );
}
