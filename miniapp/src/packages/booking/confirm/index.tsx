import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { BookingOffer, BookingWithPayment } from '@/lib/booking-types';
import { momentText, moneyShort } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import { ApiError } from '@/lib/errors';
import { address, back, replaceWith } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Page } from '@/ui/page';
import { Show } from '@/ui/states';
import { acceptOffer, book, loadOffer } from '../api';
import { choiceKey, payChoices } from '../model';
import type { PayChoice } from '../model';
import './index.scss';

const NOTE_LENGTH = 100;
const CARD_RULE = '不收定金，到店完成后扣 1 次；取消或没来，次数还给你';

interface Asked {
  serviceId: number;
  storeId: number;
  staffId: number | null;
  start: string;
  /** A place that is being kept for this member. */
  offerId: number | null;
}

function What({ offer, asked }: { offer: BookingOffer; asked: Asked }): JSX.Element {
  const person = offer.staff.find(({ id }) => id === asked.staffId);
  return (
    <Card>
      <Text className="confirm-when">{momentText(asked.start)}</Text>
      <Text className="confirm-what">{offer.service.name}</Text>
      <Text className="confirm-fact">
        {offer.service.minutes} 分钟 · {moneyShort(offer.service.priceFen)}，到店按实际结算
      </Text>
      <Text className="confirm-fact">
        {offer.store.name} · {person?.name ?? '到店时为你安排'}
      </Text>
      <Text className="confirm-fact">{offer.store.address}</Text>
    </Card>
  );
}

function Ways({
  choices,
  chosen,
  onChoose,
}: {
  choices: PayChoice[];
  chosen: PayChoice;
  onChoose: (choice: PayChoice) => void;
}): JSX.Element {
  return (
    <Card title="怎么预约" flush>
      {choices.map((choice) => {
        const on = choiceKey(choice) === choiceKey(chosen);
        const off = choice.obstacle !== null;
        return (
          <View
            key={choiceKey(choice)}
            id={`pay-${choice.way}${choice.cardId === null ? '' : `-${choice.cardId}`}`}
            className={off ? 'pay-way pay-way--off' : 'pay-way'}
            role="radio"
            aria-checked={on}
            onClick={() => {
              if (!off) onChoose(choice);
            }}
          >
            <View className={on ? 'pay-way__dot pay-way__dot--on' : 'pay-way__dot'} />
            <View className="pay-way__words">
              <Text className="pay-way__title">{choice.title}</Text>
              <Text className="pay-way__detail">{choice.obstacle ?? choice.detail}</Text>
            </View>
          </View>
        );
      })}
    </Card>
  );
}

function Rule({ text }: { text: string }): JSX.Element {
  return (
    <View className="confirm-rule" id="booking-rule">
      <Icon name="alert" size={32} colour="gold" />
      <Text className="confirm-rule__text">{text}</Text>
    </View>
  );
}

function labelOf(choice: PayChoice, depositFen: number): string {
  if (choice.way === 'wechat') return `微信支付定金 ${moneyShort(depositFen)}`;
  if (choice.way === 'wallet') return `预留 ${moneyShort(depositFen)} 并预约`;
  return '确认预约';
}

/** To the cashier when there is something to pay, then to the ticket. */
async function onward(booking: BookingWithPayment): Promise<void> {
  const { id, payment } = booking;
  if (payment === null) {
    replaceWith('bookingDetail', { id, fresh: 1 });
    return;
  }
  const result = await platform.pay(payment, address('bookingDetail', { id, fresh: 1 }));
  replaceWith('bookingDetail', { id, fresh: 1, result });
}

function Confirm({ offer, asked, onStale }: { offer: BookingOffer; asked: Asked; onStale: () => void }): JSX.Element {
  const choices = payChoices(offer, moneyShort);
  const [key, setKey] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const usable = choices.filter(({ obstacle }) => obstacle === null);
  const chosen = usable.find((choice) => choiceKey(choice) === key) ?? (usable[0] as PayChoice);
  const { depositFen } = offer.service;
  const confirm = useAction(async () => {
    const { serviceId, storeId, staffId, start, offerId } = asked;
    const secured = { pay: chosen.way, depositFen, ...(chosen.cardId === null ? {} : { cardId: chosen.cardId }) };
    const words = note.trim();
    try {
      const booking = await (offerId === null
        ? book({
            ...secured,
            ...{ serviceId, storeId, start },
            ...(staffId === null ? {} : { staffId }),
            ...(words === '' ? {} : { note: words }),
          })
        : acceptOffer(offerId, secured));
      await onward(booking);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'SLOT_TAKEN' || error.code === 'SLOT_NOT_OFFERED') {
        toast('刚被约走了，没有扣款，请换个时间', 'danger');
        back();
        return;
      }
      if (error.code === 'BOOKING_TERMS_CHANGED') onStale();
      throw error;
    }
  });
  return (
    <>
      <What offer={offer} asked={asked} />
      <Ways choices={choices} chosen={chosen} onChoose={(choice) => setKey(choiceKey(choice))} />
      {asked.offerId === null && (
        <Card>
          <Field
            id="booking-note"
            label="备注（选填）"
            value={note}
            maxLength={NOTE_LENGTH}
            placeholder="有什么想先告诉我们的，写在这里"
            onChange={setNote}
          />
        </Card>
      )}
      <Rule text={chosen.way === 'card' ? CARD_RULE : offer.ruleText} />
      <View className="confirm-act">
        <Button id="booking-confirm" busy={confirm.busy} onClick={confirm.run}>
          {labelOf(chosen, depositFen)}
        </Button>
      </View>
    </>
  );
}

export default function BookingConfirmPage(): JSX.Element {
  const { params } = useRouter();
  const asked: Asked = {
    serviceId: Number(params['serviceId']),
    storeId: Number(params['storeId']),
    staffId: params['staffId'] ? Number(params['staffId']) : null,
    start: params['start'] ? decodeURIComponent(params['start']) : new Date().toISOString(),
    offerId: params['offerId'] ? Number(params['offerId']) : null,
  };
  const { serviceId, storeId } = asked;
  const offer = useQuery(() => loadOffer(serviceId, storeId), `booking-confirm-${serviceId}-${storeId}`);
  return (
    <Page id="page-booking-confirm" title="确认预约">
      <Show query={offer} skeleton={[260, 320, 120]}>
        {(data) => <Confirm offer={data} asked={asked} onStale={() => void offer.reload()} />}
      </Show>
    </Page>
  );
}
