import { formatFenShort, formatInstant } from '@guike/shared';
import type {
  BookingCancelled,
  BookingMoved,
  BookingNews,
  BookingOffered,
  BookingReminderDue,
} from '../../appointment/index.js';
import type { Notice } from '../notification.types.js';
import type { TemplateKey } from '../template.rules.js';
import { templateTime } from '../template.rules.js';

/** Pages of the mini-program. */
const BOOKING = 'packages/booking/detail/index';
const WAITING = 'packages/booking/mine/index?tab=waiting';

const pageOf = ({ bookingId }: BookingNews): string => `${BOOKING}?id=${bookingId}`;
const when = (iso: string): string => formatInstant(new Date(iso));

function subscribed(
  templateKey: TemplateKey,
  news: BookingNews,
  note: string,
  page: string,
): Pick<Notice, 'subscribe'> {
  const { serviceName: service, start, storeName: store } = news;
  return { subscribe: { templateKey, data: { service, time: templateTime(new Date(start)), store, note }, page } };
}

export function bookingBookedNotice(news: BookingNews): Notice {
  return {
    memberId: news.memberId,
    kind: 'booking',
    title: '预约好了',
    body: `${when(news.start)}，${news.storeName}“${news.serviceName}”。到店出示预约码就能签到，有事可以提前改时间。`,
    link: `/${pageOf(news)}`,
    dedupeKey: `booking.booked:${news.bookingId}`,
  };
}

/** What members move themselves they know of. */
export function bookingMovedNotice(moved: BookingMoved, eventId: number): Notice | null {
  if (moved.by === 'member') return null;
  return {
    memberId: moved.memberId,
    kind: 'booking',
    title: '预约时间改了',
    body: `“${moved.serviceName}”由 ${when(moved.fromStart)} 改到 ${when(moved.start)}，${moved.storeName}。不方便请联系门店。`,
    link: `/${pageOf(moved)}`,
    dedupeKey: `booking.moved:${eventId}`,
    ...subscribed('booking_changed', moved, '门店为您改了时间', pageOf(moved)),
  };
}

/** What members give up themselves they know of, unless there is money to speak about. */
export function bookingCancelledNotice(news: BookingCancelled): Notice | null {
  if (news.by === 'member' && news.keptFen === 0) return null;
  const money =
    news.keptFen > 0
      ? `按约定，定金 ${formatFenShort(news.keptFen)} 不退。`
      : news.returnedFen > 0
        ? `定金 ${formatFenShort(news.returnedFen)} 会退给您。`
        : '没有扣款。';
  return {
    memberId: news.memberId,
    kind: 'booking',
    title: '预约已取消',
    body: `${when(news.start)}“${news.serviceName}”已取消（${news.reason}）。${money}`,
    link: `/${pageOf(news)}`,
    dedupeKey: `booking.cancelled:${news.bookingId}`,
    ...subscribed('booking_changed', news, '预约已取消', pageOf(news)),
  };
}

export function bookingReminderNotice(news: BookingReminderDue): Notice {
  return {
    memberId: news.memberId,
    kind: 'booking',
    title: news.kind === 'last' ? '马上要见面了' : '预约提醒',
    body: `${when(news.start)}，${news.storeName}“${news.serviceName}”，我们等您来。`,
    link: `/${pageOf(news)}`,
    dedupeKey: `booking.reminder_due:${news.bookingId}:${news.kind}:${news.start}`,
    ...subscribed('booking_reminder', news, '到店出示预约码签到', pageOf(news)),
  };
}

export function bookingOfferedNotice(offered: BookingOffered): Notice {
  return {
    memberId: offered.memberId,
    kind: 'booking',
    title: '等到空位了',
    body: `${when(offered.start)}，${offered.storeName}“${offered.serviceName}”空出来了，先为您保留到 ${when(offered.expiresAt)}。`,
    link: `/${WAITING}`,
    dedupeKey: `booking.offered:${offered.offerId}`,
    ...subscribed('waitlist_offer', offered, '请尽快确认，过时让给下一位', WAITING),
  };
}

export function bookingNoShowNotice(news: BookingNews): Notice {
  return {
    memberId: news.memberId,
    kind: 'booking',
    title: '这次没有等到您',
    body: `${when(news.start)}“${news.serviceName}”已过时间。如果是误记，请尽快联系${news.storeName}。`,
    link: `/${pageOf(news)}`,
    dedupeKey: `booking.no_show:${news.bookingId}`,
  };
}
