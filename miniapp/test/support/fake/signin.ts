import { addDays, addMonths, businessDate } from '@guike/shared';
import type {
  SignInCalendar,
  SignInDay,
  SignInResult,
  SignInStep,
  StampSheet,
  Task,
  TodayTasks,
} from '../../../src/lib/task-types';
import { memberOf, post } from './member';
import { notFound, ok, once, refuse, route } from './replies';
import type { Route } from './replies';
import type { World } from './world';

/** Days that somebody signed in on before the story begins, counted back from today; the third was missed. */
const CAME = [1, 2, 4, 5, 6, 7, 8];

interface Book {
  days: Map<string, 'signed' | 'made_up'>;
  cards: number;
  browsed: number;
  taken: boolean;
}

const books = new WeakMap<World, Map<number, Book>>();

function bookOf(world: World, memberId: number): Book {
  const all = books.get(world) ?? new Map<number, Book>();
  books.set(world, all);
  const today = businessDate(world.now());
  const book = all.get(memberId) ?? {
    days: new Map(CAME.map((back) => [addDays(today, -back), 'signed'])),
    cards: 1,
    browsed: 1,
    taken: false,
  };
  all.set(memberId, book);
  return book;
}

function streakOf({ days }: Book, today: string): number {
  let date = days.has(today) ? today : addDays(today, -1);
  let streak = 0;
  for (; days.has(date); date = addDays(date, -1)) streak += 1;
  return streak;
}

const STEPS: readonly Omit<SignInStep, 'reached'>[] = [
  { day: 3, points: 5, growth: 2, cards: 0, couponName: null, words: '5 积分和 2 成长值' },
  { day: 7, points: 15, growth: 5, cards: 1, couponName: null, words: '15 积分、5 成长值和 1 张补签卡' },
  { day: 14, points: 0, growth: 10, cards: 0, couponName: '满50减5', words: '10 成长值和“满50减5”' },
  { day: 30, points: 100, growth: 30, cards: 1, couponName: null, words: '100 积分、30 成长值和 1 张补签卡' },
];

function calendarDay(book: Book, date: string, today: string): SignInDay {
  const kind = book.days.get(date);
  const missed = kind === undefined && date < today && date >= addDays(today, -10);
  return {
    date,
    state: kind ?? (date === today ? 'open' : date > today ? 'ahead' : missed ? 'missed' : 'before'),
    points: kind === 'signed' ? 2 : 0,
    growth: kind === 'signed' ? 1 : 0,
    gift: date === addDays(today, 3),
    canMakeUp: missed && book.cards > 0 && date >= addDays(today, -7),
  };
}

function calendar(book: Book, month: string, today: string): SignInCalendar {
  const streak = streakOf(book, today);
  const next = STEPS.find(({ day }) => day > streak);
  const last = addDays(addMonths(`${month}-01`, 1), -1);
  const dates = Array.from({ length: Number(last.slice(8)) }, (_, index) => addDays(`${month}-01`, index));
  return {
    month,
    today,
    signedToday: book.days.has(today),
    streak,
    total: book.days.size,
    todayPoints: 2,
    todayGrowth: 1,
    nextText: next ? `再签 ${next.day - streak} 天，得 ${next.words}` : null,
    cycleDay: streak,
    cycleDays: 30,
    track: STEPS.map((step) => ({ ...step, reached: step.day <= streak })),
    cards: { left: book.cards, until: book.cards > 0 ? last : null },
    days: dates.map((date) => calendarDay(book, date, today)),
    rules: ['每天签到一次，得 2 积分和 1 成长值', '漏签 7 天内可用补签卡补上，连续天数接着算'],
  };
}

const task = (id: number, kind: Task['kind'], title: string, reason: string, change: Partial<Task> = {}): Task => ({
  ...{ id, kind, title, reason, recommended: false, goal: 1, progress: 0, state: 'open' },
  ...{ points: 5, growth: 0, stateText: '', claimable: false },
  ...change,
});

function todayOf(book: Book, today: string): TodayTasks {
  const signed = book.days.has(today);
  const three = [
    task(1, 'sign_in', '签个到', '一天从这里开始', signed ? { state: 'done', stateText: '已完成' } : {}),
    task(2, 'browse', '逛逛商城', '看看新到的好物', {
      ...{ recommended: true, goal: 3, progress: book.browsed },
      ...(book.browsed >= 3 ? { state: 'done', stateText: '已完成' } : { stateText: `${book.browsed}/3` }),
    }),
    task(3, 'visit', '到店坐坐', '今天的面包刚出炉', { points: 10, growth: 2 }),
  ];
  const others = [task(4, 'friend', '带个朋友来', '朋友真的来了，你们都有礼', { points: 20 })];
  return { date: today, three, others, done: three.filter(({ state }) => state !== 'open').length };
}

function sheetsOf(book: Book, now: Date): StampSheet[] {
  const given = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      at: new Date(now.getTime() - (count - index) * 3 * 86_400_000).toISOString(),
      storeName: '南山店',
    }));
  const sheet = { conditionText: '每单满 ¥30 集一枚，每天最多 1 枚', untilText: null };
  return [
    ...(book.taken
      ? []
      : [
          {
            ...{ ...sheet, id: 91, cardId: 9, name: '面包集章', emblem: '麦', rewardText: '“立减5元”' },
            ...{ goal: 5, stamps: 5, state: 'full' as const, given: given(5) },
          },
        ]),
    {
      ...{ ...sheet, id: 81, cardId: 8, name: '下午茶集章', emblem: '茶', rewardText: '30 积分 + 10 成长值' },
      ...{ goal: 8, stamps: 5, state: 'filling', given: given(5), untilText: '12月31日前可集章' },
    },
  ];
}

export const signInRoutes: Route[] = [
  route('GET /member/sign-in', (request, world) => {
    const member = memberOf(request, world);
    if (!member) return notFound;
    return ok(calendar(bookOf(world, member.me.id), request.query['month'] ?? '', businessDate(world.now())));
  }),
  route('POST /member/sign-in', (request, world) =>
    once(request, world, () => {
      const member = memberOf(request, world);
      if (!member) return notFound;
      const [book, today] = [bookOf(world, member.me.id), businessDate(world.now())];
      const already = book.days.has(today);
      if (!already) {
        book.days.set(today, 'signed');
        post(world, member, 'points', '每日签到', 2);
      }
      const streak = streakOf(book, today);
      const result: SignInResult = {
        ...{ date: today, already, streak, points: 2, growth: 1 },
        ...{ gifts: [], words: '2 积分和 1 成长值' },
      };
      return ok(result);
    }),
  ),
  route('POST /member/sign-in/make-ups', (request, world) =>
    once(request, world, () => {
      const member = memberOf(request, world);
      if (!member) return notFound;
      const [book, today] = [bookOf(world, member.me.id), businessDate(world.now())];
      const date = String(request.body['date']);
      if (book.days.has(date)) return refuse(409, 'MAKE_UP_NOT_MISSED', '这一天不用补签');
      if (book.cards === 0) return refuse(422, 'MAKE_UP_NO_CARD', '补签卡用完了');
      book.days.set(date, 'made_up');
      book.cards -= 1;
      const streak = streakOf(book, today);
      const [, seven] = STEPS;
      const gifts = seven && streak >= seven.day ? [seven] : [];
      post(world, member, 'points', '连续签到 7 天', 15);
      const words = gifts[0]?.words ?? '一枚印记';
      const result: SignInResult = { date, already: false, streak, points: 0, growth: 0, gifts, words };
      return ok(result);
    }),
  ),
  route('GET /member/tasks', (request, world) => {
    const member = memberOf(request, world);
    return member ? ok(todayOf(bookOf(world, member.me.id), businessDate(world.now()))) : notFound;
  }),
  route('POST /member/tasks/browsed', (request, world) =>
    once(request, world, () => {
      const member = memberOf(request, world);
      if (!member) return notFound;
      const book = bookOf(world, member.me.id);
      book.browsed = Math.min(3, book.browsed + 1);
      return ok(todayOf(book, businessDate(world.now())));
    }),
  ),
  route('GET /member/stamp-sheets', (request, world) => {
    const member = memberOf(request, world);
    if (!member) return notFound;
    const book = bookOf(world, member.me.id);
    return ok({ items: sheetsOf(book, world.now()), rewarded: book.taken ? 1 : 0 });
  }),
  route('POST /member/stamp-sheets/:id/claim', (request, world) =>
    once(request, world, () => {
      const member = memberOf(request, world);
      if (!member) return notFound;
      const book = bookOf(world, member.me.id);
      const [full] = sheetsOf(book, world.now());
      if (!full || full.state !== 'full') return refuse(409, 'STAMP_SHEET_NOT_FULL', '还没有集满');
      book.taken = true;
      return ok({ ...full, state: 'rewarded' });
    }),
  ),
];
