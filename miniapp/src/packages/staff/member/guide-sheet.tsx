import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { Desk } from '@/lib/desk';
import { dayText } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import type { StaffMemberCard } from '@/lib/staff-types';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card, SectionTitle } from '@/ui/card';
import { Field } from '@/ui/field';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { Chips } from '../components/chips';
import { assignGuide, guidesOf, loadGuides } from '../follow-api';

interface GuideSheetProps {
  member: StaffMemberCard;
  desk: Desk;
  onChanged: () => void;
  onClose: () => void;
}

/** Who looks after the guest from now on, and who did before. */
export function GuideSheet({ member, desk, onChanged, onClose }: GuideSheetProps): JSX.Element {
  const guides = useQuery(() => loadGuides(member.homeStore?.id ?? desk.store.id), `guides-of-${member.id}`);
  const past = useQuery(() => guidesOf(member.id), `guide-history-${member.id}`);
  const [to, setTo] = useState<number | null>(member.guide?.id ?? null);
  const [reason, setReason] = useState('');
  const assign = useAction(async () => {
    await assignGuide(member.id, to, reason.trim());
    toast('已调整导购', 'success');
    onChanged();
    onClose();
  });
  const options = (guides.data ?? []).filter(({ here }) => here).map(({ id, name }) => ({ value: id, label: name }));
  const same = to === (member.guide?.id ?? null);
  const footer = (
    <Button id="guide-save" busy={assign.busy} disabled={same || reason.trim().length < 2} onClick={assign.run}>
      调整导购
    </Button>
  );
  return (
    <Sheet id="guide" title={`谁来照看${member.name}？`} onClose={onClose} footer={footer} tall>
      <Chips id="guide-to" value={to} options={options} onChange={setTo} />
      <Field
        id="guide-reason"
        placeholder="为什么调整（会留在归属记录里）"
        maxLength={60}
        value={reason}
        onChange={setReason}
      />
      <SectionTitle>归属记录</SectionTitle>
      {past.data?.length === 0 && <Text>还没有过导购</Text>}
      {past.data && past.data.length > 0 && (
        <Card flush>
          {past.data.map((period) => (
            <Row
              key={period.since}
              title={period.staffName}
              detail={`${dayText(period.since)}起 · ${period.reason}${period.endedAt === null ? '' : ` · ${dayText(period.endedAt)}止（${period.endedReason ?? '到期'}）`}`}
            />
          ))}
        </Card>
      )}
    </Sheet>
  );
}
