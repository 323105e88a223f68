import { useEffect } from 'react';
import { Text, View } from '@tarojs/components';
import { inFours } from '@/lib/format';
import { useActive } from '@/lib/hooks';
import { platform } from '@/lib/platform';
import { Barcode } from '@/ui/barcode';
import { Qr } from '@/ui/qr';
import { Ring } from '@/ui/ring';
import { ErrorState } from '@/ui/states';
import { usePass } from './use-pass';
import './pass-card.scss';

/** What staff scans to verify this coupon without a bill. */
export function PassCard({ couponId }: { couponId: number }): JSX.Element {
  const active = useActive();
  const { view, renew } = usePass(couponId, active);
  useEffect(() => {
    platform.brightScreen(active);
    return () => platform.brightScreen(false);
  }, [active]);
  if (view.state === 'failed') return <ErrorState message={view.message} onRetry={renew} />;
  if (view.state === 'making') return <View className="pass-card pass-card--making" />;
  const { pass, endsAt } = view;
  return (
    <View className="pass-card" id="coupon-pass">
      <Text className="pass-card__hint">请店员扫一扫，当面核销</Text>
      <Barcode text={pass.barcode} />
      <Text className="pass-card__digits" id="coupon-pass-digits">
        {inFours(pass.barcode)}
      </Text>
      <View id="coupon-pass-qr" data-code={pass.code}>
        <Qr text={pass.code} size={400} />
      </View>
      <View className="pass-card__ring">
        <Ring key={pass.code} endsAt={endsAt} totalSeconds={pass.ttlSeconds} />
        <Text className="pass-card__note">一分钟换一次，请不要截图给别人</Text>
      </View>
    </View>
  );
}
