import { momentText, money } from '@/lib/format';
import type { ComplaintSubject } from '@/lib/complaint-types';
import { Card, SectionTitle } from '@/ui/card';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { Empty } from '@/ui/states';
import type { Choices } from '../api';

interface SubjectSheetProps {
  choices: Choices;
  onChoose: (subject: ComplaintSubject) => void;
  onClose: () => void;
}

/** What it is about: something bought, or a visit. */
export function SubjectSheet({ choices: { orders, visits }, onChoose, onClose }: SubjectSheetProps): JSX.Element {
  return (
    <Sheet id="complaint-subjects" title="关于哪一次" tall onClose={onClose}>
      {visits.length > 0 && (
        <>
          <SectionTitle>预约</SectionTitle>
          <Card flush>
            {visits.map(({ bookingId, serviceName, storeName, at }) => (
              <Row
                key={bookingId}
                id={`subject-booking-${bookingId}`}
                icon="calendar"
                title={serviceName}
                detail={`${storeName} · ${momentText(at)}`}
                onClick={() => onChoose({ kind: 'booking', id: bookingId, label: serviceName })}
              />
            ))}
          </Card>
        </>
      )}
      {orders.length > 0 && <SectionTitle>订单</SectionTitle>}
      {orders.length + visits.length === 0 && (
        <Empty icon="receipt" title="还没有消费记录" detail="不选也没关系，直接写下发生了什么就好" />
      )}
      {orders.length > 0 && (
        <Card flush>
          {orders.map((order) => (
            <Row
              key={order.id}
              id={`subject-order-${order.id}`}
              icon="receipt"
              title={order.summary}
              detail={momentText(order.createdAt)}
              value={money(order.payableFen)}
              onClick={() => onChoose({ kind: 'order', id: order.id, label: order.summary })}
            />
          ))}
        </Card>
      )}
    </Sheet>
  );
}
