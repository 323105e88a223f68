import type { PhotoKind } from './photos.js';

/** What guests of 禾光里 can complain about. */
export const COMPLAINT_CATEGORIES = [
  { name: '商品质量', hint: '口味、新鲜度、包装、异物', goesTo: 'store', replyHours: 12 },
  { name: '服务态度', hint: '接待、沟通、解答', goesTo: 'store' },
  { name: '等待时间', hint: '排队、取餐、预约延误', goesTo: 'store' },
  { name: '环境卫生', hint: '桌面、地面、洗手间、噪音', goesTo: 'store' },
  { name: '价格优惠', hint: '标价、优惠券、储值与积分', goesTo: 'store' },
  { name: '员工行为', hint: '由总部直接处理，门店看不到', goesTo: 'hq', replyHours: 8 },
  { name: '建议', hint: '新品、活动、任何好点子', goesTo: 'hq', replyHours: 72 },
] as const;

export type Turn =
  | {
      readonly by: 'member' | 'staff' | 'note';
      readonly words: string;
      readonly after: number;
      readonly photos?: readonly PhotoKind[];
    }
  | { readonly by: 'take'; readonly after: number }
  | { readonly by: 'close'; readonly resolution: string; readonly words: string; readonly after: number }
  | { readonly by: 'rate'; readonly stars: number; readonly words: string; readonly after: number };

export interface ComplaintData {
  readonly user: string;
  readonly category: (typeof COMPLAINT_CATEGORIES)[number]['name'];
  /** Before the end of the story. */
  readonly hoursAgo: number;
  readonly words: string;
  readonly photos: readonly PhotoKind[];
  readonly aboutOrder: boolean;
  /** `after`: minutes since the turn before. */
  readonly turns: readonly Turn[];
}

export const COMPLAINTS: readonly ComplaintData[] = [
  {
    user: 'lin',
    category: '商品质量',
    hoursAgo: 130,
    words: '买的杏仁曲奇带回家打开，碎了快一半，本来是要送同事的，有点尴尬。希望能换一罐完整的，包装也可以再结实一些。',
    photos: ['cookies', 'tin'],
    aboutOrder: true,
    turns: [
      { by: 'take', after: 25 },
      {
        by: 'staff',
        after: 10,
        words:
          '小满您好，真的抱歉，让您送礼时为难了。已经为您留好一罐新的，今天到店就能取；要是不方便，我们也可以送到您公司。',
      },
      { by: 'member', after: 40, words: '谢谢这么快回复！我下班路过来拿就好。' },
      { by: 'note', after: 180, words: '顾客 18:40 到店，已换新并送了一小袋试吃装。已请后厨给罐底加纸垫。' },
      {
        by: 'close',
        after: 20,
        resolution: 'redone',
        words: '已为您换了新的一罐，罐底今天起都加了纸垫。谢谢您告诉我们。',
      },
      { by: 'rate', after: 90, stars: 5, words: '处理得很用心，下次还来。' },
    ],
  },
  {
    user: 'lin',
    category: '等待时间',
    hoursAgo: 26,
    words: '周末下午取奶茶等了快四十分钟，前面其实没几个人，店里也没有说要等多久。',
    photos: ['queue'],
    aboutOrder: false,
    turns: [
      { by: 'take', after: 60 },
      {
        by: 'staff',
        after: 35,
        words:
          '非常抱歉让您久等。当时有一笔团单没有提前告诉大家，是我们安排得不好。以后有团单会在柜台写明等候时间，您也可以先在小程序下单再来取。',
      },
    ],
  },
  {
    user: 'he',
    category: '环境卫生',
    hoursAgo: 3,
    words: '二楼靠窗的茶座桌面有点黏，杯垫也没有换，坐了一会儿才有人来擦。',
    photos: ['table'],
    aboutOrder: false,
    turns: [],
  },
  {
    user: 'jiang',
    category: '价格优惠',
    hoursAgo: 31,
    words: '结账时说我的满减券不能用在蛋糕上，可是券上没有写清楚，希望解释一下。',
    photos: [],
    aboutOrder: false,
    turns: [{ by: 'take', after: 120 }],
  },
  {
    user: 'chen',
    category: '服务态度',
    hoursAgo: 20,
    words: '想问生日蛋糕能不能少糖，店员一直在忙别的，问了两次才回答。',
    photos: [],
    aboutOrder: false,
    turns: [{ by: 'note', after: 50, words: '当时在交接班，已请当班同事回忆经过。' }],
  },
];

/** Steps of a class, with what to look after in each. */
export const BAKING_STAGES = [
  { name: '准备材料', hint: '确认过敏史，称好分量' },
  { name: '揉面发酵', hint: '面团温度 26 度左右' },
  { name: '造型装饰', hint: '拍一张成型照片' },
  { name: '入炉烘烤', hint: '上火 180 下火 170' },
  { name: '装盒带走', hint: '写上最佳食用时间' },
] as const;

export const ANY_STAGES = [
  { name: '接待入座', hint: '核对预约，说明流程' },
  { name: '开始服务', hint: '' },
  { name: '完成', hint: '提醒评价与下次预约' },
] as const;
