import fc from 'fast-check';
import {
  type SubscribeTemplate,
  type TemplateKey,
  askedAtMoments,
  templateAmount,
  templateData,
  templateTime,
} from './template.rules.js';

const TEMPLATE: SubscribeTemplate = {
  key: 'wallet_changed',
  templateId: 'template-1',
  title: '储值变动提醒',
  fields: { amount: 'amount1', store: 'thing2', note: 'thing3', kind: 'phrase4' },
};

describe('template data', () => {
  it('puts meanings into the fields of the template and nothing else', () => {
    const data = templateData(TEMPLATE, {
      amount: '¥300.00',
      store: '南山店',
      note: '充300送60',
      kind: '充值',
      secret: 'x',
    });
    expect(data).toEqual({ amount1: '¥300.00', thing2: '南山店', thing3: '充300送60', phrase4: '充值' });
  });

  it('says “—” where there is nothing to say, because an empty field sinks the message', () => {
    expect(templateData(TEMPLATE, { amount: '¥1.00' }).thing2).toBe('—');
  });

  it('never exceeds what a field may hold, whatever a store is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const { thing2, phrase4 } = templateData(TEMPLATE, { store: text, kind: text });
        expect([...(thing2 ?? '')].length).toBeGreaterThan(0);
        expect([...(thing2 ?? '')].length).toBeLessThanOrEqual(20);
        expect([...(phrase4 ?? '')].length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('writes time in Shanghai and amounts without separators', () => {
    expect(templateTime(new Date('2026-11-21T17:05:30.000Z'))).toBe('2026-11-22 01:05');
    expect(templateAmount(123_456_705)).toBe('¥1234567.05');
  });
});

describe('what is asked when', () => {
  const template = (key: TemplateKey): SubscribeTemplate => ({ key, templateId: `id-${key}`, title: key, fields: {} });

  it('asks for templates in the order that the plan has them', () => {
    const asked = askedAtMoments({ booking: ['booking_changed', 'booking_reminder'] }, [
      template('booking_reminder'),
      template('booking_changed'),
    ]);
    expect(asked).toEqual([{ moment: 'booking', templateIds: ['id-booking_changed', 'id-booking_reminder'] }]);
  });

  it('leaves out templates that WeChat has not issued, and moments that are left with none', () => {
    const asked = askedAtMoments({ topup: ['wallet_changed', 'tier_changed'], complaint: ['complaint_reply'] }, [
      template('tier_changed'),
    ]);
    expect(asked).toEqual([{ moment: 'topup', templateIds: ['id-tier_changed'] }]);
  });
});
