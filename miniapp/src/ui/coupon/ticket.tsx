import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from '../icon';
import './index.scss';

interface TicketProps {
  id?: string;
  /** ¥20 | 8.8折 | 兑换 */
  face: string;
  condition: string;
  name: string;
  note: ReactNode;
  /** Beside the name. */
  tag?: ReactNode;
  /** At the right edge: a button, or a word. What is tapped there is not a tap on the ticket. */
  action?: ReactNode;
  /** The tap leads to another page. */
  leads?: boolean;
  /** Over, used, not to be had: still readable, no longer inviting. */
  off?: boolean;
  onClick?: () => void;
}

/** A coupon as something to tear off: what it is worth, a perforation, and the rest. */
export function Ticket(props: TicketProps): JSX.Element {
  const { id, face, condition, name, note, tag, action, leads = false, off = false, onClick } = props;
  return (
    <View
      id={id}
      className={off ? 'ticket ticket--off' : 'ticket'}
      hoverClass={onClick ? 'g-pressed' : 'none'}
      onClick={onClick}
    >
      <View className="ticket__face">
        <Text className={face.length > 5 ? 'ticket__worth ticket__worth--long' : 'ticket__worth'}>{face}</Text>
        <Text className="ticket__condition">{condition}</Text>
      </View>
      <View className="ticket__tear" />
      <View className="ticket__words">
        <View className="ticket__line">
          <Text className="ticket__name">{name}</Text>
          {tag}
        </View>
        <Text className="ticket__note">{note}</Text>
      </View>
      {action !== undefined && (
        <View className="ticket__action" onClick={(event) => event.stopPropagation()}>
          {action}
        </View>
      )}
      {leads && (
        <View className="ticket__action">
          <Icon name="chevron" size={32} colour="faint" />
        </View>
      )}
    </View>
  );
}

/** The terms, one sentence a line. */
export function Terms({ rules }: { rules: readonly string[] }): JSX.Element {
  return (
    <View className="terms">
      {rules.map((rule) => (
        <View key={rule} className="terms__one">
          <View className="terms__dot" />
          <Text className="terms__text">{rule}</Text>
        </View>
      ))}
    </View>
  );
}
