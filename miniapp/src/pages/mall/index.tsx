import { useEffect } from 'react';
import { refreshMembership, useMembership } from '@/lib/member-store';
import { Page } from '@/ui/page';
import { ErrorState, Skeleton } from '@/ui/states';
import { PointsMall } from './components/points-mall';

export default function MallPage(): JSX.Element {
  const membership = useMembership();
  const unknown = membership.status === 'unknown';
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
      {(membership.status === 'member' || membership.status === 'guest') && <PointsMall membership={membership} />}
    </Page>
  );
}
