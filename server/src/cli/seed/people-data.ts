import type { StoreKey } from './chain-data.js';
import type { Habit } from './habits.js';

/** Has been a member for nearly a year, which is as long as points last. */
const COLLECTOR = 'lin';

/** Members whose accounts a visitor may step into: open the mini-program as `?user=<user>`. */
export interface KnownMember {
  readonly user: string;
  readonly name: string;
  readonly habit: Habit;
  readonly store: StoreKey;
  /** Their birthday, in days from today. */
  readonly birthdayIn: number | null;
  /** Never pays with points, so that the oldest of them are about to expire. */
  readonly collects: boolean;
}

const known = (
  user: string,
  name: string,
  habit: Habit,
  store: StoreKey,
  birthdayIn: number | null = null,
): KnownMember => ({ user, name, habit, store, birthdayIn, collects: user === COLLECTOR });

export const KNOWN_MEMBERS: readonly KnownMember[] = [
  known('lin', '林小满', 'devoted', 'nanshan', 3),
  known('chen', '陈予安', 'heavy', 'futian', 0),
  known('zhou', '周青', 'heavy', 'tianhe', 12),
  known('wu', '吴念', 'regular', 'haizhu', 1),
  known('he', '何汐', 'regular', 'nanshan'),
  known('song', '宋时雨', 'regular', 'futian', 40),
  known('tang', '唐糖', 'occasional', 'tianhe'),
  known('jiang', '江澜', 'dormant', 'nanshan', 5),
  known('xu', '许一诺', 'dormant', 'haizhu'),
  known('fang', '方好', 'fresh', 'nanshan'),
];

/** Has a WeChat account and a phone and is no member yet: for the story of joining. */
export const NEWCOMER = { user: 'xia', name: '夏微凉' } as const;

export const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱江尹薛';

export const GIVEN_NAMES = [
  ...[
    '雨桐',
    '子涵',
    '欣怡',
    '梓萱',
    '思琪',
    '嘉怡',
    '可欣',
    '诗涵',
    '佳怡',
    '晓彤',
    '静怡',
    '若曦',
    '语嫣',
    '婉清',
    '雪莹',
  ],
  ...[
    '浩然',
    '宇轩',
    '俊杰',
    '博文',
    '子墨',
    '明哲',
    '天佑',
    '志远',
    '文昊',
    '立诚',
    '景行',
    '书衡',
    '亦航',
    '柏言',
    '知行',
  ],
  ...[
    '小敏',
    '丽华',
    '秀英',
    '建国',
    '志强',
    '海燕',
    '晓红',
    '国华',
    '春梅',
    '玉兰',
    '永康',
    '惠玲',
    '秋月',
    '向东',
    '彩虹',
  ],
  ...['宁', '悦', '琳', '婷', '萌', '洁', '颖', '薇', '倩', '岚', '帆', '磊', '晨', '恺', '峰'],
];

/** What people call themselves in WeChat; every seventh guest, each name once. */
export const NICKNAMES = [
  ...[
    '山有木兮',
    '芋圆小丸子',
    '打工人小刘',
    '面包脑袋',
    '不加糖',
    '橘子汽水',
    '阿Ben',
    '一只大橘猫',
    'Momo',
    '今天喝茶了吗',
  ],
  ...[
    '碳水爱好者',
    '夏天的风',
    '早睡早起身体好',
    '小熊软糖',
    '春日部',
    '月亮不营业',
    'Vivian',
    '海边的卡夫卡',
    '半糖少冰',
    '老陈记茶',
  ],
  ...[
    '栗子壳',
    '周末见',
    '云朵面包',
    '认真吃饭',
    '阿May',
    '椰子树下',
    '下班再说',
    '荔枝湾的猫',
    '茶话会',
    '小满胜万全',
  ],
  ...['一点点甜', '骑楼下', '番茄炒蛋', '橙子不酸', 'Leo', '慢慢来', '南瓜马车', '豆豆妈', '晚风', '青团'],
] as const;

export const OCCUPATIONS = [
  '设计师',
  '教师',
  '程序员',
  '护士',
  '自由职业',
  '会计',
  '学生',
  '产品经理',
  '全职妈妈',
  '律师',
] as const;

export const REFUND_REASONS = [
  '做错口味，顾客不要了',
  '结账重复，退掉一单',
  '顾客临时有事取走不便',
  '产品售罄，无法制作',
] as const;
