import { useState } from 'react';
import { useAction } from '@/lib/hooks';
import type { StaffMemberCard } from '@/lib/staff-types';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Sheet } from '@/ui/sheet';
import { Chips } from '../components/chips';
import { noteFollowUp } from '../follow-api';

interface NoteSheetProps {
  member: StaffMemberCard;
  onNoted: () => void;
  onClose: () => void;
}

const WHEN = [
  { value: 0, label: '现在' },
  { value: 1, label: '明天' },
  { value: 3, label: '3 天后' },
  { value: 7, label: '7 天后' },
  { value: 30, label: '30 天后' },
];

/** What one has promised a guest, so that it is not forgotten. */
export function NoteSheet({ member, onNoted, onClose }: NoteSheetProps): JSX.Element {
  const [note, setNote] = useState('');
  const [afterDays, setAfterDays] = useState(0);
  const save = useAction(async () => {
    await noteFollowUp(member.id, note.trim(), afterDays);
    toast(afterDays === 0 ? '已加到今日待办' : '到时候会提醒您', 'success');
    onNoted();
  });
  const footer = (
    <Button id="note-save" busy={save.busy} disabled={note.trim() === ''} onClick={save.run}>
      记下来
    </Button>
  );
  return (
    <Sheet id="note" title={`要为${member.name}做什么？`} onClose={onClose} footer={footer}>
      <Field id="note-text" placeholder="比如：新口味到店后告诉她" maxLength={60} value={note} onChange={setNote} />
      <Chips id="note-when" title="什么时候提醒" value={afterDays} options={WHEN} onChange={setAfterDays} />
    </Sheet>
  );
}
