import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useAction, useQuery } from '@/lib/hooks';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { Field } from '@/ui/field';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { Empty, Show } from '@/ui/states';
import { Stepper } from '@/ui/stepper';
import { Tag } from '@/ui/tag';
import { Toggle } from '@/ui/toggle';
import { addRoom, changeRoom, loadRooms, loadServices } from '../api';
import type { Room, RoomRequest, Rooms, StoreService } from '../api';
import { noRoomFor, roomNote } from './model';
import { Warning } from './warning';

const MOST_SEATS = 100;

interface RoomedStore {
  rooms: Rooms;
  services: StoreService[];
}

async function loadRoomed(storeId: number): Promise<RoomedStore> {
  const [rooms, services] = await Promise.all([loadRooms(storeId), loadServices(storeId)]);
  return { rooms, services };
}

interface RoomSheetProps {
  kinds: Rooms['kinds'];
  /** null: one that is new. */
  room: Room | null;
  wish: RoomRequest;
  onSaved: () => void;
  onClose: () => void;
}

function RoomSheet({ kinds, room, wish, onSaved, onClose }: RoomSheetProps): JSX.Element {
  const [draft, setDraft] = useState(wish);
  const change = (part: Partial<RoomRequest>): void => setDraft({ ...draft, ...part });
  const save = useAction(async () => {
    const body = { ...draft, name: draft.name.trim() };
    await (room === null ? addRoom(body) : changeRoom(room.id, body));
    toast(room === null ? '房间已添加' : '已保存', 'success');
    onSaved();
  });
  const shown = kinds.filter(({ id, active }) => active || id === draft.kindId);
  return (
    <Sheet
      id="room"
      title={room === null ? '添加房间' : '修改房间'}
      onClose={onClose}
      footer={
        <Button id="room-save" busy={save.busy} disabled={draft.name.trim() === ''} onClick={save.run}>
          保存
        </Button>
      }
    >
      <Field
        id="room-name"
        label="名称"
        placeholder="如：竹间、1 号教室"
        maxLength={20}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <Text className="setup-label">类型</Text>
      <View className="setup-kinds">
        <Chips
          id="room-kind"
          options={shown.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={[draft.kindId]}
          onToggle={(kindId) => change({ kindId })}
        />
      </View>
      <View className="setup-line">
        <Text className="setup-line__label">同时能接待几组</Text>
        <Stepper
          id="room-seats"
          value={draft.seats}
          max={MOST_SEATS}
          onChange={(seats) => change({ seats: Math.max(1, seats) })}
        />
      </View>
      <View className="setup-line">
        <Text className="setup-line__label">{draft.active ? '可以预约' : '停用（已约的不受影响）'}</Text>
        <Toggle id="room-active" label="可以预约" on={draft.active} onChange={(active) => change({ active })} />
      </View>
    </Sheet>
  );
}

function NoRooms({ rooms, onAdd }: { rooms: Rooms; onAdd: () => void }): JSX.Element {
  if (rooms.kinds.every(({ active }) => !active)) {
    return <Empty icon="store" title="还没有房间类型" detail="总部设置房间类型后，就能在这里添加房间" />;
  }
  const action = { id: 'room-first', label: '添加房间', run: onAdd };
  return <Empty icon="store" title="还没有房间" detail="需要房间的服务，要有空房间才约得到" action={action} />;
}

/** 房间: where things take place, and for how many at a time. */
export function StoreRooms({ storeId }: { storeId: number }): JSX.Element {
  const query = useQuery(() => loadRoomed(storeId), `roomed-${storeId}`);
  const [opened, setOpened] = useState<Room | 'new' | null>(null);
  const close = (): void => setOpened(null);
  return (
    <Show query={query} skeleton={[110, 110]}>
      {({ rooms, services }) => {
        const kindId = rooms.kinds.find(({ active }) => active)?.id;
        const fresh = { storeId, kindId: kindId ?? 0, name: '', seats: 1, active: true };
        const room = opened === 'new' ? null : opened;
        return (
          <>
            <Warning words={noRoomFor(services, rooms)} />
            {rooms.items.length === 0 && <NoRooms rooms={rooms} onAdd={() => setOpened('new')} />}
            {rooms.items.length > 0 && (
              <Card flush>
                {rooms.items.map((one) => (
                  <Row
                    key={one.id}
                    id={`room-${one.id}`}
                    icon="store"
                    iconColour={one.active ? 'gold' : 'soft'}
                    title={one.name}
                    detail={roomNote(one, rooms)}
                    {...(one.active ? {} : { value: <Tag>停用</Tag> })}
                    onClick={() => setOpened(one)}
                  />
                ))}
              </Card>
            )}
            {rooms.items.length > 0 && kindId !== undefined && (
              <Button id="room-add" kind="line" icon="plus" onClick={() => setOpened('new')}>
                添加房间
              </Button>
            )}
            {opened !== null && (
              <RoomSheet
                {...{ kinds: rooms.kinds, room }}
                wish={room === null ? fresh : requestOf(room)}
                onClose={close}
                onSaved={() => {
                  close();
                  void query.reload();
                }}
              />
            )}
          </>
        );
      }}
    </Show>
  );
}

function requestOf({ storeId, kindId, name, seats, active }: Room): RoomRequest {
  return { storeId, kindId, name, seats, active };
}
