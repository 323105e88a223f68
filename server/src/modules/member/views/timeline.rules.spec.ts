import { timelinePage } from './timeline.rules.js';

const entries = (...minutes: number[]) =>
  minutes.map((minute, index) => ({ at: `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`, index }));

describe('a page of a timeline', () => {
  it('ends when there is nothing more', () => {
    expect(timelinePage(entries(5, 4), 2)).toEqual({ items: entries(5, 4), nextBefore: null });
  });

  it('says from where to go on', () => {
    const page = timelinePage(entries(5, 4, 3), 2);
    expect(page.items).toHaveLength(2);
    expect(page.nextBefore).toBe('2026-11-22T10:04:00.000Z');
  });

  it('does not part what happened at once', () => {
    const page = timelinePage(entries(5, 4, 4), 2);
    expect(page.items).toEqual(entries(5));
    expect(page.nextBefore).toBe('2026-11-22T10:05:00.000Z');
  });

  it('goes on even where more happened at once than a page holds', () => {
    const page = timelinePage(entries(5, 5, 5), 2);
    expect(page.items).toHaveLength(2);
    expect(page.nextBefore).toBe('2026-11-22T10:05:00.000Z');
  });
});
