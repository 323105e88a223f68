import { chooseScript, fill, isComplete, isMarketing, reasonOf, unknownWords, usualNext } from './follow-up.rules.js';
import { FOLLOW_UP_KINDS } from './follow-up.types.js';

describe('why a member is on the list', () => {
  it('is said with the evidence', () => {
    expect(reasonOf({ kind: 'dormant', silentDays: 64, stage: 60, orders: 9 })).toBe(
      '已经 64 天没来（超过 60 天），近一年来过 9 次',
    );
    expect(reasonOf({ kind: 'rhythm', silentDays: 15, rhythm: 7 })).toBe('平常约 7 天来一次，这次已经 15 天');
    expect(reasonOf({ kind: 'high_value', spendFen: 128_800, percent: 20, quietDays: 45 })).toBe(
      '近一年消费 ¥1,288，在前 20%，45 天没有联系过',
    );
    expect(reasonOf({ kind: 'coupon_expiring', names: ['满50减10'], on: '2026-11-25' })).toContain('“满50减10”');
    expect(reasonOf({ kind: 'coupon_expiring', names: ['甲', '乙'], on: '2026-11-25' })).toContain('2 张券');
    expect(reasonOf({ kind: 'birthday', on: '2026-11-25', lunar: true })).toContain('（农历）');
  });

  it('fits its column however long a name is', () => {
    expect(reasonOf({ kind: 'by_hand', note: '长'.repeat(400) })).toHaveLength(200);
  });
});

describe('a script', () => {
  const scripts = [
    { id: 1, body: '{name}您好，{store}有新品。' },
    { id: 2, body: '{name}您好，您上次的{product}还合口味吗？' },
  ];

  it('is used only when every word in it is known of this member', () => {
    expect(isComplete(scripts[1]?.body ?? '', { store: '南山店' })).toBe(false);
    for (let seed = 0; seed < 6; seed += 1) expect(chooseScript(scripts, { store: '南山店' }, seed)?.id).toBe(1);
    expect(chooseScript(scripts, {}, 3)).toBeNull();
  });

  it('is one of several in turn, and the same for the same member', () => {
    const words = { store: '南山店', product: '手工曲奇' };
    expect([0, 1, 2, 3].map((seed) => chooseScript(scripts, words, seed)?.id)).toEqual([1, 2, 1, 2]);
    expect(chooseScript([...scripts].reverse(), words, 1)?.id).toBe(2);
  });

  it('keeps the place for names, which are filled in by whoever reads it', () => {
    expect(fill('{name}您好，我是{store}的{guide}。', { store: '南山店' })).toBe('{name}您好，我是南山店的{guide}。');
    expect(fill('{name}您好，我是{guide}。', { name: '$&林', guide: '周晓棠' })).toBe('$&林您好，我是周晓棠。');
  });

  it('may not ask for what nobody knows', () => {
    expect(unknownWords('{name}您好，{phone}')).toEqual(['phone']);
    expect(unknownWords(scripts[1]?.body ?? '')).toEqual([]);
  });
});

describe('an outcome', () => {
  it('asks for another try only when nobody answered, and not for ever', () => {
    expect(usualNext('no_answer', 0)).toEqual({ afterDays: 1, note: null });
    expect(usualNext('no_answer', 2)).toBeNull();
    expect(usualNext('contacted', 0)).toBeNull();
    expect(usualNext('opt_out', 0)).toBeNull();
  });
});

it('what the member started themselves is no marketing', () => {
  expect(FOLLOW_UP_KINDS.filter((kind) => !isMarketing(kind))).toEqual([
    'unpaid_order',
    'no_show',
    'low_rating',
    'next_step',
    'by_hand',
  ]);
});
