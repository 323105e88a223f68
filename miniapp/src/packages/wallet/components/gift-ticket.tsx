import { Text, View } from '@tarojs/components';
import type { Transfer } from '@/lib/api-types';
import { dayText, money } from '@/lib/format';
import { Amount } from '@/ui/amount';
import './gift-ticket.scss';

type OfferedLot = Transfer['lots'][number];

function LotLine({ lot }: { lot: OfferedLot }): JSX.Element {
  return (
    <View className="gift-ticket__lot">
      <View className="gift-ticket__words">
        <Text className="gift-ticket__plan">{lot.planName}</Text>
        <Text className="gift-ticket__small">{lot.scopeText}</Text>
        <Text className="gift-ticket__small">
          {lot.issuerName} · {dayText(lot.paidAt)}充入
        </Text>
      </View>
      <View className="gift-ticket__sums">
        <Text className="gift-ticket__sum">本金 {money(lot.principalFen)}</Text>
        <Text className="gift-ticket__small">赠送 {money(lot.bonusFen)}</Text>
      </View>
    </View>
  );
}

/** A transfer as something to hold in one's hand: from whom, how much, with which words. */
export function GiftTicket({ transfer, lead }: { transfer: Transfer; lead: string }): JSX.Element {
  return (
    <View className="gift-ticket">
      <View className="gift-ticket__head">
        <Text className="gift-ticket__lead">{lead}</Text>
        <Amount id="gift-total" fen={transfer.totalFen} size="balance" tone="inherit" />
        {transfer.message !== null && <Text className="gift-ticket__message">“{transfer.message}”</Text>}
      </View>
      <View className="gift-ticket__body">
        {transfer.lots.map((lot, index) => (
          <LotLine key={index} lot={lot} />
        ))}
      </View>
    </View>
  );
}
