import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import type { Transfer, WalletLot, WalletView } from '@/lib/api-types';
import { money } from '@/lib/format';
import { useAction, usePaged, useQuery } from '@/lib/hooks';
import type { Query } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { go, replaceWith } from '@/lib/navigate';
import { toast } from '@/lib/toast';
import { Amount } from '@/ui/amount';
import { Button } from '@/ui/button';
import { Card, SectionTitle } from '@/ui/card';
import { Field } from '@/ui/field';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { Empty, Show, Skeleton } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { loadTransfers, offerTransfer } from '../account-api';
import { offerProblem, sumLeft, transferWords } from '../account-words';
import { loadWallet } from '../api';
import { LotCard } from '../components/lot-card';
import './index.scss';

interface ConfirmProps {
  lots: readonly WalletLot[];
  phone: string;
  message: string;
  onClose: () => void;
}

function Confirm({ lots, phone, message, onClose }: ConfirmProps): JSX.Element {
  const { totalFen, principalFen, bonusFen } = sumLeft(lots);
  const offer = useAction(async () => {
    const { id } = await offerTransfer({
      lotKeys: lots.map(({ lotKey }) => lotKey),
      ...(phone === '' ? {} : { toPhone: phone }),
      ...(message.trim() === '' ? {} : { message: message.trim() }),
    });
    replaceWith('gift', { id });
  });
  return (
    <Sheet id="transfer-confirm" title="确认转赠" onClose={onClose}>
      <View className="transfer-sum">
        <Amount fen={totalFen} size="balance" />
        <Text className="transfer-sum__line">
          本金 {money(principalFen)} · 赠送 {money(bonusFen)}
        </Text>
      </View>
      <Text className="transfer-note">
        对方领取前，这笔钱先替你留着，随时可以取消。领取后归对方所有，使用范围和退款条款不变，不能收回。
      </Text>
      <Button id="transfer-offer" busy={offer.busy} onClick={offer.run}>
        {phone === '' ? '生成转赠' : `转赠给 ${phone}`}
      </Button>
    </Sheet>
  );
}

function Record({ transfer }: { transfer: Transfer }): JSX.Element {
  const words = transferWords(transfer);
  const { code, direction, id } = transfer;
  const open = (): void => {
    if (direction === 'in' && code !== null) go('receive', { code });
    else go('gift', { id });
  };
  return (
    <Row
      id={`transfer-${id}`}
      icon="gift"
      iconColour={direction === 'in' ? 'pine' : 'gold'}
      title={`${direction === 'in' ? '收到' : '转出'} ${money(transfer.totalFen)}`}
      detail={words.detail}
      value={<Tag tone={words.tone}>{words.title}</Tag>}
      onClick={open}
    />
  );
}

function Records(): JSX.Element | null {
  const records = usePaged(loadTransfers, 'transfers');
  useReachBottom(records.loadMore);
  if (records.state === 'loading') return <Skeleton heights={[120]} />;
  if (records.items.length === 0) return null;
  return (
    <>
      <SectionTitle>转赠记录</SectionTitle>
      <Card flush>
        {records.items.map((transfer) => (
          <Record key={transfer.id} transfer={transfer} />
        ))}
      </Card>
    </>
  );
}

interface FormProps {
  lots: readonly WalletLot[];
  chosen: readonly number[];
  phone: string;
  message: string;
  onChosen: (chosen: number[]) => void;
  onPhone: (phone: string) => void;
  onMessage: (message: string) => void;
}

function Form(props: FormProps): JSX.Element {
  const { lots, chosen, onChosen } = props;
  const flip = (key: number): void =>
    onChosen(chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key]);
  if (lots.length === 0) {
    return <Empty icon="gift" title="没有可以转赠的储值" detail="用完的、正在使用的储值不能转赠" />;
  }
  return (
    <>
      <Text className="transfer-lead">选一笔，连同它的赠送和条款一起转给亲友。</Text>
      {lots.map((lot) => (
        <LotCard key={lot.lotKey} lot={lot} chosen={chosen.includes(lot.lotKey)} onChoose={() => flip(lot.lotKey)} />
      ))}
      <Card>
        <Field
          id="transfer-phone"
          label="只给这位会员（可不填）"
          placeholder="对方手机号；不填则凭链接领取"
          kind="phone"
          maxLength={11}
          value={props.phone}
          onChange={props.onPhone}
        />
        <Field
          id="transfer-message"
          label="留句话（可不填）"
          placeholder="比如：给妈妈买点心"
          maxLength={30}
          value={props.message}
          onChange={props.onMessage}
        />
      </Card>
    </>
  );
}

function TransferForm({ query }: { query: Query<WalletView> }): JSX.Element {
  const [chosen, setChosen] = useState<number[]>([]);
  const [phone, setPhone] = useState('');
  const [message, setMessage] = useState('');
  const [confirming, setConfirming] = useState(false);
  const lots = (query.data?.lots ?? []).filter(({ transferable }) => transferable);
  const picked = lots.filter(({ lotKey }) => chosen.includes(lotKey));
  const { totalFen } = sumLeft(picked);
  const next = (): void => {
    const problem = offerProblem(picked.length, phone);
    if (problem === null) setConfirming(true);
    else toast(problem);
  };
  const footer = (
    <Button id="transfer-next" disabled={picked.length === 0} onClick={next}>
      {picked.length === 0 ? '选择要转赠的储值' : `转赠 ${money(totalFen)}`}
    </Button>
  );
  return (
    <Page id="page-transfer" title="转赠储值" footer={footer}>
      <Show query={query} skeleton={[60, 220, 220, 260]}>
        {() => (
          <Form
            lots={lots}
            chosen={chosen}
            phone={phone}
            message={message}
            onChosen={setChosen}
            onPhone={setPhone}
            onMessage={setMessage}
          />
        )}
      </Show>
      <Records />
      {confirming && <Confirm lots={picked} phone={phone} message={message} onClose={() => setConfirming(false)} />}
    </Page>
  );
}

function MemberTransfer(): JSX.Element {
  return <TransferForm query={useQuery(loadWallet, 'transfer')} />;
}

export default function TransferPage(): JSX.Element {
  const membership = useMembership();
  if (membership.status === 'member') return <MemberTransfer />;
  return (
    <Page id="page-transfer" title="转赠储值">
      <MemberOnly purpose="转赠" />
    </Page>
  );
}
