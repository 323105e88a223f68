import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { money, momentText } from '@/lib/format';
import { useQuery } from '@/lib/hooks';
import { back } from '@/lib/navigate';
import type { ShiftReport } from '@/lib/staff-types';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Show } from '@/ui/states';
import { ShiftLines } from '../components/shift-lines';
import { loadShift } from '../shift-api';
import { differenceText, differenceTone, shiftSpan } from '../shift-words';
import { useDesk } from '@/lib/desk';
import './index.scss';

function Head({ shift }: { shift: ShiftReport }): JSX.Element {
  const { differenceFen } = shift;
  const tone = differenceFen === null ? 'gold' : differenceTone(differenceFen);
  return (
    <View className={`shift-end shift-end--${tone}`}>
      <Text className="shift-end__line">
        {shift.storeName} · {shift.staffName}
      </Text>
      <Text className="shift-end__title" id="shift-difference">
        {differenceFen === null ? '当班中' : differenceText(differenceFen)}
      </Text>
      <Text className="shift-end__line">{shiftSpan(shift)}</Text>
    </View>
  );
}

function Movements({ shift }: { shift: ShiftReport }): JSX.Element | null {
  if (shift.movements.length === 0) return null;
  return (
    <Card title="现金进出" flush>
      {shift.movements.map(({ kind, title, refId, amountFen, at }) => (
        <Row
          key={`${kind}-${refId}`}
          title={title}
          detail={momentText(at)}
          value={`${amountFen > 0 ? '+' : '−'}${money(Math.abs(amountFen))}`}
        />
      ))}
    </Card>
  );
}

function Report({ id }: { id: number }): JSX.Element {
  const query = useQuery(() => loadShift(id), `shift-report-${id}`);
  return (
    <Show query={query} skeleton={[220, 320, 200]}>
      {(shift) => (
        <>
          <Head shift={shift} />
          <ShiftLines shift={shift} />
          {shift.note !== null && (
            <Card title="说明">
              <Text className="shift-end__note">{shift.note}</Text>
            </Card>
          )}
          <Movements shift={shift} />
          <Button id="shift-back" kind="line" onClick={back}>
            好
          </Button>
        </>
      )}
    </Show>
  );
}

export default function ShiftReportPage(): JSX.Element {
  const desk = useDesk();
  const id = Number(useRouter().params['id']);
  return (
    <Page id="page-staff-shift-report" title="班次报告">
      {desk ? <Report id={id} /> : ''}
    </Page>
  );
}
