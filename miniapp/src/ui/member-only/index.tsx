import { useEffect } from 'react';
import { refreshMembership, useMembership } from '../../lib/member-store';
import { go } from '../../lib/navigate';
import { Empty, ErrorState, Skeleton } from '../states';

/** What a page shows that belongs to a member, while nobody is known to be one. */
export function MemberOnly({ purpose }: { purpose: string }): JSX.Element {
  const membership = useMembership();
  const unknown = membership.status === 'unknown';
  useEffect(() => {
    // A page opened from a link is the first to ask.
    if (unknown) void refreshMembership();
  }, [unknown]);
  if (membership.status === 'failed') {
    return <ErrorState message={membership.message} onRetry={() => void refreshMembership()} />;
  }
  if (membership.status !== 'guest') return <Skeleton />;
  return (
    <Empty
      icon="person"
      title="先成为会员"
      detail={`入会只要一步，之后就能查看${purpose}`}
      action={{ id: 'member-only-join', label: '去入会', run: () => go('landing') }}
    />
  );
}
