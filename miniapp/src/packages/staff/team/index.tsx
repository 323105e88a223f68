import { useState } from 'react';
import { Text } from '@tarojs/components';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import type { StoreGuide } from '@/lib/follow-types';
import { useAction, useQuery } from '@/lib/hooks';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card, SectionTitle } from '@/ui/card';
import { Field } from '@/ui/field';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { Show } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { Chips } from '../components/chips';
import { handOver, loadGuides } from '../follow-api';
import { AttendanceOfStore } from './attendance';

function HandOver({
  from,
  guides,
  desk,
  onDone,
  onClose,
}: {
  from: StoreGuide;
  guides: readonly StoreGuide[];
  desk: Desk;
  onDone: () => void;
  onClose: () => void;
}): JSX.Element {
  const [to, setTo] = useState<number | null>(null);
  const [reason, setReason] = useState(from.here ? '' : '离职交接');
  const hand = useAction(async () => {
    if (to === null) return;
    const { moved } = await handOver(from.id, desk.store.id, to, reason.trim());
    toast(`${moved} 位顾客已交接`, 'success');
    onDone();
  });
  const others = guides
    .filter(({ id, here }) => here && id !== from.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  const footer = (
    <Button
      id="hand-over-confirm"
      busy={hand.busy}
      disabled={to === null || reason.trim().length < 2}
      onClick={hand.run}
    >
      交接 {from.members} 位顾客
    </Button>
  );
  return (
    <Sheet id="hand-over" title={`${from.name} 的顾客交给`} onClose={onClose} footer={footer}>
      {others.length === 0 ? (
        <Text>本店还没有可以接手的同事</Text>
      ) : (
        <Chips id="hand-over-to" value={to} options={others} onChange={setTo} />
      )}
      <Field
        id="hand-over-reason"
        label="原因"
        placeholder="会写进顾客的归属记录"
        maxLength={60}
        value={reason}
        onChange={setReason}
      />
    </Sheet>
  );
}

function detailOf({ title, members, ending }: StoreGuide): string {
  const soon = ending > 0 ? ` · ${ending} 位归属 30 天内到期` : '';
  return `${title} · 照看 ${members} 位顾客${soon}`;
}

function Guides({ desk }: { desk: Desk }): JSX.Element {
  const query = useQuery(() => loadGuides(desk.store.id), `guides-${desk.store.id}`);
  const [from, setFrom] = useState<StoreGuide | null>(null);
  const done = (): void => {
    setFrom(null);
    void query.reload();
  };
  return (
    <Show query={query} skeleton={[110, 110, 110]}>
      {(guides) => (
        <>
          <Card flush>
            {guides.map((guide) => (
              <Row
                key={guide.id}
                id={`guide-${guide.id}`}
                icon="person"
                iconColour={guide.here ? 'gold' : 'soft'}
                title={guide.name}
                detail={detailOf(guide)}
                {...(guide.here ? {} : { value: <Tag tone="brick">待交接</Tag> })}
                {...(guide.members > 0 ? { onClick: () => setFrom(guide) } : {})}
              />
            ))}
          </Card>
          {from && <HandOver from={from} guides={guides} desk={desk} onDone={done} onClose={() => setFrom(null)} />}
        </>
      )}
    </Show>
  );
}

export default function TeamPage(): JSX.Element {
  const desk = useDesk();
  return (
    <Page id="page-staff-team" title="同事与顾客归属">
      {desk?.can('guide.assign') === true && (
        <>
          <SectionTitle>顾客由谁照看</SectionTitle>
          <Guides desk={desk} />
        </>
      )}
      {desk?.can('follow.review') === true && (
        <>
          <SectionTitle>近七天考勤 · 点一条可以更正</SectionTitle>
          <AttendanceOfStore desk={desk} />
        </>
      )}
    </Page>
  );
}
