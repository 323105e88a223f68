import { useState } from 'react';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { refreshMembership, useMembership } from '@/lib/member-store';
import { Page } from '@/ui/page';
import { ErrorState, Skeleton } from '@/ui/states';
import { CodeSheet } from './components/code-sheet';
import { GuestHome } from './components/guest';
import { MemberHome } from './components/member';
import './index.scss';

export default function HomePage(): JSX.Element {
  const membership = useMembership();
  const [codeOpen, setCodeOpen] = useState(false);
  useDidShow(() => void refreshMembership());
  usePullDownRefresh(() => {
    void refreshMembership().finally(() => Taro.stopPullDownRefresh());
  });
  const closeCode = (): void => {
    setCodeOpen(false);
    // Something may just have been paid.
    void refreshMembership();
  };
  return (
    <Page id="page-home" tab>
      {membership.status === 'unknown' && <Skeleton heights={[110, 336, 150, 200, 180]} />}
      {membership.status === 'failed' && (
        <ErrorState message={membership.message} onRetry={() => void refreshMembership()} />
      )}
      {membership.status === 'guest' && <GuestHome />}
      {membership.status === 'member' && <MemberHome me={membership.me} onCode={() => setCodeOpen(true)} />}
      {membership.status === 'member' && codeOpen && <CodeSheet me={membership.me} onClose={closeCode} />}
    </Page>
  );
}
