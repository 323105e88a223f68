import { Text, View } from '@tarojs/components';
import type { SignInCalendar } from '@/lib/task-types';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { stepWords, trackFill } from '../model';
import './streak-head.scss';

function Track({ calendar }: { calendar: SignInCalendar }): JSX.Element {
  const { track, cycleDay } = calendar;
  return (
    <View className="streak-track">
      <View className="streak-track__line">
        <View className="streak-track__fill" style={{ width: `${trackFill(track, cycleDay)}%` }} />
      </View>
      <View className="streak-track__steps">
        {track.map((step) => (
          <View
            key={step.day}
            id={`streak-step-${step.day}`}
            className={step.reached ? 'streak-track__step streak-track__step--reached' : 'streak-track__step'}
            aria-label={`第 ${step.day} 天，${step.words}${step.reached ? '，已得' : ''}`}
          >
            <View className="streak-track__mark">
              <Icon name={step.reached ? 'check' : 'gift'} size={32} colour={step.reached ? 'white' : 'gold'} />
            </View>
            <Text className="streak-track__day">{step.day} 天</Text>
            <Text className="streak-track__gift">{stepWords(step)}</Text>
          </View>
        ))}
      </View>
    </View>
  );
}

interface StreakHeadProps {
  calendar: SignInCalendar;
  busy: boolean;
  onSignIn: () => void;
}

/** How many days in a row, what comes next, and the one button of the page. */
export function StreakHead({ calendar, busy, onSignIn }: StreakHeadProps): JSX.Element {
  const { streak, signedToday, nextText, todayPoints, total } = calendar;
  return (
    <View className="streak">
      <View className="streak__head">
        <View className={streak > 0 ? 'streak__flame streak__flame--lit' : 'streak__flame'}>
          <Icon name="flame" size={64} colour={streak > 0 ? 'white' : 'faint'} />
        </View>
        <View className="streak__words">
          <View className="streak__line">
            <Text className="streak__number" id="signin-streak">
              {streak}
            </Text>
            <Text className="streak__unit">天连续签到</Text>
          </View>
          <Text className="streak__total">累计来过 {total} 天</Text>
        </View>
      </View>
      {nextText !== null && (
        <Text className="streak__next" id="signin-next">
          {nextText}
        </Text>
      )}
      {calendar.track.length > 0 && <Track calendar={calendar} />}
      {signedToday ? (
        <View className="streak__done" id="signin-done">
          <Icon name="check" size={36} colour="pine" />
          <Text>今天已签到，明天再来</Text>
        </View>
      ) : (
        <Button id="signin-go" busy={busy} onClick={onSignIn}>
          {todayPoints > 0 ? `签到，得 ${todayPoints} 积分` : '签到'}
        </Button>
      )}
    </View>
  );
}
