import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import { money, timeText } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import { platform } from '@/lib/platform';
import type { DeskTreatmentCard } from '@/lib/shop-types';
import { toast } from '@/lib/toast';
import { Beads } from '@/ui/beads';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Page } from '@/ui/page';
import { Sheet } from '@/ui/sheet';
import { Empty, Show } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { type DeskCards, type Served, loadDeskCards, scanMember, takeVisit, undoVisit } from './api';
import { CardRefund } from './card-refund';
import './index.scss';

const STATE_WORDS: Readonly<Record<DeskTreatmentCard['state'], string>> = {
  active: '可使用',
  finished: '已用完',
  expired: '已过期',
  voided: '已退',
};

/** The member shows their code: that is what a visit is taken on. */
function Scan({ storeId, onGrant }: { storeId: number; onGrant: (grant: string) => void }): JSX.Element {
  const [typed, setTyped] = useState('');
  const look = useAction(async (code: string) => {
    const { grant } = await scanMember(storeId, code.replace(/\s/g, ''));
    onGrant(grant);
  });
  const scan = (): void => {
    void platform.scan().then((code) => {
      if (code !== null) look.run(code);
    });
  };
  return (
    <Card title="先扫顾客的会员码">
      {platform.canScan && (
        <View className="desk-scan">
          <Button id="treatment-scan" icon="scan" busy={look.busy} onClick={scan}>
            扫会员码
          </Button>
        </View>
      )}
      <Field
        id="treatment-code"
        placeholder="扫码枪或手输 18 位数字"
        value={typed}
        maxLength={128}
        leading={<Icon name="scan" size={40} colour="soft" />}
        onChange={setTyped}
        onConfirm={() => typed.trim() !== '' && look.run(typed)}
      />
      <Button
        id="treatment-code-confirm"
        kind={platform.canScan ? 'line' : 'primary'}
        busy={look.busy}
        disabled={typed.trim() === ''}
        onClick={() => look.run(typed)}
      >
        查次卡
      </Button>
    </Card>
  );
}

function TakeSheet({
  card,
  storeId,
  grant,
  onDone,
  onClose,
}: {
  card: DeskTreatmentCard;
  storeId: number;
  grant: string | null;
  onDone: () => void;
  onClose: () => void;
}): JSX.Element {
  const [note, setNote] = useState('');
  const take = useAction(async () => {
    const words = note.trim();
    const now = await takeVisit(card.id, {
      storeId,
      ...(grant === null ? {} : { grant }),
      ...(words === '' ? {} : { note: words }),
    });
    toast(`已核销 1 次，还剩 ${now.left} 次`, 'success');
    onDone();
  });
  return (
    <Sheet id="treatment-take" title={`核销 ${card.name}`} onClose={onClose}>
      <Text className="desk-take__left">
        核销后还剩 {card.left - 1} 次（共 {card.times} 次）
      </Text>
      <Field
        id="treatment-note"
        label="做了什么（顾客看得到，可不填）"
        placeholder="例如：曲奇烘焙课"
        value={note}
        maxLength={100}
        onChange={setNote}
      />
      <Button id="treatment-take-confirm" icon="check" busy={take.busy} onClick={take.run}>
        确认核销 1 次
      </Button>
    </Sheet>
  );
}

function History({ card, storeId, onDone }: { card: DeskTreatmentCard; storeId: number; onDone: () => void }) {
  const undo = useAction(async (useId: number) => {
    await undoVisit(card.id, useId, { storeId, reason: '误核销，当面退回' });
    toast('已退回 1 次', 'success');
    onDone();
  });
  const today = Date.now() - 86_400_000;
  return (
    <>
      {card.uses.slice(0, 5).map((use) => (
        <View key={use.id} className="desk-use">
          <Text className="desk-use__words">
            {timeText(use.at)} {use.note ?? ''}
            {use.state === 'held' ? ' 已预约' : use.state === 'used' ? ' 使用 1 次' : ' 已退回'}
          </Text>
          {use.state === 'used' && Date.parse(use.at) > today && (
            <Button
              id={`use-${use.id}-undo`}
              kind="plain"
              size="small"
              busy={undo.busy}
              onClick={() => undo.run(use.id)}
            >
              撤销
            </Button>
          )}
        </View>
      ))}
    </>
  );
}

function DeskCard(props: {
  card: DeskTreatmentCard;
  storeId: number;
  mayTake: boolean;
  mayRefund: boolean;
  onTake: () => void;
  onRefund: () => void;
  onDone: () => void;
}) {
  const { card, storeId, mayTake, mayRefund, onTake, onRefund, onDone } = props;
  const free = card.left - card.held;
  return (
    <Card id={`desk-card-${card.id}`}>
      <View className="desk-card__head">
        <Text className="desk-card__name">{card.name}</Text>
        <Tag tone={card.state === 'active' ? 'pine' : 'plain'}>{STATE_WORDS[card.state]}</Tag>
      </View>
      <Text className="desk-card__count">
        剩 {card.left} / {card.times} 次{card.held > 0 ? `，其中 ${card.held} 次已预约` : ''}
      </Text>
      <Beads id={`desk-card-${card.id}-beads`} total={card.times} used={card.times - card.left} held={card.held} />
      <Text className="desk-card__note">
        有效期至 {card.expiresOn} · 剩余价值 {money(card.restFen)}（已用按单次价计）
      </Text>
      <History card={card} storeId={storeId} onDone={onDone} />
      {card.state === 'active' && free > 0 && (
        <Button
          id={`desk-card-${card.id}-take`}
          kind={mayTake ? 'primary' : 'line'}
          disabled={!mayTake}
          onClick={onTake}
        >
          {mayTake ? '核销 1 次' : '扫会员码后可核销'}
        </Button>
      )}
      {mayRefund && card.state === 'active' && (
        <Button id={`desk-card-${card.id}-refund`} kind="plain" onClick={onRefund}>
          退卡
        </Button>
      )}
    </Card>
  );
}

function Cards({ desk, served, grant }: { desk: Desk; served: Served; grant: string | null }): JSX.Element {
  const storeId = desk.store.id;
  const cards = useQuery<DeskCards>(
    () => loadDeskCards(storeId, served),
    `desk-cards-${storeId}-${JSON.stringify(served)}`,
  );
  const [taking, setTaking] = useState<DeskTreatmentCard | null>(null);
  const [refunding, setRefunding] = useState<DeskTreatmentCard | null>(null);
  const done = (): void => {
    setTaking(null);
    setRefunding(null);
    void cards.reload();
  };
  return (
    <Show query={cards} skeleton={[260, 260]}>
      {(list) => (
        <>
          {list.items.length === 0 && (
            <Empty icon="ticket" title="这位顾客还没有次卡" detail="可以在收银台为顾客购买" />
          )}
          {list.items.map((card) => (
            <DeskCard
              key={card.id}
              card={card}
              storeId={storeId}
              mayTake={grant !== null || !list.codeRequired}
              mayRefund={desk.can('order.refund')}
              onTake={() => setTaking(card)}
              onRefund={() => setRefunding(card)}
              onDone={done}
            />
          ))}
          {taking && (
            <TakeSheet card={taking} storeId={storeId} grant={grant} onDone={done} onClose={() => setTaking(null)} />
          )}
          {refunding && (
            <CardRefund card={refunding} storeId={storeId} onDone={done} onClose={() => setRefunding(null)} />
          )}
        </>
      )}
    </Show>
  );
}

function Treatments({ desk, memberId }: { desk: Desk; memberId: number | null }): JSX.Element {
  const [grant, setGrant] = useState<string | null>(null);
  const served: Served | null = grant !== null ? { grant } : memberId !== null ? { memberId } : null;
  return (
    <Page id="page-staff-treatment" title="次卡核销">
      {grant === null && <Scan storeId={desk.store.id} onGrant={setGrant} />}
      {served && <Cards desk={desk} served={served} grant={grant} />}
    </Page>
  );
}

export default function StaffTreatmentPage(): JSX.Element | null {
  const desk = useDesk();
  const { memberId } = useRouter().params;
  return desk ? <Treatments desk={desk} memberId={memberId ? Number(memberId) : null} /> : null;
}
