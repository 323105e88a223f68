import { useRef, useState } from 'react';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { usePolling, usePull } from '@/lib/hooks';
import { refreshMembership, useMembership } from '@/lib/member-store';
import { Page } from '@/ui/page';
import { ErrorState, Skeleton } from '@/ui/states';
import { CodeSheet } from './components/code-sheet';
import { GuestHome } from './components/guest';
import { MemberHome } from './components/member';
import { awaitsWelcome } from './model';
import './index.scss';

const LOOK_EVERY_MS = 1500;
const LOOK_AT_MOST = 20;

/** The welcome gift arrives a moment after joining; nobody who was promised it should find an empty card. */
function useWelcomeGift(): void {
  const membership = useMembership();
  const looked = useRef(0);
  const look = (): Promise<void> => {
    looked.current += 1;
    return refreshMembership();
  };
  const waiting = membership.status === 'member' && awaitsWelcome(membership.me, new Date());
  usePolling(look, LOOK_EVERY_MS, waiting && looked.current < LOOK_AT_MOST);
}

export default function HomePage(): JSX.Element {
  const membership = useMembership();
  const [codeOpen, setCodeOpen] = useState(false);
  useDidShow(() => void refreshMembership());
  useWelcomeGift();
  usePull(refreshMembership);
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
      {/* In a box of its own: what comes and goes here is all that crosses to the view. */}
      <View>{membership.status === 'member' && codeOpen && <CodeSheet me={membership.me} onClose={closeCode} />}</View>
    </Page>
  );
}
