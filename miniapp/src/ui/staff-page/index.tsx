import { useState } from 'react';
import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { go, replaceWith } from '@/lib/navigate';
import type { RouteName } from '@/lib/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import type { IconName } from '@/ui/icon';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { chooseStore } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import './index.scss';

type StaffTab = 'staffToday' | 'staffMembers' | 'staffCashier' | 'staffBoard' | 'staffDesk';

const TABS: readonly { route: StaffTab & RouteName; label: string; icon: IconName }[] = [
  { route: 'staffToday', label: '今日', icon: 'sun' },
  { route: 'staffMembers', label: '顾客', icon: 'people' },
  { route: 'staffCashier', label: '收银', icon: 'scan' },
  { route: 'staffBoard', label: '预约', icon: 'calendar' },
  { route: 'staffDesk', label: '店务', icon: 'store' },
];

function Tabs({ current }: { current: StaffTab }): JSX.Element {
  return (
    <View className="staff-tabs">
      {TABS.map(({ route, label, icon }) => (
        <View
          key={route}
          id={`tab-${route}`}
          className={route === current ? 'staff-tabs__one staff-tabs__one--on' : 'staff-tabs__one'}
          role="tab"
          onClick={() => {
            if (route !== current) replaceWith(route);
          }}
        >
          <Icon name={icon} size={48} colour={route === current ? 'persimmon' : 'soft'} />
          <Text className="staff-tabs__label">{label}</Text>
        </View>
      ))}
    </View>
  );
}

function Workplace({ desk }: { desk: Desk }): JSX.Element {
  const [choosing, setChoosing] = useState(false);
  const several = desk.staff.stores.length > 1;
  return (
    <View className="staff-place">
      <View id="staff-store" className="staff-place__store" onClick={() => setChoosing(several)}>
        <Icon name="store" size={36} colour="gold" />
        <Text className="staff-place__name">{desk.store.name}</Text>
        {several && <Icon name="down" size={28} colour="gold" />}
      </View>
      <View id="staff-scan" className="staff-place__scan" hoverClass="g-pressed" onClick={() => go('staffScan')}>
        <Icon name="scan" size={40} colour="persimmon" />
        <Text className="staff-place__scan-word">扫一扫</Text>
      </View>
      {choosing && (
        <Sheet id="staff-stores" title="在哪家店" onClose={() => setChoosing(false)}>
          <Card flush>
            {desk.staff.stores.map((store) => (
              <Row
                key={store.id}
                id={`staff-store-${store.id}`}
                icon="store"
                title={store.name}
                detail={store.address}
                onClick={() => {
                  chooseStore(store.id);
                  setChoosing(false);
                }}
              />
            ))}
          </Card>
        </Sheet>
      )}
    </View>
  );
}

interface StaffPageProps {
  tab: StaffTab;
  title: string;
  desk: Desk | null;
  /** Above the tabs, such as the sum at the till. */
  above?: ReactNode;
  children: ReactNode;
}

/** A page of the staff's own tab bar. Without a session it stays empty: the login page takes its place. */
export function StaffPage({ tab, title, desk, above, children }: StaffPageProps): JSX.Element {
  const footer = (
    <>
      {above}
      <Tabs current={tab} />
    </>
  );
  return (
    <Page id={`page-${tab}`} title={title} bare footer={desk ? footer : undefined}>
      {desk && <Workplace desk={desk} />}
      {desk ? children : ''}
      {above ? <View className="staff-room" /> : ''}
    </Page>
  );
}
