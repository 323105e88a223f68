import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { StaffBooking } from '@/lib/booking-types';
import { momentText, moneyShort } from '@/lib/format';
import { useAction } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Segmented } from '@/ui/segmented';
import { Sheet } from '@/ui/sheet';
import { cancelBooking, takeStep } from '../booking-api';
import type { VisitStep } from '../booking-api';
import { MoveSheet } from './move-sheet';

interface ActsProps {
  booking: StaffBooking;
  onChange: (booking: StaffBooking) => void;
}

const DONE: Readonly<Record<VisitStep, string>> = {
  'check-in': '已签到',
  start: '已开始服务',
  finish: '服务完成',
  'no-show': '已标记未到店',
  'no-show-undo': '已撤销',
};

function Step({
  booking,
  onChange,
  step,
  label,
  kind = 'primary',
}: ActsProps & { step: VisitStep; label: string; kind?: 'primary' | 'line' | 'plain' }): JSX.Element {
  const act = useAction(async () => {
    onChange(await takeStep(booking.id, step));
    platform.buzz();
    toast(DONE[step]);
  });
  return (
    <Button id={`booking-${step}`} kind={kind} busy={act.busy} onClick={act.run}>
      {label}
    </Button>
  );
}

function Bill({ booking }: { booking: StaffBooking }): JSX.Element {
  const { id, guest, productId, serviceName } = booking;
  const product = productId === null ? {} : { product: productId };
  return (
    <Button
      id="booking-bill"
      onClick={() =>
        go('staffCashier', {
          ...{ booking: id, member: guest.id, guest: guest.nickname, service: serviceName },
          ...product,
        } as Record<string, string | number>)
      }
    >
      去收款
    </Button>
  );
}

function CancelSheet({ booking, onChange, onClose }: ActsProps & { onClose: () => void }): JSX.Element {
  const [by, setBy] = useState<'guest' | 'store'>('guest');
  const [reason, setReason] = useState('');
  const cancel = useAction(async () => {
    onChange(await cancelBooking(booking.id, { by, reason: reason.trim() }));
    onClose();
    toast('已取消');
  });
  const held = booking.depositState === 'held' && booking.depositFen > 0;
  const money = held ? `定金 ${moneyShort(booking.depositFen)}：` : '';
  const words = by === 'store' ? `${money}门店原因，全部退给顾客` : `${money}按预约时的约定处理。${booking.ruleText}`;
  return (
    <Sheet
      id="booking-cancel-sheet"
      title="取消预约"
      onClose={onClose}
      footer={
        <Button
          id="booking-cancel-confirm"
          kind="danger"
          busy={cancel.busy}
          disabled={reason.trim().length < 2}
          onClick={cancel.run}
        >
          确认取消
        </Button>
      }
    >
      <Segmented
        id="cancel-by"
        value={by}
        options={[
          { value: 'guest', label: '顾客不来了' },
          { value: 'store', label: '门店原因' },
        ]}
        onChange={setBy}
      />
      <Text className="visit-words">{words}</Text>
      <Field
        id="cancel-reason"
        label="原因"
        value={reason}
        maxLength={100}
        placeholder="会记在预约里"
        onChange={setReason}
      />
    </Sheet>
  );
}

function Booked({ booking, onChange }: ActsProps): JSX.Element {
  const [open, setOpen] = useState<'move' | 'cancel' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      {booking.canCheckIn && <Step {...{ booking, onChange }} step="check-in" label="签到" />}
      {booking.canMarkNoShow && <Step {...{ booking, onChange }} step="no-show" label="没有来" kind="line" />}
      <Button id="booking-move" kind="line" onClick={() => setOpen('move')}>
        改时间
      </Button>
      <Button id="booking-cancel" kind="plain" onClick={() => setOpen('cancel')}>
        取消预约
      </Button>
      {open === 'move' && <MoveSheet {...{ booking, onChange }} onClose={close} />}
      {open === 'cancel' && <CancelSheet {...{ booking, onChange }} onClose={close} />}
    </>
  );
}

/** What can be done now, the next step on top. */
export function BookingActs({ booking, onChange }: ActsProps): JSX.Element {
  const both = { booking, onChange };
  const { state, undoUntil, depositWay, orderId } = booking;
  const here = state === 'checked_in' || state === 'serving';
  return (
    <View className="visit-acts">
      {state === 'booked' && <Booked {...both} />}
      {state === 'checked_in' && <Step {...both} step="start" label="开始服务" />}
      {here && depositWay !== 'card' && <Bill booking={booking} />}
      {here && (
        <Step
          {...both}
          step="finish"
          label={depositWay === 'card' ? '完成，疗程卡扣 1 次' : '不用收款，直接完成'}
          kind="line"
        />
      )}
      {undoUntil !== null && (
        <>
          <Step {...both} step="no-show-undo" label="撤销，顾客来了" kind="line" />
          <Text className="visit-words">{momentText(undoUntil)} 前可以撤销，之后按约定处理定金</Text>
        </>
      )}
      {orderId !== null && (
        <Button id="booking-order" kind="line" onClick={() => go('staffOrder', { id: orderId })}>
          看这一单
        </Button>
      )}
    </View>
  );
}
