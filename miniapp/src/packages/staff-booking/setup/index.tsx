import { useState } from 'react';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import { Page } from '@/ui/page';
import { Segmented } from '@/ui/segmented';
import { Empty } from '@/ui/states';
import { StoreRooms } from './rooms';
import { TeamSkills } from './team';
import './index.scss';

type Tab = 'skills' | 'rooms';

const TABS = [
  { value: 'skills', label: '服务技能' },
  { value: 'rooms', label: '房间' },
] as const;

function Setup({ desk }: { desk: Desk }): JSX.Element {
  const [tab, setTab] = useState<Tab>('skills');
  const storeId = desk.store.id;
  if (!desk.can('schedule.manage')) {
    return <Empty icon="lock" title="这里由负责人设置" detail="需要调整时，请找店长" />;
  }
  return (
    <>
      <Segmented<Tab> id="setup-tab" value={tab} options={TABS} onChange={setTab} />
      {tab === 'skills' ? <TeamSkills storeId={storeId} /> : <StoreRooms storeId={storeId} />}
    </>
  );
}

export default function StaffScheduleSetupPage(): JSX.Element {
  const desk = useDesk();
  return (
    <Page id="page-staff-setup" title="排班设置">
      {desk ? <Setup key={desk.store.id} desk={desk} /> : ''}
    </Page>
  );
}
