import { Text, View } from '@tarojs/components';
import { money, signed } from '@/lib/format';
import type { ShiftReport } from '@/lib/staff-types';
import { Card } from '@/ui/card';
import './shift-lines.scss';

interface LineProps {
  name: string;
  /** Null while it is counted blind. */
  value: string | null;
  strong?: boolean;
}

function Line({ name, value, strong = false }: LineProps): JSX.Element {
  return (
    <View className={strong ? 'shift-line shift-line--strong' : 'shift-line'}>
      <Text className="shift-line__name">{name}</Text>
      <Text className={value === null ? 'shift-line__value shift-line__value--later' : 'shift-line__value'}>
        {value ?? '交班后显示'}
      </Text>
    </View>
  );
}

/** How the drawer adds up: float, what moved, what should be there, what was counted. */
export function ShiftLines({ shift }: { shift: ShiftReport }): JSX.Element {
  return (
    <Card>
      <Line name="备用金" value={money(shift.floatFen)} />
      {shift.kinds.map(({ kind, title, count, amountFen }) => (
        <Line key={kind} name={`${title} · ${count} 笔`} value={amountFen === null ? null : signed(amountFen, money)} />
      ))}
      {shift.expectedFen !== null && <Line name="应有现金" value={money(shift.expectedFen)} strong />}
      {shift.countedFen !== null && <Line name="实点现金" value={money(shift.countedFen)} strong />}
    </Card>
  );
}
