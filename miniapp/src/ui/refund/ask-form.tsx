import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { money } from '../../lib/format';
import { useAction, useQuery } from '../../lib/hooks';
import type { RefundPreview, RefundReason, RefundRequest, RefundableLot } from '../../lib/refund-types';
import { Amount } from '../amount';
import { Button } from '../button';
import { Check } from '../check';
import { Field } from '../field';
import { Page } from '../page';
import { Sheet } from '../sheet';
import { Empty, Show } from '../states';
import { LotCard } from './lot-card';
import { canRefund, chosenLots, issuerAtFirst, issuersOf, reasonGroups, sumOf } from './words';
import './index.scss';

interface ReasonsProps {
  value: RefundReason;
  onChange: (reason: RefundReason) => void;
}

function Reasons({ value, onChange }: ReasonsProps): JSX.Element {
  return (
    <View className="refund-reasons">
      {reasonGroups.map(({ title, reasons }) => (
        <View key={title} className="refund-reasons__group">
          <Text className="refund-reasons__title">{title}</Text>
          <View className="refund-reasons__list">
            {reasons.map((reason) => (
              <View
                key={reason.value}
                id={`refund-reason-${reason.value}`}
                className={reason.value === value ? 'refund-chip refund-chip--on' : 'refund-chip'}
                role="radio"
                aria-checked={reason.value === value}
                onClick={() => onChange(reason.value)}
              >
                <Text>{reason.label}</Text>
              </View>
            ))}
          </View>
        </View>
      ))}
    </View>
  );
}

interface IssuersProps {
  lots: readonly RefundableLot[];
  value: number | null;
  onChange: (id: number) => void;
}

/** Money taken by another company is asked back from that company. */
function Issuers({ lots, value, onChange }: IssuersProps): JSX.Element | null {
  const issuers = issuersOf(lots);
  if (issuers.length < 2) return null;
  return (
    <View className="refund-reasons__group">
      <Text className="refund-reasons__title">收款公司（一次退一家）</Text>
      <View className="refund-reasons__list">
        {issuers.map(({ id, name }) => (
          <View
            key={id}
            id={`refund-issuer-${id}`}
            className={id === value ? 'refund-chip refund-chip--on' : 'refund-chip'}
            onClick={() => onChange(id)}
          >
            <Text>{name}</Text>
          </View>
        ))}
      </View>
    </View>
  );
}

interface LotsProps {
  lots: readonly RefundableLot[];
  issuerId: number | null;
  left: ReadonlySet<number>;
  onToggle: (lotKey: number) => void;
}

function Lots({ lots, issuerId, left, onToggle }: LotsProps): JSX.Element {
  const shown = lots.filter((lot) => !canRefund(lot) || lot.issuerId === issuerId);
  return (
    <>
      {shown.map((lot) => {
        const on = canRefund(lot) && !left.has(lot.lotKey);
        const box = (
          <Check id={`refund-take-${lot.lotKey}`} on={on} onChange={() => onToggle(lot.lotKey)}>
            {''}
          </Check>
        );
        return (
          <LotCard
            key={lot.lotKey}
            lot={lot}
            obstacle={lot.unavailableReason}
            off={left.has(lot.lotKey)}
            {...(canRefund(lot) ? { lead: box } : {})}
          />
        );
      })}
    </>
  );
}

interface ConfirmProps {
  lots: readonly RefundableLot[];
  busy: boolean;
  onConfirm: (note: string) => void;
  onClose: () => void;
}

function Confirm({ lots, busy, onConfirm, onClose }: ConfirmProps): JSX.Element {
  const [note, setNote] = useState('');
  const atOnce = lots.every(({ rule }) => rule === 'unused' || rule === 'small_balance');
  const voids = lots.flatMap(({ voidText }) => voidText ?? []);
  return (
    <Sheet id="refund-confirm" title="确认退款" onClose={onClose}>
      <View className="refund-confirm__sum">
        <Amount id="refund-confirm-sum" fen={sumOf(lots)} size="balance" />
        <Text className="refund-confirm__when">
          {atOnce ? '无需审核，提交后立即办理' : '提交后由门店审核，期间按日计付利息'}
        </Text>
      </View>
      {voids.map((text, index) => (
        <Text key={index} className="refund-confirm__void">
          {text}
        </Text>
      ))}
      <Text className="refund-confirm__void">
        {atOnce ? '提交后这部分余额不能再使用。' : '审核期间这部分余额暂时不能使用，退款前可以撤回。'}
      </Text>
      <Field
        id="refund-words"
        label="想对门店说的（选填）"
        placeholder="哪里可以做得更好"
        maxLength={200}
        value={note}
        onChange={setNote}
      />
      <Button id="refund-submit" busy={busy} onClick={() => onConfirm(note.trim())}>
        提交退款申请
      </Button>
    </Sheet>
  );
}

export interface AskFormProps {
  id: string;
  title: string;
  load: (reason: RefundReason) => Promise<RefundPreview>;
  submit: (request: RefundRequest) => Promise<void>;
}

/** Reason, lots and sum: for members by themselves, and for staff on a member's behalf. */
export function AskForm({ id, title, load, submit }: AskFormProps): JSX.Element {
  const [reason, setReason] = useState<RefundReason>('changed_mind');
  const [issuer, setIssuer] = useState<number | null>(null);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [asking, setAsking] = useState(false);
  const preview = useQuery(() => load(reason), `refund-preview-${reason}`);
  const lots = preview.data?.lots ?? [];
  const issuerId = issuer ?? issuerAtFirst(lots);
  const chosen = chosenLots(lots, issuerId, left);
  const send = useAction(async (note: string) => {
    const lotKeys = chosen.map(({ lotKey }) => lotKey);
    await submit({ reason, lotKeys, expectedFen: sumOf(chosen), ...(note === '' ? {} : { note }) });
  });
  const toggle = (lotKey: number): void => {
    const next = new Set(left);
    if (!next.delete(lotKey)) next.add(lotKey);
    setLeft(next);
  };
  const footer = (
    <Button id="refund-ask" disabled={chosen.length === 0} onClick={() => setAsking(true)}>
      {chosen.length === 0 ? '请选择要退的储值' : `申请退款 ${money(sumOf(chosen))}`}
    </Button>
  );
  return (
    <Page id={id} title={title} footer={lots.length > 0 ? footer : undefined}>
      <Reasons value={reason} onChange={setReason} />
      <Show query={preview} skeleton={[320, 320]}>
        {(data) =>
          data.lots.length === 0 ? (
            <Empty icon="wallet" title="没有可退的储值" detail="储值用完了，或还没有储值过" />
          ) : (
            <>
              <Issuers lots={data.lots} value={issuerId} onChange={setIssuer} />
              <Lots lots={data.lots} issuerId={issuerId} left={left} onToggle={toggle} />
            </>
          )
        }
      </Show>
      {asking && <Confirm lots={chosen} busy={send.busy} onConfirm={send.run} onClose={() => setAsking(false)} />}
    </Page>
  );
}
