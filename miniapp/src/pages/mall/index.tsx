import { useEffect, useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { refreshMembership, useMembership } from '@/lib/member-store';
import { useBrowsed } from '@/lib/tasks';
import { Page } from '@/ui/page';
import { Segmented } from '@/ui/segmented';
import { ErrorState, Skeleton } from '@/ui/states';
import { PointsMall } from './components/points-mall';
import { ShopShelf } from './components/shop-shelf';

type Side = 'points' | 'shop';

const SIDES: readonly { value: Side; label: string }[] = [
  { value: 'points', label: '积分兑换' },
  { value: 'shop', label: '在线选购' },
];

export default function MallPage(): JSX.Element {
  const membership = useMembership();
  const { params } = useRouter();
  const [side, setSide] = useState<Side>(params['side'] === 'shop' ? 'shop' : 'points');
  const unknown = membership.status === 'unknown';
  useBrowsed('mall');
  useEffect(() => {
    // The tab may be the first page that is opened.
    if (unknown) void refreshMembership();
  }, [unknown]);
  return (
    <Page id="page-mall" title="商城" tab>
      {unknown && <Skeleton heights={[150, 320, 220]} />}
      {membership.status === 'failed' && (
        <ErrorState message={membership.message} onRetry={() => void refreshMembership()} />
      )}
      {(membership.status === 'member' || membership.status === 'guest') && (
        <>
          <Segmented id="mall-side" value={side} options={SIDES} onChange={setSide} />
          {side === 'points' ? <PointsMall membership={membership} /> : <ShopShelf membership={membership} />}
        </>
      )}
    </Page>
  );
}
