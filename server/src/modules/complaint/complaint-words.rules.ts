import { type EntryAuthor, type EntryFacts, type EntryKind, RESOLUTIONS } from './complaint.types.js';

interface Told {
  readonly kind: EntryKind;
  readonly author: EntryAuthor;
  readonly facts: EntryFacts;
}

const LEVELS: Readonly<Record<number, string>> = { 1: '已提醒店长跟进', 2: '已升级到总部' };

const TITLES: Readonly<Record<EntryKind, (told: Told, who: string) => string>> = {
  opened: ({ author }, who) => (author === 'staff' ? `${who} 代为登记` : '提交了反馈'),
  assigned: (_, who) => `已安排 ${who} 处理`,
  taken: (_, who) => `${who} 正在处理`,
  member_reply: ({ author }, who) => (author === 'staff' ? `${who} 代为补充` : '会员留言'),
  staff_reply: (_, who) => `${who} 回复`,
  note: (_, who) => `${who} 的内部备注`,
  moved: ({ facts }) => `已转给${facts.storeName ?? '其他门店'}处理`,
  reminded: () => '临近回复时限，已提醒负责人',
  escalated: ({ facts }) => LEVELS[facts.level ?? 1] ?? '已升级处理',
  closed: ({ facts }) => (facts.resolution ? `已结案 · ${RESOLUTIONS[facts.resolution]}` : '已结案'),
  rated: ({ facts }) => `评价 ${facts.stars ?? 0} 星`,
  reopened: () => '会员重新打开',
};

/** What a line of the timeline says happened. A member and the people who help them read the same. */
export function entryTitle(told: Told): string {
  return TITLES[told.kind](told, told.facts.staffName ?? '门店');
}

/** To be read out over the phone. */
export function complaintNumber(id: number): string {
  return `TS${id}`;
}
