import { Text, View } from '@tarojs/components';
import type { Desk } from '@/lib/desk';
import type { ClockState } from '@/lib/follow-types';
import { shanghai } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { clockIn, clockOut, loadClock } from '../follow-api';
import { hoursText } from '../follow-words';
import './clock-card.scss';

function words({ running, todayMinutes }: ClockState): string {
  if (running) return `${shanghai(new Date(running.clockInAt)).clock} 上班 · 今天 ${hoursText(todayMinutes)}`;
  return todayMinutes > 0 ? `今天工作了 ${hoursText(todayMinutes)}` : '还没打上班卡';
}

/** Begin and end of work, where the day begins. */
export function ClockCard({ desk }: { desk: Desk }): JSX.Element | null {
  const query = useQuery(loadClock, `clock-${desk.staff.id}`);
  const clock = useAction(async () => {
    const running = query.data?.running ?? null;
    query.replace(running ? await clockOut() : await clockIn(desk.store.id));
    toast(running ? '下班啦，辛苦了' : '打卡成功', 'success');
  });
  if (query.state !== 'ready') return null;
  const working = query.data.running !== null;
  return (
    <View className="clock" id="clock">
      <Icon name="clock" size={40} colour={working ? 'pine' : 'soft'} />
      <Text className="clock__words" id="clock-words">
        {words(query.data)}
      </Text>
      <Button id="clock-tap" kind={working ? 'line' : 'soft'} size="small" busy={clock.busy} onClick={clock.run}>
        {working ? '下班' : '上班打卡'}
      </Button>
    </View>
  );
}
