import { addDays, businessDate, businessHour } from '@guike/shared';
import { STORES } from './chain-data.js';
import { KNOWN_MEMBERS, NEWCOMER } from './people-data.js';
import { PLANS, PRODUCTS } from './shelf-data.js';
import { type Scene, storyOf } from './story.js';

const NOW = new Date('2026-11-21T06:30:00.000Z');
const tell = (now = NOW, members = 300): ReturnType<typeof storyOf> => storyOf({ seed: 'test', members, now });
const ofMember = (scenes: readonly Scene[], index: number): Scene[] => scenes.filter(({ who }) => who.index === index);

describe('the story of the demo chain', () => {
  it('is the same for the same seed, members and moment', () => {
    expect(tell()).toEqual(tell());
  });

  it('leaves the people it has when more come', () => {
    expect(tell(NOW, 310).cast.slice(0, 300)).toEqual(tell().cast);
  });

  it.each([
    '2026-11-21T06:30:00.000Z',
    '2026-11-20T20:10:00.000Z',
    '2027-02-28T16:00:00.000Z',
    '2028-03-01T01:00:00.000Z',
  ])('happens in order, after the opening and before now, within opening hours (told at %s)', (instant) => {
    const now = new Date(instant);
    const { opening, scenes } = tell(now);
    const times = scenes.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(opening.getTime());
    expect(times.at(-1)).toBeLessThanOrEqual(now.getTime());
    expect(scenes.filter(({ at }) => businessHour(at) < 8 || businessHour(at) > 21)).toEqual([]);
  });

  it('lets everybody join first and once', () => {
    const { cast, scenes } = tell();
    for (const { index } of cast) {
      expect(ofMember(scenes, index).map(({ kind }) => kind === 'join')).toEqual(
        ofMember(scenes, index).map((_, position) => position === 0),
      );
    }
  });

  it('takes back only what was bought before', () => {
    const { scenes } = tell();
    const bought = new Set<string>();
    let returns = 0;
    for (const scene of scenes) {
      if (scene.kind === 'visit') bought.add(scene.visit.id);
      if (scene.kind !== 'return') continue;
      returns += 1;
      expect(bought).toContain(scene.visitId);
    }
    expect(returns).toBeGreaterThan(0);
  });

  it('has a busy weekend, hot months of cold tea, and guests who stay away', () => {
    const { cast, scenes } = tell();
    const visits = scenes.filter((scene) => scene.kind === 'visit');
    const onWeekday = (day: number): number =>
      visits.filter(({ at }) => new Date(`${businessDate(at)}T00:00:00Z`).getUTCDay() === day).length;
    expect(onWeekday(6)).toBeGreaterThan(onWeekday(2) * 1.2);
    const lastSeen = new Map(visits.map(({ who, at }) => [who.index, businessDate(at)]));
    const away = cast.filter(({ index }) => (lastSeen.get(index) ?? '') < addDays(businessDate(NOW), -90));
    expect(away.length).toBeGreaterThan(40);
  });

  it('sells what is on the shelf and tops up with what is offered', () => {
    const skus = new Set(PRODUCTS.map(({ sku }) => sku));
    const plans = new Set(PLANS.map(({ key }) => key));
    for (const scene of tell().scenes) {
      if (scene.kind !== 'visit') continue;
      expect(scene.visit.lines.length).toBeGreaterThan(0);
      expect(scene.visit.lines.every(({ sku, quantity }) => skus.has(sku) && quantity > 0)).toBe(true);
      if (scene.visit.topUp) expect(plans).toContain(scene.visit.topUp.plan);
    }
  });

  it('has all known members, each with an account of their own, and keeps the newcomer out', () => {
    const { cast } = tell();
    const users = cast.map(({ user }) => user);
    expect(users.slice(0, KNOWN_MEMBERS.length)).toEqual(KNOWN_MEMBERS.map(({ user }) => user));
    expect(new Set(users).size).toBe(users.length);
    expect(users).not.toContain(NEWCOMER.user);
    expect(new Set(cast.map(({ store }) => store)).size).toBe(STORES.length);
  });
});
