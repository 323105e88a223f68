import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useQuery, useSettled } from '@/lib/hooks';
import type { StaffMemberRow } from '@/lib/staff-types';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { ErrorState } from '@/ui/states';
import { findGuests } from '../api';
import './guest-picker.scss';

function Guest({ guest, onClick }: { guest: StaffMemberRow; onClick: () => void }): JSX.Element {
  return (
    <View id={`guest-${guest.id}`} className="guest-row" hoverClass="g-pressed" onClick={onClick}>
      <Avatar name={guest.name} />
      <View className="guest-row__words">
        <Text className="guest-row__name">{guest.name}</Text>
        <Text className="guest-row__note">
          {guest.tierName} · {guest.phoneMasked}
        </Text>
      </View>
      <Icon name="chevron" size={32} colour="faint" />
    </View>
  );
}

function Found({
  storeId,
  words,
  onChoose,
}: {
  storeId: number;
  words: string;
  onChoose: (guest: StaffMemberRow) => void;
}): JSX.Element {
  const found = useQuery(() => findGuests(storeId, words), `guests-${storeId}-${words}`);
  if (found.state === 'failed') return <ErrorState message={found.message} onRetry={() => void found.reload()} />;
  if (found.state === 'loading') return <Text className="guest-none">正在找…</Text>;
  if (found.data.items.length === 0) return <Text className="guest-none">没有找到，换个手机号或称呼试试</Text>;
  return (
    <>
      {found.data.items.map((guest) => (
        <Guest key={guest.id} guest={guest} onClick={() => onChoose(guest)} />
      ))}
    </>
  );
}

interface GuestPickerProps {
  storeId: number;
  value: StaffMemberRow | null;
  onChange: (guest: StaffMemberRow | null) => void;
}

/** For whom: found by number or name, and shown so that nobody is mistaken for another. */
export function GuestPicker({ storeId, value, onChange }: GuestPickerProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const words = useSettled(typed);
  if (value) {
    return (
      <View className="guest-row" id="guest-chosen">
        <Avatar name={value.name} />
        <View className="guest-row__words">
          <Text className="guest-row__name">{value.name}</Text>
          <Text className="guest-row__note">
            {value.tierName} · {value.phoneMasked}
          </Text>
        </View>
        <Button id="guest-change" kind="plain" size="small" onClick={() => onChange(null)}>
          换一位
        </Button>
      </View>
    );
  }
  return (
    <>
      <Field
        id="guest-search"
        placeholder="手机后四位、会员号或称呼"
        value={typed}
        onChange={setTyped}
        leading={<Icon name="search" size={40} colour="soft" />}
      />
      {words !== '' && <Found storeId={storeId} words={words} onChoose={onChange} />}
    </>
  );
}
