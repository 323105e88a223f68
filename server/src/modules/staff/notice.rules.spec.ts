import { leaveWords } from './notice.rules.js';

const LEAVE = {
  leaveId: 5,
  staffId: 7,
  kind: 'annual' as const,
  state: 'approved' as const,
  startsAt: '2026-11-24T01:00:00.000Z',
  endsAt: '2026-11-24T10:00:00.000Z',
  note: null,
};

it('says what became of a leave, when it is, and what was added', () => {
  expect(leaveWords(LEAVE)).toEqual({
    kind: 'leave_decided',
    title: '年假已批准',
    body: '11月24日 周二 09:00–18:00',
  });
  expect(leaveWords({ ...LEAVE, kind: 'personal', state: 'rejected', note: '当天人手不够' })).toMatchObject({
    title: '事假未批准',
    body: '11月24日 周二 09:00–18:00。附言：当天人手不够',
  });
  expect(leaveWords({ ...LEAVE, state: 'cancelled' }).title).toBe('年假已被取消');
});

it.each([
  ['2026-11-24T16:00:00.000Z', '2026-11-25T16:00:00.000Z', '11月25日 周三 全天'],
  ['2026-11-24T16:00:00.000Z', '2026-11-27T16:00:00.000Z', '11月25日 周三 至 11月27日 周五'],
  ['2026-11-25T06:00:00.000Z', '2026-11-25T16:00:00.000Z', '11月25日 周三 14:00–24:00'],
  ['2026-11-25T06:00:00.000Z', '2026-11-26T04:00:00.000Z', '11月25日 周三 14:00 至 11月26日 周四 12:00'],
])('says when: %s to %s', (startsAt, endsAt, words) => {
  expect(leaveWords({ ...LEAVE, startsAt, endsAt }).body).toBe(words);
});
