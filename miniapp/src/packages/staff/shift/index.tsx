import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { money, shanghai } from '@/lib/format';
import { useAction, usePaged, useQuery } from '@/lib/hooks';
import { go, replaceWith } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import type { Shift, ShiftReport } from '@/lib/staff-types';
import { Amount } from '@/ui/amount';
import { Button } from '@/ui/button';
import { Card, SectionTitle } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Show } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { CashSheet } from '../components/cash-sheet';
import { ShiftLines } from '../components/shift-lines';
import { closeShift, loadCurrentShift, loadShifts, openShift } from '../shift-api';
import { differenceText, differenceTone, lasted, shiftSpan } from '../shift-words';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import './index.scss';

function NoShift({ desk, onOpened }: { desk: Desk; onOpened: (shift: ShiftReport) => void }): JSX.Element {
  const [asking, setAsking] = useState(false);
  const open = useAction(async (fen: number) => {
    onOpened(await openShift(desk.store.id, fen));
    setAsking(false);
    platform.buzz();
  });
  return (
    <>
      <View className="shift-hero" id="shift-none">
        <View className="shift-hero__seal">
          <Icon name="drawer" size={64} colour="gold" />
        </View>
        <Text className="shift-hero__title">还没有开班</Text>
        <Text className="shift-hero__line">数好抽屉里的备用金再开班。这一班收进、退出的每笔现金都会记下来。</Text>
      </View>
      <Button id="shift-open" icon="drawer" onClick={() => setAsking(true)}>
        开班
      </Button>
      {asking && (
        <CashSheet
          id="shift-float"
          title="抽屉里的备用金"
          note="没有备用金就填 0"
          confirm="开班"
          busy={open.busy}
          mayBeNothing
          onConfirm={open.run}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** Counted blind, only how often the drawer was opened is told. */
function Sum({ shift }: { shift: ShiftReport }): JSX.Element {
  const pieces = shift.kinds.reduce((sum, { count }) => sum + count, 0);
  if (shift.expectedFen !== null) {
    return (
      <>
        <Text className="shift-hero__name">抽屉里应有</Text>
        <Amount id="shift-sum" fen={shift.expectedFen} size="balance" tone="inherit" />
        <Text className="shift-hero__line">{pieces} 笔现金进出</Text>
      </>
    );
  }
  return (
    <>
      <Text className="shift-hero__name">现金进出</Text>
      <Text className="shift-hero__pieces" id="shift-sum">
        {pieces} 笔
      </Text>
      <Text className="shift-hero__line">应有金额在交班后显示</Text>
    </>
  );
}

function Running({ shift, onClose }: { shift: ShiftReport; onClose: () => void }): JSX.Element {
  const [counting, setCounting] = useState(false);
  const close = useAction(async (fen: number, note: string) => {
    const { id } = await closeShift(shift.id, fen, note);
    onClose();
    platform.buzz();
    replaceWith('staffShiftReport', { id });
  });
  return (
    <>
      <View className="shift-hero shift-hero--on" id="shift-running">
        <View className="shift-hero__head">
          <Text className="shift-hero__title">当班中</Text>
          <Text className="shift-hero__line">
            {shanghai(new Date(shift.openedAt)).clock} 开班 · 已 {lasted(shift.openedAt, new Date())}
          </Text>
        </View>
        <Sum shift={shift} />
      </View>
      <ShiftLines shift={shift} />
      <Button id="shift-close" icon="drawer" onClick={() => setCounting(true)}>
        清点并交班
      </Button>
      {counting && (
        <CashSheet
          id="shift-count"
          title="抽屉里实点现金"
          note="把抽屉里的现金全部数一遍，含备用金"
          confirm="确认交班"
          busy={close.busy}
          mayBeNothing
          withNote
          onConfirm={close.run}
          onClose={() => setCounting(false)}
        />
      )}
    </>
  );
}

function Past({ shift, mine }: { shift: Shift; mine: boolean }): JSX.Element {
  const { id, differenceFen, staffName } = shift;
  const counted = shift.countedFen === null ? '当班中' : `实点 ${money(shift.countedFen)}`;
  return (
    <Row
      id={`shift-${id}`}
      icon="drawer"
      iconColour={shift.state === 'open' ? 'gold' : 'pine'}
      title={mine ? shiftSpan(shift) : staffName}
      detail={[mine ? null : shiftSpan(shift), counted].filter(Boolean).join(' · ')}
      value={
        differenceFen === null ? (
          <Tag tone="gold">未交班</Tag>
        ) : (
          <Tag tone={differenceTone(differenceFen)}>{differenceText(differenceFen)}</Tag>
        )
      }
      onClick={() => go('staffShiftReport', { id })}
    />
  );
}

function History({ desk }: { desk: Desk }): JSX.Element | null {
  const shifts = usePaged((cursor) => loadShifts(desk.store.id, cursor), `shifts-${desk.store.id}`);
  if (shifts.items.length === 0) return null;
  const all = desk.can('shift.review');
  return (
    <>
      <SectionTitle>{all ? '本店班次' : '我的班次'}</SectionTitle>
      <Card flush>
        {shifts.items.map((shift) => (
          <Past key={shift.id} shift={shift} mine={!all} />
        ))}
      </Card>
      {shifts.more && (
        <Button id="shift-more" kind="plain" onClick={shifts.loadMore}>
          更早的班次
        </Button>
      )}
    </>
  );
}

function ShiftDesk({ desk }: { desk: Desk }): JSX.Element {
  const query = useQuery(() => loadCurrentShift(desk.store.id), `shift-${desk.store.id}`);
  return (
    <>
      <Text className="shift-place">
        {desk.store.name} · {desk.staff.name}
      </Text>
      <Show query={query} skeleton={[320, 100, 160]}>
        {({ shift }) =>
          shift ? (
            <Running shift={shift} onClose={() => void query.reload()} />
          ) : (
            <NoShift desk={desk} onOpened={(opened) => query.replace({ shift: opened })} />
          )
        }
      </Show>
      <History desk={desk} />
    </>
  );
}

export default function ShiftPage(): JSX.Element {
  const desk = useDesk();
  return (
    <Page id="page-staff-shift" title="交接班">
      {desk ? <ShiftDesk desk={desk} /> : ''}
    </Page>
  );
}
