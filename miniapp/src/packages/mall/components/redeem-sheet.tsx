import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { MemberMe } from '@/lib/api-types';
import { ApiError } from '@/lib/errors';
import { money, points } from '@/lib/format';
import { useAction } from '@/lib/hooks';
import type { MallDelivery, MallItem } from '@/lib/mall-types';
import { priceText } from '@/lib/mall-words';
import { refreshMembership } from '@/lib/member-store';
import { address, replaceWith } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import { Button } from '@/ui/button';
import { MallTile } from '@/ui/mall-tile';
import { Segmented } from '@/ui/segmented';
import { Sheet } from '@/ui/sheet';
import { redeemItem } from '../api';
import { bodyOf, firstWish, missing } from '../model';
import type { Wish } from '../model';
import { AddressForm } from './address-form';
import { PayChoice } from './pay-choice';
import { StorePick } from './store-pick';
import './redeem-sheet.scss';

const WAYS: Record<MallDelivery, string> = { pickup: '到店领取', shipping: '邮寄到家', instant: '即时到账' };

interface RedeemSheetProps {
  item: MallItem;
  me: MemberMe;
  onClose: () => void;
  /** What the page shows is no longer so. */
  onStale: () => void;
}

interface FormProps {
  item: MallItem;
  me: MemberMe;
  wish: Wish;
  onChange: (changes: Partial<Wish>) => void;
}

function Form({ item, me, wish, onChange }: FormProps): JSX.Element {
  const ways = item.deliveries.map((value) => ({ value, label: WAYS[value] }));
  return (
    <>
      {ways.length > 1 && (
        <Segmented
          id="redeem-way"
          value={wish.delivery}
          options={ways}
          onChange={(delivery) => onChange({ delivery })}
        />
      )}
      {wish.delivery === 'pickup' && (
        <StorePick
          item={item}
          homeStoreId={me.homeStore?.id ?? null}
          chosen={wish.storeId}
          onChoose={(storeId) => onChange({ storeId })}
        />
      )}
      {wish.delivery === 'shipping' && (
        <AddressForm value={wish.address} onChange={(to) => onChange({ address: { ...wish.address, ...to } })} />
      )}
      {item.cashFen > 0 && (
        <PayChoice
          fen={item.cashFen}
          walletFen={me.wallet.totalFen}
          chosen={wish.pay}
          onChoose={(pay) => onChange({ pay })}
        />
      )}
    </>
  );
}

/** The last look before points are spent: what, where, and what it costs. */
export function RedeemSheet({ item, me, onClose, onStale }: RedeemSheetProps): JSX.Element {
  const [wish, setWish] = useState<Wish>(() =>
    firstWish(item, { homeStoreId: me.homeStore?.id ?? null, walletFen: me.wallet.totalFen }),
  );
  const problem = missing(wish);
  const confirm = useAction(async () => {
    try {
      const { redemption, payment } = await redeemItem(bodyOf(item, wish));
      const result = payment ? await platform.pay(payment, address('redemption', { id: redemption.id })) : 'done';
      void refreshMembership();
      replaceWith('redemption', { id: redemption.id, result });
    } catch (error) {
      // Somebody was faster, or a limit is reached: the page should say so too.
      if (error instanceof ApiError && !error.unknownOutcome) onStale();
      throw error;
    }
  });
  const after = Math.max(0, (item.balance ?? 0) - item.points);
  const footer = (
    <Button id="redeem-confirm" busy={confirm.busy} disabled={problem !== null} onClick={confirm.run}>
      {problem ?? (item.cashFen > 0 && wish.pay === 'wechat' ? `微信支付 ${money(item.cashFen)}` : '确认兑换')}
    </Button>
  );
  return (
    <Sheet id="redeem" title="确认兑换" onClose={onClose} tall={wish.delivery === 'shipping'} footer={footer}>
      <View className="redeem-item">
        <MallTile emblem={item.emblem} colour={item.colour} shape="small" />
        <View className="redeem-item__words">
          <Text className="redeem-item__name">{item.name}</Text>
          <Text className="redeem-item__price" id="redeem-price">
            {priceText(item)}
          </Text>
          <Text className="redeem-item__after">兑换后还有 {points(after)} 积分</Text>
        </View>
      </View>
      <Form item={item} me={me} wish={wish} onChange={(changes) => setWish((before) => ({ ...before, ...changes }))} />
      <Text className="redeem-note">{item.cancelText}</Text>
    </Sheet>
  );
}
