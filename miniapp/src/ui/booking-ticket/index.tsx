import { Text, View } from '@tarojs/components';
import type { BookingBrief } from '../../lib/booking-types';
import { bookingState, codeText, depositText, spanText } from '../../lib/booking-words';
import { shanghai } from '../../lib/format';
import { Tag } from '../tag';
import './index.scss';

interface TicketProps {
  booking: BookingBrief;
  onClick?: () => void;
}

/** A booking as a ticket: the day torn off on the left, the rest on the right. */
export function BookingTicket({ booking, onClick }: TicketProps): JSX.Element {
  const at = shanghai(new Date(booking.start));
  const { label, tone } = bookingState(booking.state);
  const over = ['done', 'cancelled', 'no_show'].includes(booking.state);
  const deposit = depositText(booking);
  return (
    <View
      id={`booking-${booking.id}`}
      className={over ? 'g-ticket g-ticket--over' : 'g-ticket'}
      hoverClass={onClick ? 'g-pressed' : 'none'}
      onClick={onClick}
    >
      <View className="g-ticket__date">
        <Text className="g-ticket__month">{at.month}月</Text>
        <Text className="g-ticket__day">{at.day}</Text>
        <Text className="g-ticket__weekday">{at.weekday}</Text>
      </View>
      <View className="g-ticket__body">
        <View className="g-ticket__top">
          <Text className="g-ticket__time">{spanText(booking.start, booking.end)}</Text>
          <Tag tone={tone}>{label}</Tag>
        </View>
        <Text className="g-ticket__name">{booking.serviceName}</Text>
        <Text className="g-ticket__place">
          {booking.storeName}
          {booking.staffName === null ? '' : ` · ${booking.staffName}`}
        </Text>
        {!over && (
          <View className="g-ticket__foot">
            <Text className="g-ticket__code">{codeText(booking.code)}</Text>
            {deposit !== '' && <Text className="g-ticket__deposit">{deposit}</Text>}
          </View>
        )}
      </View>
    </View>
  );
}
