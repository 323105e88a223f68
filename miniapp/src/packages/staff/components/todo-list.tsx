import { useState } from 'react';
import type { Desk } from '@/lib/desk';
import type { FollowUp, FollowUpList, OutcomeReport } from '@/lib/follow-types';
import { useAction } from '@/lib/hooks';
import type { Query } from '@/lib/hooks';
import type { AlertOutcome } from '@/lib/staff-types';
import { toast } from '@/lib/toast';
import { SectionTitle } from '@/ui/card';
import { Empty } from '@/ui/states';
import { closeAlert, seeAlert } from '../api';
import { claimFollowUp, reportFollowUp, snoozeFollowUp } from '../follow-api';
import { keyOf, splitDone } from '../follow-words';
import { AlertOutcomes } from './alert-outcomes';
import { ContactSheet } from './contact-sheet';
import { FollowCard } from './follow-card';
import { ReportSheet } from './report-sheet';

type Open = { sheet: 'contact' | 'report'; item: FollowUp } | null;

interface Work {
  busy: boolean;
  claim: (item: FollowUp) => void;
  snooze: (item: FollowUp, days: number) => void;
  report: (item: FollowUp, report: OutcomeReport) => void;
  answer: (item: FollowUp, outcome: AlertOutcome, note: string) => void;
}

/** What is done stays in sight until the list is asked for again: the eye wants to see it go. */
function useWork(query: Query<FollowUpList>, list: FollowUpList, close: () => void): Work {
  const keep = (saved: FollowUp): void => {
    const items = list.items.map((old) => (keyOf(old) === keyOf(saved) ? saved : old));
    query.replace({ ...list, items });
  };
  const finished = (saved: FollowUp): void => {
    keep(saved);
    close();
    toast('记下了', 'success');
  };
  const claim = useAction(async (item: FollowUp) => keep(await claimFollowUp(item.id)));
  const snooze = useAction(async (item: FollowUp, days: number) => {
    await snoozeFollowUp(item.id, days);
    close();
    toast(days === 1 ? '明天再提醒您' : `${days} 天后再提醒您`, 'success');
    await query.reload();
  });
  const report = useAction(async (item: FollowUp, said: OutcomeReport) =>
    finished(await reportFollowUp(item.id, said)),
  );
  const answer = useAction(async (item: FollowUp, outcome: AlertOutcome, note: string) => {
    const alert = await closeAlert(item.id, outcome, note);
    const said = alert.outcome === 'other' ? null : alert.outcome;
    finished({ ...item, state: 'done', outcome: said, note: note === '' ? null : note });
  });
  const busy = claim.busy || snooze.busy || report.busy || answer.busy;
  return { busy, claim: claim.run, snooze: snooze.run, report: report.run, answer: answer.run };
}

function Sheets({
  open,
  desk,
  work,
  onOpen,
}: {
  open: NonNullable<Open>;
  desk: Desk;
  work: Work;
  onOpen: (open: Open) => void;
}): JSX.Element {
  const { item } = open;
  const close = (): void => onOpen(null);
  if (open.sheet === 'contact') {
    const report = (): void => onOpen({ sheet: 'report', item });
    return <ContactSheet item={item} desk={desk} onClose={close} onReport={report} />;
  }
  if (item.source === 'alert') {
    return (
      <AlertOutcomes
        name={item.memberName}
        busy={work.busy}
        onClose={close}
        onChoose={(outcome, note) => work.answer(item, outcome, note)}
      />
    );
  }
  return (
    <ReportSheet
      item={item}
      busy={work.busy}
      onClose={close}
      onReport={(report) => work.report(item, report)}
      onSnooze={(days) => work.snooze(item, days)}
    />
  );
}

/** The list of a day: to be emptied from the top. */
export function TodoList({
  query,
  list,
  desk,
}: {
  query: Query<FollowUpList>;
  list: FollowUpList;
  desk: Desk;
}): JSX.Element {
  const [open, setOpen] = useState<Open>(null);
  const work = useWork(query, list, () => setOpen(null));
  const items = splitDone(list.items);
  const contact = (item: FollowUp): void => {
    setOpen({ sheet: 'contact', item });
    // A seen alert is no news; whether the server has heard of it changes nothing for the person.
    if (item.source === 'alert') void seeAlert(item.id).catch(() => undefined);
  };
  return (
    <>
      {items.open.length === 0 && (
        <Empty icon="sun" title="都照顾到了" detail="有新会员、储值到账或该问候的顾客时，会第一时间出现在这里" />
      )}
      {items.open.map((item) => (
        <FollowCard
          key={keyOf(item)}
          item={item}
          onContact={() => contact(item)}
          onDone={() => setOpen({ sheet: 'report', item })}
          onClaim={() => work.claim(item)}
        />
      ))}
      {items.done.length > 0 && <SectionTitle>刚刚处理好的</SectionTitle>}
      {items.done.map((item) => (
        <FollowCard key={keyOf(item)} item={item} />
      ))}
      {open && <Sheets open={open} desk={desk} work={work} onOpen={setOpen} />}
    </>
  );
}
