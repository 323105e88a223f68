/** The demo chain: bread and tea, four shops in two cities, one of them a franchise. People and places are invented. */
export const BRAND = {
  name: '禾光里',
  line: '一炉面包，一盏茶，记得每一位归来的客人',
} as const;

export const COMPANIES = {
  own: '深圳禾光里餐饮管理有限公司',
  franchise: '广州禾语食品贸易有限公司',
} as const;

export const REGIONS = { root: '华南大区', shenzhen: '深圳区', guangzhou: '广州区' } as const;

export type StoreKey = 'nanshan' | 'futian' | 'tianhe' | 'haizhu';

export interface StoreData {
  readonly key: StoreKey;
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly address: string;
  readonly phone: string;
  readonly opens: string;
  readonly closes: string;
  /** GCJ-02. */
  readonly latitude: number;
  readonly longitude: number;
  readonly company: keyof typeof COMPANIES;
  readonly region: keyof typeof REGIONS;
  /** Share of the chain's guests. */
  readonly weight: number;
}

export const STORES: readonly StoreData[] = [
  {
    key: 'nanshan',
    code: 'SZ001',
    name: '禾光里·南山海岸店',
    city: '深圳',
    address: '南山区文心五路海岸里 L1-108',
    phone: '0755-8606 0108',
    opens: '08:00',
    closes: '22:00',
    latitude: 22.517812,
    longitude: 113.936745,
    company: 'own',
    region: 'shenzhen',
    weight: 34,
  },
  {
    key: 'futian',
    code: 'SZ002',
    name: '禾光里·福田岗厦店',
    city: '深圳',
    address: '福田区福华三路岗厦里 B1-26',
    phone: '0755-8297 0026',
    opens: '07:30',
    closes: '21:30',
    latitude: 22.534204,
    longitude: 114.066318,
    company: 'own',
    region: 'shenzhen',
    weight: 28,
  },
  {
    key: 'tianhe',
    code: 'GZ001',
    name: '禾光里·天河体育东店',
    city: '广州',
    address: '天河区体育东路邻里汇 1 层 12 号',
    phone: '020-3880 0112',
    opens: '08:00',
    closes: '22:00',
    latitude: 23.133548,
    longitude: 113.328236,
    company: 'own',
    region: 'guangzhou',
    weight: 22,
  },
  {
    key: 'haizhu',
    code: 'GZ002',
    name: '禾光里·海珠江南西店',
    city: '广州',
    address: '海珠区江南西路紫来大街 63 号',
    phone: '020-8441 0063',
    opens: '08:00',
    closes: '21:30',
    latitude: 23.095746,
    longitude: 113.272914,
    company: 'franchise',
    region: 'guangzhou',
    weight: 16,
  },
];

/** One password for everybody in the demo; long enough for headquarters. */
export const DEMO_PASSWORD = 'Heguangli@2026';

export interface StaffData {
  readonly username: string;
  readonly name: string;
  readonly title: string;
  readonly role: 'administrator' | 'operations' | 'finance' | 'store_manager' | 'cashier' | 'guide';
  /** Null: headquarters. */
  readonly store: StoreKey | null;
}

export const ADMINISTRATOR = { username: 'admin', name: '温知秋' } as const;

const staff = (
  store: StoreKey | null,
  role: StaffData['role'],
  username: string,
  name: string,
  title: string,
): StaffData => ({ username, name, title, role, store });

export const STAFF: readonly StaffData[] = [
  staff(null, 'operations', 'operations', '许棠', '总部运营'),
  staff(null, 'finance', 'finance', '梁思源', '总部财务'),
  staff('nanshan', 'store_manager', 'nanshan.manager', '周以宁', '店长'),
  staff('nanshan', 'cashier', 'nanshan.cashier', '何小雨', '收银员'),
  staff('nanshan', 'guide', 'nanshan.guide1', '林晓', '茶饮顾问'),
  staff('nanshan', 'guide', 'nanshan.guide2', '陈默', '烘焙顾问'),
  staff('futian', 'store_manager', 'futian.manager', '苏启明', '店长'),
  staff('futian', 'cashier', 'futian.cashier', '郑可', '收银员'),
  staff('futian', 'guide', 'futian.guide1', '叶青禾', '茶饮顾问'),
  staff('tianhe', 'store_manager', 'tianhe.manager', '黄嘉欣', '店长'),
  staff('tianhe', 'cashier', 'tianhe.cashier', '吴桐', '收银员'),
  staff('tianhe', 'guide', 'tianhe.guide1', '罗亦然', '烘焙顾问'),
  staff('tianhe', 'guide', 'tianhe.guide2', '谢安琪', '茶饮顾问'),
  staff('haizhu', 'store_manager', 'haizhu.manager', '冯立', '店长'),
  staff('haizhu', 'cashier', 'haizhu.cashier', '邓小满', '收银员'),
  staff('haizhu', 'guide', 'haizhu.guide1', '沈知夏', '茶饮顾问'),
];

/** The login of the first of a store who does this work. */
export function loginOf(role: 'store_manager' | 'cashier', store: StoreKey): string {
  const person = STAFF.find((each) => each.store === store && each.role === role);
  if (!person) throw new Error(`${store} has no ${role}`);
  return person.username;
}

/** The poster in the window, for everybody. */
export const CAMPAIGN = { code: 'autumn-tea', name: '秋日茶会' } as const;
