import type { Permission } from '@guike/shared';
import { unwrap } from '../../kernel/result.js';
import { AuthFacade, type StaffInfo } from '../../modules/auth/index.js';
import { QrCodeFacade } from '../../modules/qrcode/index.js';
import type { Grants, StaffActor } from '../../platform/http/index.js';
import {
  ADMINISTRATOR,
  BRAND,
  CAMPAIGN,
  COMPANIES,
  DEMO_PASSWORD,
  REGIONS,
  STAFF,
  STORES,
  type StaffData,
  type StoreData,
  type StoreKey,
} from './chain-data.js';
import { COUPONS, couponInput } from './coupon-data.js';
import { Offers } from './offers.js';
import { CATEGORIES, PLANS, PRODUCTS, type PlanData, TIER_RULES } from './shelf-data.js';
import { Timetable } from './schedule.js';
import type { World } from './world.js';

export interface QrScene {
  readonly title: string;
  readonly scene: string;
}

/** The chain as it stands after its founding. */
export interface Chain {
  readonly stores: ReadonlyMap<StoreKey, { readonly id: number; readonly name: string }>;
  /** Staff by username, as actors. */
  readonly staff: ReadonlyMap<string, StaffActor>;
  /** Ids by SKU. */
  readonly products: ReadonlyMap<string, number>;
  /** Ids by key. */
  readonly plans: ReadonlyMap<string, number>;
  readonly tillKey: string;
  /** Scenes of printed codes: by store key, username of a guide or code of a campaign. */
  readonly codes: ReadonlyMap<string, QrScene>;
}

const TILL_PERMISSIONS: readonly Permission[] = [
  'member.read',
  'member.join',
  'order.settle',
  'order.refund',
  'topup.create',
  'catalog.read',
  'coupon.verify',
];

/** Headquarters sets up the chain, through the same doors as a real one. Null when somebody has been here before. */
export class Founding {
  private token = '';

  constructor(private readonly world: World) {}

  /** `now`: when the story ends. */
  async found(now: Date): Promise<Chain | null> {
    const auth = this.world.get(AuthFacade);
    const first = await auth.createFirstAdministrator({ ...ADMINISTRATOR, password: DEMO_PASSWORD });
    if (!first.ok) return null;
    this.token = await this.world.door.staff(ADMINISTRATOR.username);
    const regions = await this.regions();
    const stores = await this.stores(regions);
    await this.settings(stores);
    const offers = new Offers(this.world, this.token);
    await offers.settings(stores);
    const categories = await this.categories();
    const [staff, products, plans, tillKey] = await Promise.all([
      this.staff(stores),
      this.products(stores, categories),
      this.plans(regions),
      this.tillKey(stores),
    ]);
    await this.coupons(products);
    await offers.prices(categories, now);
    await offers.vouchers(stores, products);
    const codes = await this.codes(stores, staff);
    await new Timetable(this.world).found({ stores, staff });
    return { stores, staff, products, plans, tillKey, codes };
  }

  private async create(path: string, body: object): Promise<number> {
    return (await this.world.door.post<{ id: number }>(`/admin/${path}`, { token: this.token, body })).id;
  }

  private async regions(): Promise<ReadonlyMap<string, number>> {
    const root = await this.create('store-groups', { name: REGIONS.root, parentId: null });
    const ids = new Map([['root', root]]);
    for (const key of ['shenzhen', 'guangzhou'] as const) {
      ids.set(key, await this.create('store-groups', { name: REGIONS[key], parentId: root }));
    }
    return ids;
  }

  private async stores(regions: ReadonlyMap<string, number>): Promise<Chain['stores']> {
    const companies = new Map<string, number>();
    for (const [key, name] of Object.entries(COMPANIES)) {
      companies.set(key, await this.create('legal-entities', { name, creditCode: null, active: true }));
    }
    const stores = new Map<StoreKey, { id: number; name: string }>();
    for (const store of STORES) {
      const body = storeInput(store, companies.get(store.company), regions.get(store.region));
      stores.set(store.key, { id: await this.create('stores', body), name: store.name });
    }
    return stores;
  }

  private async settings(stores: Chain['stores']): Promise<void> {
    const write = (key: string, value: unknown, scope = 'chain'): Promise<unknown> =>
      this.world.door.put(`/admin/settings/${key}`, { token: this.token, body: { scope, value } });
    await write('member.chainName', BRAND.name);
    await write('member.brandLine', BRAND.line);
    await write('member.welcomePoints', 100);
    // The franchise welcomes more warmly: an override for the difference view.
    await write('member.welcomePoints', 150, `store:${stores.get('haizhu')?.id}`);
    await write('staff.greetWithinHours', 12);
    const rules = { baseVersion: 0, note: '开业等级方案：门槛按茶饮烘焙客单价设定', rules: TIER_RULES };
    await this.world.door.put('/admin/tiers', { token: this.token, body: rules });
  }

  private async staff(stores: Chain['stores']): Promise<Chain['staff']> {
    const { items: roles } = await this.world.door.get<{ items: { code: string; permissions: Permission[] }[] }>(
      '/admin/roles',
      { token: this.token },
    );
    const permissions = new Map(roles.map((role) => [role.code, new Set(role.permissions)]));
    const actors = await Promise.all(
      STAFF.map(async (person) => {
        const storeId = person.store === null ? null : (stores.get(person.store)?.id ?? null);
        const { id, name } = await this.hire(person, storeId);
        const grants: Grants = new Map([[storeId ?? 'chain', permissions.get(person.role) ?? new Set<Permission>()]]);
        return [person.username, { kind: 'staff', sessionId: 0, staffId: id, name, grants }] as const;
      }),
    );
    return new Map(actors);
  }

  private async hire({ username, name, title, role }: StaffData, storeId: number | null): Promise<StaffInfo> {
    const roles = [{ code: role, storeId }];
    const staff = { username, name, title, roles, password: DEMO_PASSWORD, mustChangePassword: false };
    return unwrap(await this.world.uow.run((tx) => this.world.get(AuthFacade).createStaff(tx, staff)));
  }

  private async categories(): Promise<ReadonlyMap<string, number>> {
    const ids = new Map<string, number>();
    for (const [position, name] of CATEGORIES.entries()) {
      ids.set(name, await this.create('categories', { name, position, active: true }));
    }
    return ids;
  }

  private async products(stores: Chain['stores'], categories: ReadonlyMap<string, number>): Promise<Chain['products']> {
    const ids = new Map<string, number>();
    for (const { sku, name, category, yuan, prices } of PRODUCTS) {
      const categoryId = categories.get(category);
      const id = await this.create('products', {
        sku,
        name,
        categoryId,
        kind: 'goods',
        listFen: yuan * 100,
        active: true,
      });
      ids.set(sku, id);
      if (!prices) continue;
      const items = Object.entries(prices).map(([key, price]) => ({
        storeId: stores.get(key as StoreKey)?.id,
        priceFen: price * 100,
      }));
      await this.world.door.put(`/admin/products/${id}/store-prices`, { token: this.token, body: { items } });
    }
    return ids;
  }

  private async plans(regions: ReadonlyMap<string, number>): Promise<Chain['plans']> {
    const ids = new Map<string, number>();
    for (const [position, plan] of PLANS.entries()) {
      ids.set(plan.key, await this.create('topup-plans', planInput(plan, position, regions)));
    }
    return ids;
  }

  /** One after the other: they stand in the coupon centre in the order in which they were made. */
  private async coupons(products: Chain['products']): Promise<void> {
    for (const [position, coupon] of COUPONS.entries()) {
      const id = await this.create('coupon-templates', couponInput(coupon, position, products));
      await this.world.door.post(`/admin/coupon-templates/${id}/start`, { token: this.token });
    }
  }

  private async tillKey(stores: Chain['stores']): Promise<string> {
    const storeIds = [...stores.values()].map(({ id }) => id);
    const body = { name: '演示收银系统', permissions: TILL_PERMISSIONS, storeIds };
    return (await this.world.door.post<{ key: string }>('/admin/api-keys', { token: this.token, body })).key;
  }

  private async codes(stores: Chain['stores'], staff: Chain['staff']): Promise<Chain['codes']> {
    const codes = new Map<string, QrScene>();
    const print = async (key: string, title: string, target: Partial<CodeTarget> & Pick<CodeTarget, 'kind'>) => {
      const wish = { storeId: null, staffId: null, campaignCode: null, campaignName: null, createdBy: 0, ...target };
      const { scene } = await this.world.uow.run((tx) => this.world.get(QrCodeFacade).ensure(tx, wish));
      codes.set(key, { title, scene });
    };
    for (const [key, { id, name }] of stores) await print(key, name, { kind: 'store', storeId: id });
    for (const { username, name, role, store } of STAFF) {
      if (role !== 'guide' || store === null) continue;
      const place = stores.get(store);
      const target = {
        kind: 'guide',
        storeId: place?.id ?? null,
        staffId: staff.get(username)?.staffId ?? null,
      } as const;
      await print(username, `${place?.name} ${name}`, target);
    }
    const { code: campaignCode, name: campaignName } = CAMPAIGN;
    const storeId = stores.get('nanshan')?.id ?? null;
    await print(campaignCode, campaignName, { kind: 'campaign', storeId, campaignCode, campaignName });
    return codes;
  }
}

interface CodeTarget {
  readonly kind: 'store' | 'guide' | 'campaign';
  readonly storeId: number | null;
  readonly staffId: number | null;
  readonly campaignCode: string | null;
  readonly campaignName: string | null;
}

function storeInput(store: StoreData, legalEntityId: number | undefined, groupId: number | undefined): object {
  const { code, name, city, address, phone, opens, closes, latitude, longitude } = store;
  return {
    ...{ code, name, city, address, phone, latitude, longitude, legalEntityId, groupId },
    openingHours: `${opens}–${closes}`,
    weeklyHours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens, closes })),
    kind: store.company === 'own' ? 'direct' : 'franchise',
    active: true,
  };
}

function planInput(plan: PlanData, position: number, regions: ReadonlyMap<string, number>): object {
  const { payYuan, bonusYuan, bonusPoints, audience, tierCodes, region } = plan;
  return {
    name: audience === 'first' ? `首充${payYuan}送${bonusYuan}` : `充${payYuan}送${bonusYuan}`,
    payFen: payYuan * 100,
    bonusFen: bonusYuan * 100,
    ...{ bonusPoints, audience, tierCodes, position },
    scopeKind: region ? 'group' : 'chain',
    scopeId: region ? regions.get(region) : null,
    active: true,
  };
}
