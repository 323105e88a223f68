/** What points buy at 禾光里, as headquarters would write it down. */
export interface MallItemData {
  readonly kind: 'goods' | 'coupon' | 'service' | 'swap';
  readonly name: string;
  readonly subtitle: string;
  readonly emblem: string;
  readonly colour: 'persimmon' | 'gold' | 'pine' | 'sea' | 'ink' | 'stone';
  readonly points: number;
  readonly cashYuan?: number;
  readonly valueYuan: number;
  /** Name of a coupon of the chain. */
  readonly coupon?: string;
  readonly shipping?: boolean;
  readonly stock: number | null;
  readonly perMember?: number;
  readonly period?: 'ever' | 'month';
  readonly tiers?: readonly string[];
  readonly terms: readonly string[];
  /** Not open before so many days from the end of the story. */
  readonly opensIn?: number;
}

/** Coupons that only the mall gives. */
export const MALL_COUPONS = [
  { name: '招牌奶茶兑换券', skus: ['TE-002', 'TE-004'] },
  { name: '茶师手泡体验券', skus: ['TE-001'] },
] as const;

export const MALL_ITEMS: readonly MallItemData[] = [
  {
    kind: 'swap',
    name: '手工杏仁曲奇小罐',
    subtitle: '下午茶的小搭档，现烤现装',
    emblem: '曲奇',
    colour: 'persimmon',
    points: 1,
    cashYuan: 9.9,
    valueYuan: 28,
    stock: 200,
    perMember: 2,
    period: 'month',
    terms: ['每罐约 90 克，保质期 15 天', '含坚果与乳制品'],
  },
  {
    kind: 'goods',
    name: '北海道牛乳吐司',
    subtitle: '每天两炉，到店现切',
    emblem: '吐司',
    colour: 'gold',
    points: 280,
    valueYuan: 24,
    stock: 120,
    perMember: 2,
    period: 'month',
    terms: ['到店出示取货码，当天出炉的任选一条', '建议两天内吃完'],
  },
  {
    kind: 'coupon',
    name: '招牌奶茶兑换券',
    subtitle: '桂花乌龙或生椰抹茶任选一杯',
    emblem: '茶',
    colour: 'pine',
    points: 180,
    valueYuan: 22,
    coupon: '招牌奶茶兑换券',
    stock: 500,
    perMember: 2,
    period: 'month',
    terms: ['兑换后 30 天内有效'],
  },
  {
    kind: 'goods',
    name: '栗子蒙布朗',
    subtitle: '秋天限定，一口栗子香',
    emblem: '栗',
    colour: 'stone',
    points: 420,
    valueYuan: 42,
    stock: 60,
    perMember: 1,
    period: 'month',
    terms: ['需冷藏，建议当天食用'],
  },
  {
    kind: 'goods',
    name: '禾光里帆布袋',
    subtitle: '装得下一周的面包',
    emblem: '袋',
    colour: 'sea',
    points: 600,
    valueYuan: 69,
    shipping: true,
    stock: 80,
    perMember: 1,
    period: 'ever',
    terms: ['到店领取，或邮寄到家（大陆地区包邮）'],
  },
  {
    kind: 'service',
    name: '茶师手泡体验券',
    subtitle: '茶师一对一，泡一壶凤凰单丛',
    emblem: '手泡',
    colour: 'ink',
    points: 500,
    valueYuan: 58,
    coupon: '茶师手泡体验券',
    stock: 40,
    perMember: 1,
    period: 'ever',
    terms: ['约 30 分钟，到店向店员出示'],
  },
  {
    kind: 'goods',
    name: '釉下彩马克杯',
    subtitle: '窑里出来的，每只都不一样',
    emblem: '杯',
    colour: 'pine',
    points: 880,
    valueYuan: 98,
    shipping: true,
    stock: 18,
    perMember: 1,
    period: 'ever',
    terms: ['手工制品，釉色略有差异', '到店领取，或邮寄到家（大陆地区包邮）'],
  },
  {
    kind: 'goods',
    name: '节气茶礼盒',
    subtitle: '小雪 · 桂花、白桃、乌龙三味',
    emblem: '小雪',
    colour: 'gold',
    points: 1_280,
    valueYuan: 168,
    shipping: true,
    stock: 30,
    perMember: 1,
    period: 'ever',
    tiers: ['gold', 'black'],
    terms: ['金卡与黑钻会员专享', '礼盒含三罐散茶各 40 克'],
  },
  {
    kind: 'swap',
    name: '家庭装吐司 + 果酱',
    subtitle: '周末早餐一次备齐',
    emblem: '早',
    colour: 'gold',
    points: 60,
    cashYuan: 19.9,
    valueYuan: 52,
    stock: 90,
    perMember: 1,
    period: 'month',
    terms: ['生吐司一条，手熬莓果酱一瓶'],
  },
  {
    kind: 'goods',
    name: '生日蛋糕（6 寸）',
    subtitle: '提前一天预订，写上名字',
    emblem: '寿',
    colour: 'persimmon',
    points: 2_600,
    valueYuan: 238,
    stock: 20,
    perMember: 1,
    period: 'ever',
    terms: ['兑换后请联系门店确定口味与时间'],
  },
  {
    kind: 'goods',
    name: '冬日姜枣茶料包',
    subtitle: '新品，即将开兑',
    emblem: '冬',
    colour: 'ink',
    points: 160,
    valueYuan: 18,
    shipping: true,
    stock: 100,
    perMember: 2,
    period: 'month',
    terms: ['一包可煮两壶'],
    opensIn: 6,
  },
  {
    kind: 'goods',
    name: '开店纪念徽章',
    subtitle: '只做了一批，谢谢你来过',
    emblem: '章',
    colour: 'stone',
    points: 99,
    valueYuan: 15,
    stock: 3,
    perMember: 1,
    period: 'ever',
    terms: ['随机款式'],
  },
];
