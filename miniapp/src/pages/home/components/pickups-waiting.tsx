import { Text } from '@tarojs/components';
import type { Page } from '@/lib/api-types';
import { momentText } from '@/lib/format';
import { useQuery } from '@/lib/hooks';
import type { PickupTicket } from '@/lib/mall-types';
import { lastDay } from '@/lib/mall-words';
import { go } from '@/lib/navigate';
import { memberApi } from '@/lib/session';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';

const SHOWN = 3;

const load = (): Promise<Page<PickupTicket>> => memberApi.get('/member/pickups', { list: 'waiting', limit: SHOWN });

function when({ ready, readyAt, expiresAt, store }: PickupTicket): string {
  if (!ready) return `${store.name} · 预计 ${momentText(readyAt)} 可取`;
  return expiresAt === null ? store.name : `${store.name} · 保留到 ${lastDay(expiresAt)}`;
}

/** What waits for the member in stores: shown on the first page while there is something, and not at all otherwise. */
export function PickupsWaiting(): JSX.Element | null {
  const pickups = useQuery(load, 'home-pickups');
  const items = pickups.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card id="home-pickups" flush>
      {items.map((ticket) => (
        <Row
          key={ticket.id}
          id={`home-pickup-${ticket.id}`}
          icon="bag"
          title={ticket.title}
          detail={<Text>{when(ticket)}</Text>}
          value={ticket.ready ? '去取货' : '备货中'}
          onClick={() => go('pickup', { id: ticket.id })}
        />
      ))}
    </Card>
  );
}
