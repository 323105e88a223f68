import { useState } from 'react';
import { Text } from '@tarojs/components';
import { formatDay } from '@guike/shared';
import { useAction } from '@/lib/hooks';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Sheet } from '@/ui/sheet';
import { closeDay, reopenDay } from '../api';
import type { BookingConflict } from '../api';
import { weekdayOf } from '../model';

interface CloseSheetProps {
  storeId: number;
  date: string;
  onSaved: (conflicts: BookingConflict[]) => void;
  onClose: () => void;
}

/** A day on which the store takes no bookings, and the way back. */
export function CloseSheet({ storeId, date, onSaved, onClose }: CloseSheetProps): JSX.Element {
  const [note, setNote] = useState('');
  const close = useAction(async () => {
    const { conflicts } = await closeDay(storeId, date, note.trim());
    toast('这一天不再接受预约', 'success');
    onSaved(conflicts);
  });
  const reopen = useAction(async () => {
    const { conflicts } = await reopenDay(storeId, date);
    toast('已恢复正常营业', 'success');
    onSaved(conflicts);
  });
  return (
    <Sheet id="close" title={`${formatDay(date)} 周${weekdayOf(date)}`} onClose={onClose}>
      <Text className="sheet-note">设为闭店后，这一天不再接受预约；已有的预约会保留，并提示您联系顾客。</Text>
      <Field
        id="close-note"
        label="原因"
        placeholder="如：盘点、装修、春节放假"
        maxLength={60}
        value={note}
        onChange={setNote}
      />
      <Button id="close-confirm" busy={close.busy} onClick={close.run}>
        设为闭店
      </Button>
      <Button id="close-reopen" kind="plain" busy={reopen.busy} onClick={reopen.run}>
        恢复正常营业
      </Button>
    </Sheet>
  );
}
