import { Text, View } from '@tarojs/components';
import { formatDay } from '@guike/shared';
import type { SignInCalendar, SignInDay } from '@/lib/task-types';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Sheet } from '@/ui/sheet';
import './make-up-sheet.scss';

interface MakeUpSheetProps {
  day: SignInDay;
  cards: SignInCalendar['cards'];
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Before a card is spent: for which day, what it does, and what is left afterwards. */
export function MakeUpSheet({ day, cards, busy, onConfirm, onClose }: MakeUpSheetProps): JSX.Element {
  return (
    <Sheet
      id="make-up"
      title={`补签 ${formatDay(day.date)}`}
      onClose={onClose}
      footer={
        <Button id="make-up-confirm" busy={busy} onClick={onConfirm}>
          用 1 张补签卡
        </Button>
      }
    >
      <View className="make-up">
        <View className="make-up__card">
          <Icon name="stamp" size={64} colour="gold" />
          <View className="make-up__words">
            <Text className="make-up__title">补签卡 {cards.left} 张</Text>
            {cards.until !== null && <Text className="make-up__line">最早一张 {formatDay(cards.until)}前有效</Text>}
          </View>
        </View>
        <Text className="make-up__line">
          补上这一天，连续天数接着算；连续到的礼物会一起给你。补签那天不再得每日积分。
        </Text>
      </View>
    </Sheet>
  );
}
