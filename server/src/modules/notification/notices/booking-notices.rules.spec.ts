import {
  bookingCancelledNotice,
  bookingMovedNotice,
  bookingOfferedNotice,
  bookingReminderNotice,
} from './booking-notices.rules.js';

const NEWS = {
  bookingId: 7,
  memberId: 3,
  storeId: 1,
  storeName: '南山店',
  staffId: 5,
  serviceId: 2,
  serviceName: '茶艺小课',
  start: '2026-11-23T06:30:00.000Z',
  end: '2026-11-23T07:30:00.000Z',
};
const cancelled = { by: 'staff' as const, reason: '技师请假', returnedFen: 0, keptFen: 0 };

it('says when and where, in Chinese time, with a page to open', () => {
  const notice = bookingReminderNotice({ ...NEWS, kind: 'first' });
  expect(notice.body).toContain('11月23日 周一 14:30，南山店“茶艺小课”');
  expect(notice.link).toBe('/packages/booking/detail/index?id=7');
  expect(notice.subscribe?.data['time']).toBe('2026-11-23 14:30');
});

it('gives each reminder of each time its own message', () => {
  const keys = [
    bookingReminderNotice({ ...NEWS, kind: 'first' }),
    bookingReminderNotice({ ...NEWS, kind: 'last' }),
    bookingReminderNotice({ ...NEWS, kind: 'first', start: NEWS.end }),
  ].map(({ dedupeKey }) => dedupeKey);
  expect(new Set(keys).size).toBe(3);
});

it('tells members nothing that they did themselves, except for what it cost', () => {
  expect(bookingMovedNotice({ ...NEWS, fromStart: NEWS.end, by: 'member' }, 1)).toBeNull();
  expect(bookingCancelledNotice({ ...NEWS, ...cancelled, by: 'member' })).toBeNull();
  expect(bookingCancelledNotice({ ...NEWS, ...cancelled, by: 'member', keptFen: 2_000 })?.body).toContain('¥20 不退');
});

it.each([
  [{ returnedFen: 2_000 }, '定金 ¥20 会退给您'],
  [{}, '没有扣款'],
])('says where the money of a cancelled one is: %o', (money, words) => {
  expect(bookingCancelledNotice({ ...NEWS, ...cancelled, ...money })?.body).toContain(words);
});

it('says until when a place is kept', () => {
  const notice = bookingOfferedNotice({ ...NEWS, offerId: 7, expiresAt: '2026-11-23T02:30:00.000Z' });
  expect(notice.body).toContain('保留到 11月23日 周一 10:30');
});
