/** What guests of 禾光里 can book. */
export const SERVICE_CATEGORY = '体验与预约';
/** The skill that not everybody has. */
export const PRIVATE_CAKE = '甜品定制';
export const TEA_TABLES = 4;

export const SERVICE_PRODUCTS = [
  { sku: 'SV001', name: '烘焙体验课', yuan: 168 },
  { sku: 'SV002', name: '亲子饼干课', yuan: 198 },
  { sku: 'SV003', name: '茶艺小课', yuan: 128 },
  { sku: 'SV004', name: '下午茶双人位', yuan: 158 },
] as const;

type Sku = (typeof SERVICE_PRODUCTS)[number]['sku'];

export interface ServiceData {
  readonly name: string;
  readonly description: string;
  readonly product: Sku | null;
  readonly minutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly capacity: number;
  readonly needsStaff: boolean;
  readonly skill: string | null;
  readonly roomKind: string | null;
  readonly priceFen: number;
  readonly depositFen: number;
  readonly audience: 'everyone' | 'tier' | 'staff';
  readonly minTierLevel: number;
  readonly choosesStaff: boolean;
}

const BASE: Pick<
  ServiceData,
  | 'bufferBeforeMinutes'
  | 'bufferAfterMinutes'
  | 'capacity'
  | 'needsStaff'
  | 'skill'
  | 'roomKind'
  | 'depositFen'
  | 'audience'
  | 'minTierLevel'
  | 'choosesStaff'
> = {
  ...{ bufferBeforeMinutes: 0, bufferAfterMinutes: 10, capacity: 1, needsStaff: true, skill: null, roomKind: null },
  ...{ depositFen: 0, audience: 'everyone', minTierLevel: 0, choosesStaff: true },
};

export const SERVICES: readonly ServiceData[] = [
  {
    ...BASE,
    name: '烘焙体验课',
    description: '从揉面到出炉，带走自己烤的一条吐司。围裙和材料都备好了。',
    ...{ product: 'SV001', minutes: 90, bufferBeforeMinutes: 15, bufferAfterMinutes: 15, capacity: 6 },
    ...{ skill: '烘焙教学', roomKind: '烘焙教室', priceFen: 16_800, depositFen: 3_000, choosesStaff: false },
  },
  {
    ...BASE,
    name: '私人定制蛋糕咨询',
    description: '和甜品师聊聊口味、尺寸与心意，当天出手绘草图。',
    ...{ product: null, minutes: 30, skill: PRIVATE_CAKE, priceFen: 0 },
  },
  {
    ...BASE,
    name: '下午茶双人位',
    description: '窗边位置，两杯茶与一份当季甜点，可坐两小时。',
    ...{ product: 'SV004', minutes: 120, bufferAfterMinutes: 0, needsStaff: false, choosesStaff: false },
    ...{ roomKind: '下午茶座', priceFen: 15_800 },
  },
  {
    ...BASE,
    name: '茶艺小课',
    description: '一款原叶茶，三种泡法。一对一，适合想慢下来的下午。',
    ...{ product: 'SV003', minutes: 60, skill: '茶艺', priceFen: 12_800, depositFen: 2_000 },
  },
  {
    ...BASE,
    name: '亲子饼干课',
    description: '一大一小一组，做一盘会笑的饼干。金卡会员专享。',
    ...{ product: 'SV002', minutes: 60, bufferAfterMinutes: 30, capacity: 4, skill: '烘焙教学' },
    ...{ roomKind: '烘焙教室', priceFen: 19_800, depositFen: 3_000, audience: 'tier', minTierLevel: 2 },
    choosesStaff: false,
  },
];

const hours = (weekdays: readonly number[], ...spans: readonly (readonly [number, number])[]) =>
  weekdays.flatMap((weekday) => spans.map(([start, end]) => ({ weekday, start: start * 60, end: end * 60 })));

/** Weeks that cover for each other: someone is there from opening to closing every day. */
export const WEEKS = [
  hours([1, 2, 3, 4, 6, 7], [9, 13], [14, 18]),
  hours([1, 3, 4, 5, 6, 7], [12, 16], [17, 21]),
  hours([2, 4, 5, 6, 7], [9, 13], [14, 19]),
  hours([1, 2, 3, 5, 6, 7], [13, 21]),
] as const;
