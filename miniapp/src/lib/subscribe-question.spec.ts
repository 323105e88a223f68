import { questionOf } from './subscribe-question';

const templates = {
  items: [],
  moments: [{ moment: 'booking' as const, templateIds: ['reminder', 'changed', 'offer'] }],
};
const none = { items: [] };
const NOW = Date.parse('2026-11-21T04:00:00Z');
const DAY_MS = 86_400_000;

describe('what the app asks to be allowed', () => {
  it('asks for what the moment has made useful, in the order of headquarters', () => {
    const question = questionOf('booking', { templates, credits: none, refusedAt: null }, NOW);
    expect(question?.templateIds).toEqual(['reminder', 'changed', 'offer']);
  });

  it('does not ask for what has been allowed and not been used', () => {
    const credits = { items: [{ templateId: 'changed', unused: 1 }] };
    expect(questionOf('booking', { templates, credits, refusedAt: null }, NOW)?.templateIds).toEqual([
      'reminder',
      'offer',
    ]);
  });

  it('asks nothing when all is allowed, or when the moment has nothing to ask', () => {
    const credits = { items: templates.moments[0]?.templateIds.map((templateId) => ({ templateId, unused: 2 })) ?? [] };
    expect(questionOf('booking', { templates, credits, refusedAt: null }, NOW)).toBeNull();
    expect(questionOf('topup', { templates, credits: none, refusedAt: null }, NOW)).toBeNull();
  });

  it('leaves somebody who said no in peace for two weeks', () => {
    const asked = (days: number): boolean =>
      questionOf('booking', { templates, credits: none, refusedAt: NOW - days * DAY_MS }, NOW) !== null;
    expect([asked(1), asked(13), asked(14)]).toEqual([false, false, true]);
  });
});
