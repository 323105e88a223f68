import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { timeText } from '@/lib/format';
import { useQuery } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import type { TreatmentCardDetail } from '@/lib/shop-types';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Show } from '@/ui/states';
import { loadCard } from '../api';
import { CardFace } from '../components/card-face';
import { cycleWords, wordsOfUse } from '../model';
import './index.scss';

function Uses({ card }: { card: TreatmentCardDetail }): JSX.Element {
  return (
    <Card title="使用记录">
      {card.uses.length === 0 && <Text className="uses-none">还没有用过，第一次什么时候来？</Text>}
      {card.uses.map((use) => (
        <View key={use.id} id={`use-${use.id}`} className="use">
          <View className={use.state === 'used' ? 'use__dot use__dot--used' : 'use__dot'} />
          <View className="use__words">
            <Text className="use__name">{use.note ?? wordsOfUse(use)}</Text>
            <Text className="use__when">
              {timeText(use.at)}
              {use.storeName === null ? '' : ` · ${use.storeName}`}
              {use.note === null ? '' : ` · ${wordsOfUse(use)}`}
            </Text>
          </View>
        </View>
      ))}
    </Card>
  );
}

function Book({ card }: { card: TreatmentCardDetail }): JSX.Element {
  const only = card.serviceIds?.length === 1 ? card.serviceIds[0] : undefined;
  return (
    <Button
      id="treatment-book"
      icon="calendar"
      onClick={() => (only === undefined ? go('booking') : go('bookingSlots', { serviceId: only, cardId: card.id }))}
    >
      用这张卡预约
    </Button>
  );
}

function CardOf({ id }: { id: number }): JSX.Element {
  const card = useQuery(() => loadCard(id), `treatment-${id}`);
  const bookable = card.data?.state === 'active' && card.data.left > card.data.held;
  return (
    <Page id="page-treatment" title="次卡详情" footer={card.data && bookable ? <Book card={card.data} /> : undefined}>
      <Show query={card} skeleton={[260, 300]}>
        {(data) => {
          const rhythm = cycleWords(data);
          return (
            <>
              <CardFace card={data} />
              {rhythm !== null && (
                <View className="treatment-rhythm">
                  <Text className="treatment-rhythm__words">{rhythm}</Text>
                </View>
              )}
              <Uses card={data} />
              <Card flush>
                <Row
                  id="treatment-code"
                  icon="code"
                  title="到店直接用"
                  detail="出示会员码，店员扫码核销"
                  onClick={() => go('home')}
                />
                <Row
                  id="treatment-order"
                  icon="receipt"
                  title="购买订单"
                  onClick={() => go('order', { id: data.orderId })}
                />
              </Card>
            </>
          );
        }}
      </Show>
    </Page>
  );
}

export default function TreatmentPage(): JSX.Element {
  const { params } = useRouter();
  const membership = useMembership();
  if (membership.status === 'member') return <CardOf id={Number(params['id'])} />;
  return (
    <Page id="page-treatment" title="次卡详情">
      <MemberOnly purpose="你的次卡" />
    </Page>
  );
}
