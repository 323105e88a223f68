import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { CentreCoupon } from '@/lib/coupon-types';
import { useAction, useQuery } from '@/lib/hooks';
import { refreshMembership, useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Terms, Ticket } from '@/ui/coupon/ticket';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Sheet } from '@/ui/sheet';
import { Empty, Show } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { claimCoupon, loadCentre } from '../api';
import { receivedWords, stockWords } from '../model';
import './index.scss';

function Offer({ coupon, onClaimed }: { coupon: CentreCoupon; onClaimed: () => Promise<void> }): JSX.Element {
  const [reading, setReading] = useState(false);
  const { templateId, name, faceText, conditionText, validityText, claimable, reason, received } = coupon;
  const claim = useAction(async () => {
    // Whether it was given or just gone: the list knows better than the phone.
    await claimCoupon(templateId).finally(() => void onClaimed());
    platform.buzz();
    toast('领到了，已放进“我的券”', 'success');
    await refreshMembership();
  });
  const left = stockWords(coupon);
  const action = claimable ? (
    <Button id={`claim-${templateId}`} size="small" busy={claim.busy} onClick={claim.run}>
      {received > 0 ? '再领一张' : '领取'}
    </Button>
  ) : (
    <Text className="centre-reason" id={`claim-${templateId}-reason`}>
      {reason}
    </Text>
  );
  return (
    <>
      <Ticket
        id={`offer-${templateId}`}
        face={faceText}
        condition={conditionText}
        name={name}
        note={[validityText, receivedWords(coupon)].filter((words) => words !== null).join(' · ')}
        tag={left !== null && <Tag tone="gold">{left}</Tag>}
        action={action}
        off={!claimable && received === 0}
        onClick={() => setReading(true)}
      />
      {reading && (
        <Sheet id="offer-terms" title={name} onClose={() => setReading(false)}>
          <Terms rules={[validityText, ...coupon.rules]} />
        </Sheet>
      )}
    </>
  );
}

function Centre(): JSX.Element {
  const query = useQuery(loadCentre, 'coupon-centre');
  return (
    <Show query={query} skeleton={[168, 168, 168]}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty icon="ticket" title="暂时没有可领的券" detail="有新的优惠时，会放在这里" />
        ) : (
          items.map((coupon) => <Offer key={coupon.templateId} coupon={coupon} onClaimed={query.reload} />)
        )
      }
    </Show>
  );
}

export default function CouponCentrePage(): JSX.Element {
  const isMember = useMembership().status === 'member';
  const mine = (
    <Button id="centre-mine" kind="soft" icon="ticket" onClick={() => go('coupons')}>
      我的券
    </Button>
  );
  return (
    <Page id="page-coupon-centre" title="领券中心" footer={isMember ? mine : undefined}>
      {isMember ? <Centre /> : <MemberOnly purpose="可领的券" />}
    </Page>
  );
}
