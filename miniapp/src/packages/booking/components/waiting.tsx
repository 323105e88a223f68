import { Text, View } from '@tarojs/components';
import type { Waitlist, WaitlistEntry, WaitlistOffer } from '@/lib/booking-types';
import { spanText, waitText, whenText } from '@/lib/booking-words';
import { dayText } from '@/lib/format';
import { useAction } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/states';
import { leaveWaitlist } from '../api';
import './waiting.scss';

type Changed = (waitlist: Waitlist) => void;

/** A place that is kept for a moment: taken in one tap. */
export function OfferCard({ offer, onChange }: { offer: WaitlistOffer; onChange?: Changed }): JSX.Element {
  const { id, serviceId, storeId, start } = offer;
  const leave = useAction(async () => {
    const now = await leaveWaitlist(offer.entryId);
    onChange?.(now);
    toast('好的，让给下一位了');
  });
  return (
    <Card id={`offer-${id}`} tone="persimmon">
      <Text className="wait-title">有空位了，先留给你</Text>
      <Text className="wait-time">
        {dayText(start)} {spanText(start, offer.end)}
      </Text>
      <Text className="wait-fact">
        {offer.serviceName} · {offer.storeName}
        {offer.staffName === null ? '' : ` · ${offer.staffName}`}
      </Text>
      <Text className="wait-fact">保留到 {whenText(offer.expiresAt, new Date())}</Text>
      <View className="wait-acts">
        <Button
          id={`offer-${id}-take`}
          size="small"
          onClick={() => go('bookingConfirm', { serviceId, storeId, start, offerId: id })}
        >
          就要这个
        </Button>
        {onChange && (
          <Button id={`offer-${id}-leave`} kind="plain" size="small" busy={leave.busy} onClick={leave.run}>
            不要了
          </Button>
        )}
      </View>
    </Card>
  );
}

function Entry({ entry, onChange }: { entry: WaitlistEntry; onChange: Changed }): JSX.Element {
  const leave = useAction(async () => {
    onChange(await leaveWaitlist(entry.id));
    toast('已退出候补');
  });
  return (
    <Card id={`wait-${entry.id}`}>
      <Text className="wait-time">{waitText(entry.date, entry.part)}</Text>
      <Text className="wait-fact">
        {entry.serviceName} · {entry.storeName}
      </Text>
      <View className="wait-acts">
        <Button id={`wait-${entry.id}-leave`} kind="line" size="small" busy={leave.busy} onClick={leave.run}>
          退出候补
        </Button>
      </View>
    </Card>
  );
}

export function Waiting({ waitlist, onChange }: { waitlist: Waitlist; onChange: Changed }): JSX.Element {
  const waiting = waitlist.entries.filter(({ state }) => state === 'waiting');
  if (waiting.length + waitlist.offers.length === 0) {
    return <Empty icon="clock" title="没有在排的候补" detail="约满的时段可以排候补，有空位先留给你" />;
  }
  return (
    <>
      {waitlist.offers.map((offer) => (
        <OfferCard key={offer.id} offer={offer} onChange={onChange} />
      ))}
      {waiting.map((entry) => (
        <Entry key={entry.id} entry={entry} onChange={onChange} />
      ))}
    </>
  );
}
