import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import { useQuery } from '@/lib/hooks';
import type { StaffMemberCard } from '@/lib/staff-types';
import { Page } from '@/ui/page';
import { Segmented } from '@/ui/segmented';
import { Show } from '@/ui/states';
import { loadMember } from '../api';
import { Assets } from './assets';
import { Figures } from './figures';
import { FollowUps } from './follow-ups';
import { Acts, Head } from './head';
import { Timeline } from './timeline';
import './index.scss';

type Part = 'timeline' | 'assets' | 'follow';

const PARTS = [
  { value: 'timeline', label: '时间线' },
  { value: 'assets', label: '资产' },
  { value: 'follow', label: '跟进' },
] as const;

function Guest({
  member,
  desk,
  onChanged,
}: {
  member: StaffMemberCard;
  desk: Desk;
  onChanged: () => void;
}): JSX.Element {
  const [part, setPart] = useState<Part>('timeline');
  // Bumped when a follow-up is noted, so that the list shows it.
  const [noted, setNoted] = useState(0);
  const followed = (): void => {
    setNoted((count) => count + 1);
    setPart('follow');
  };
  return (
    <>
      <Head member={member} desk={desk} onChanged={onChanged} />
      <Acts member={member} desk={desk} onFollowed={followed} />
      <Figures member={member} />
      <Segmented<Part> id="guest-part" value={part} options={PARTS} onChange={setPart} />
      {part === 'timeline' && <Timeline memberId={member.id} />}
      {part === 'assets' && <Assets member={member} desk={desk} />}
      {part === 'follow' && <FollowUps key={noted} memberId={member.id} />}
    </>
  );
}

export default function StaffMemberPage(): JSX.Element {
  const desk = useDesk();
  const id = Number(useRouter().params['id']);
  const member = useQuery(() => loadMember(id), `member-${id}`);
  return (
    <Page id="page-staff-member" title="顾客资料">
      <Show query={member} skeleton={[140, 120, 300, 420]}>
        {(data) => (desk ? <Guest member={data} desk={desk} onChanged={() => void member.reload()} /> : null)}
      </Show>
    </Page>
  );
}
