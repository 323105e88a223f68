import { messageBody, webhookEvent, WEBHOOK_EVENTS } from './webhook.payloads.js';

const at = new Date('2026-11-21T06:00:00.123Z');

describe('what the outside is told', () => {
  it('names the event, its version and its time, and copies the data field by field', () => {
    const inside = { memberId: 7, points: 30, secretOfTheHouse: 'x' };
    expect(JSON.parse(messageBody('evt_1', 'points.expired', at, inside))).toEqual({
      id: 'evt_1',
      type: 'points.expired',
      version: 1,
      timestamp: '2026-11-21T06:00:00.123Z',
      data: { memberId: 7, points: 30 },
    });
  });

  it('says of an order what was paid, and not who served', () => {
    const paid = {
      orderId: 1,
      memberId: null,
      storeId: 2,
      staffId: 9,
      payableFen: 3_600,
      walletFen: 0,
      earnedPoints: 3,
      earnedGrowth: 36,
      businessDate: '2026-11-21',
    };
    const { staffId: _, ...outside } = paid;
    expect(webhookEvent('order.paid').data(paid)).toEqual(outside);
  });

  it('has a Chinese title and a name of its own for every event', () => {
    expect(new Set(WEBHOOK_EVENTS.map(({ type }) => type)).size).toBe(WEBHOOK_EVENTS.length);
    for (const { title, version } of WEBHOOK_EVENTS) {
      expect(title).toMatch(/^\p{Script=Han}+$/u);
      expect(version).toBe(1);
    }
    expect(() => webhookEvent('secret.told')).toThrow('nobody outside');
  });
});
