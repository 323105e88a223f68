import type { MemberComplaint, ServiceRecord, StaffComplaint } from '@/lib/complaint-types';
import { nothing, ok, route } from './replies';
import type { Route } from './replies';

const AT = '2026-11-20T06:00:00.000Z';
const DUE = '2026-11-21T06:00:00.000Z';
const PICTURE = { id: 5, url: '/api/public/media/5/picture', thumbnailUrl: '/api/public/media/5/thumbnail' };

const COMPLAINT: MemberComplaint = {
  id: 1,
  number: 'TS1',
  categoryName: '等待时间',
  state: 'answered',
  summary: '周末下午取奶茶等了快四十分钟',
  storeName: '归客·南山店',
  openedAt: AT,
  updatedAt: AT,
  dueAt: null,
  awaitsMember: true,
  subject: { kind: 'order', id: 1, label: '手工曲奇 等3件' },
  entries: [
    {
      id: 11,
      kind: 'opened',
      author: 'member',
      title: '提交了反馈',
      words: '周末下午取奶茶等了快四十分钟，前面其实没几个人。',
      stars: null,
      pictures: [PICTURE],
      at: AT,
    },
    {
      id: 12,
      kind: 'taken',
      author: 'staff',
      title: '沈知夏 正在处理',
      words: null,
      stars: null,
      pictures: [],
      at: AT,
    },
    {
      id: 13,
      kind: 'staff_reply',
      author: 'staff',
      title: '沈知夏 回复',
      words: '非常抱歉让您久等，以后有团单会在柜台写明等候时间。',
      stars: null,
      pictures: [],
      at: AT,
    },
  ],
  resolutionName: null,
  rating: null,
  canReply: true,
  canRate: false,
  canReopen: false,
  reopenUntil: null,
};

const STAFF_COMPLAINT: StaffComplaint = {
  id: 1,
  number: 'TS1',
  memberId: 1001,
  memberName: '林小满',
  phoneMasked: '138****8000',
  categoryName: COMPLAINT.categoryName,
  state: 'handling',
  handler: 'store',
  source: 'member',
  summary: COMPLAINT.summary,
  storeId: 1,
  storeName: '归客·南山店',
  assignee: { id: 7, name: '沈知夏', title: '店长' },
  openedAt: AT,
  dueAt: DUE,
  overdue: false,
  escalation: 0,
  rating: null,
  subject: COMPLAINT.subject,
  entries: COMPLAINT.entries,
  resolution: null,
  canAssign: true,
  mine: true,
  colleagues: [{ id: 7, name: '沈知夏', title: '店长' }],
};

const RECORD: ServiceRecord = {
  id: 1,
  bookingId: 1,
  memberId: 1001,
  memberName: '林小满',
  storeId: 1,
  storeName: '归客·南山店',
  serviceName: '烘焙体验课',
  staffName: '沈知夏',
  startedAt: AT,
  finishedAt: null,
  progressPercent: 50,
  currentStage: '入炉烘烤',
  stars: null,
  canRate: false,
  stages: [
    {
      id: 21,
      name: '造型装饰',
      hint: '',
      doneAt: AT,
      doneBy: '沈知夏',
      words: '自己捏的小熊造型',
      pictures: [PICTURE],
    },
    { id: 22, name: '入炉烘烤', hint: '上火 180', doneAt: null, doneBy: null, words: null, pictures: [] },
  ],
  tags: [],
  words: null,
  rateUntil: null,
  offeredTags: ['手法专业', '沟通贴心', '等待较久'],
};

const categories = ok({ items: [{ id: 1, name: '等待时间', hint: '排队、取餐、预约延误', replyHours: 24 }] });
const complaints = ok({ items: [COMPLAINT], nextCursor: null });
const staffComplaints = ok({ items: [STAFF_COMPLAINT], nextCursor: null });
const records = ok({ items: [RECORD], nextCursor: null });

/** Complaints and services under way, always the same ones: what happens to them is tested where it happens. */
export const complaintRoutes: Route[] = [
  route('GET /member/complaints/categories', () => categories),
  route('GET /member/complaints/visits', () => ok({ items: [] })),
  route('GET /member/complaints', () => complaints),
  route('GET /member/complaints/:id', () => ok(COMPLAINT)),
  route('POST /member/complaints', () => ok(COMPLAINT)),
  route('POST /member/complaints/:id/messages', () => ok(COMPLAINT)),
  route('GET /member/service-records', () => records),
  route('GET /member/service-records/by-booking/:id', () => ok(RECORD)),
  route('GET /member/service-records/:id', () => ok(RECORD)),
  route('GET /staff/complaints/categories', () => categories),
  route('GET /staff/complaints/counts', () => ok({ mine: 1, store: 1, overdue: 0 })),
  route('GET /staff/complaints', () => staffComplaints),
  route('GET /staff/complaints/:id', () => ok(STAFF_COMPLAINT)),
  route('POST /staff/complaints/:id/move', () => nothing),
  route('GET /staff/service-records', () => records),
  route('GET /staff/service-records/by-booking/:id', () => ok(RECORD)),
  route('GET /staff/service-records/:id', () => ok(RECORD)),
];
