import { Text, View } from '@tarojs/components';
import type { WalletView } from '@/lib/api-types';
import { momentText } from '@/lib/format';
import { messageOf } from '@/lib/errors';
import { useAction } from '@/lib/hooks';
import { refreshMembership } from '@/lib/member-store';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { PhoneButton } from '@/ui/phone-button';
import { Sheet } from '@/ui/sheet';
import { recoverWallet, reportLoss } from '../account-api';
import './loss.scss';

const EFFECTS = ['储值马上停用，谁也刷不走一分钱', '积分、订单和会员等级照常', '找回手机后，验证本人手机号就能恢复'];

interface LossSheetProps {
  onClose: () => void;
  onFrozen: () => void;
}

export function LossSheet({ onClose, onFrozen }: LossSheetProps): JSX.Element {
  const freeze = useAction(async () => {
    await reportLoss();
    onClose();
    onFrozen();
    toast('已挂失，储值已停用', 'success');
    await refreshMembership();
  });
  return (
    <Sheet id="loss" title="挂失储值账户？" onClose={onClose}>
      <View className="loss-list">
        {EFFECTS.map((text) => (
          <View key={text} className="loss-list__one">
            <Icon name="check" size={32} colour="pine" />
            <Text className="loss-list__text">{text}</Text>
          </View>
        ))}
      </View>
      <Button id="loss-confirm" kind="danger" busy={freeze.busy} onClick={freeze.run}>
        立即挂失
      </Button>
    </Sheet>
  );
}

interface FrozenCardProps {
  wallet: WalletView;
  onLifted: () => void;
}

/** A wallet that is stopped: since when, why, and the way back. */
export function FrozenCard({ wallet, onLifted }: FrozenCardProps): JSX.Element {
  const lift = useAction(async (phoneCode: string) => {
    await recoverWallet(phoneCode);
    onLifted();
    toast('已恢复，可以继续使用了', 'success');
    await refreshMembership();
  });
  const own = wallet.frozenKind === 'loss';
  const since = wallet.frozenAt === null ? '' : `${momentText(wallet.frozenAt)} 起`;
  return (
    <View id="wallet-frozen" className="frozen">
      <View className="frozen__head">
        <Icon name="lock" size={44} colour="brick" />
        <View className="frozen__words">
          <Text className="frozen__title">{own ? '已挂失，储值停用中' : '储值已由门店停用'}</Text>
          <Text className="frozen__line">
            {since}
            {own ? '，钱都好好的' : '，请联系门店了解原因'}
          </Text>
        </View>
      </View>
      {own && (
        <PhoneButton
          id="wallet-recover"
          busy={lift.busy}
          allowed
          onBlocked={() => undefined}
          onCode={lift.run}
          onRefuse={() => toast('没有验证手机号，储值仍然停用')}
          onTrouble={(error) => toast(messageOf(error), 'danger')}
        >
          验证本人手机号，恢复使用
        </PhoneButton>
      )}
    </View>
  );
}
