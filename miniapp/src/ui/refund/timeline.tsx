import { Text, View } from '@tarojs/components';
import { momentText } from '../../lib/format';
import type { WalletRefund } from '../../lib/refund-types';
import { Card } from '../card';
import './index.scss';

/** What has happened, and the step that comes next with an open ring. */
export function RefundTimeline({ moments }: { moments: WalletRefund['moments'] }): JSX.Element {
  return (
    <Card>
      {moments.map(({ title, detail, at }, index) => (
        <View key={`${title}${index}`} className={at === null ? 'refund-moment refund-moment--next' : 'refund-moment'}>
          <View className="refund-moment__mark" />
          <View className="refund-moment__words">
            <Text className="refund-moment__title">{title}</Text>
            {detail !== null && <Text className="refund-moment__detail">{detail}</Text>}
            {at !== null && <Text className="refund-moment__detail">{momentText(at)}</Text>}
          </View>
        </View>
      ))}
    </Card>
  );
}
