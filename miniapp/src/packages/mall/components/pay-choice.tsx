import { Text, View } from '@tarojs/components';
import { money } from '@/lib/format';
import { Choice } from './choice';

interface PayChoiceProps {
  fen: number;
  walletFen: number;
  chosen: 'wallet' | 'wechat';
  onChoose: (pay: 'wallet' | 'wechat') => void;
}

export function PayChoice({ fen, walletFen, chosen, onChoose }: PayChoiceProps): JSX.Element {
  const enough = walletFen >= fen;
  return (
    <View>
      <Text className="redeem-label">另付 {money(fen)}</Text>
      <Choice
        id="redeem-pay-wallet"
        name="储值余额"
        note={enough ? `余额 ${money(walletFen)}` : `余额 ${money(walletFen)}，不够支付`}
        on={chosen === 'wallet'}
        off={!enough}
        onChoose={() => onChoose('wallet')}
      />
      <Choice
        id="redeem-pay-wechat"
        name="微信支付"
        note="积分先为你留着，付款后立即生效"
        on={chosen === 'wechat'}
        onChoose={() => onChoose('wechat')}
      />
    </View>
  );
}
