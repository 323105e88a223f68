import { addDays, businessDate, startOfBusinessDay } from '@guike/shared';
import { ADMINISTRATOR, STAFF, STORES, type StoreKey } from './chain-data.js';
import type { Chain } from './founding.js';
import { PRIVATE_CAKE, SERVICES, SERVICE_CATEGORY, SERVICE_PRODUCTS, TEA_TABLES, WEEKS } from './schedule-data.js';
import type { World } from './world.js';

const HOUR_MS = 3_600_000;

type People = Pick<Chain, 'stores' | 'staff'>;

/** What guests can book at 禾光里, who does it, and when they are there. */
export class Timetable {
  private token = '';

  constructor(private readonly world: World) {}

  /** On the day of the founding: whoever is planned from then on is planned today. */
  async found(chain: People): Promise<void> {
    this.token = await this.world.door.staff(ADMINISTRATOR.username);
    const products = await this.products();
    const skills = await this.named('skills', ['烘焙教学', '甜品定制', '茶艺']);
    const kinds = await this.named('room-kinds', ['烘焙教室', '下午茶座']);
    for (const [position, { product, skill, roomKind, ...service }] of SERVICES.entries()) {
      await this.add('schedule/services', {
        ...service,
        productId: product === null ? null : products.get(product),
        skillId: skill === null ? null : skills.get(skill),
        roomKindId: roomKind === null ? null : kinds.get(roomKind),
        cancelMinutes: 120,
        position,
        active: true,
      });
    }
    for (const { id } of chain.stores.values()) {
      await this.room({ storeId: id, kindId: kinds.get('烘焙教室'), name: '烘焙教室', seats: 1, active: true });
      await this.room({
        storeId: id,
        kindId: kinds.get('下午茶座'),
        name: '窗边茶座',
        seats: TEA_TABLES,
        active: true,
      });
    }
    await this.weeks(chain, skills);
  }

  /** Somebody is away next week, and somebody asks to be. `now`: when the story ends. */
  async leave(chain: People, now: Date): Promise<void> {
    this.token = await this.world.door.staff(ADMINISTRATOR.username);
    const guides = STAFF.filter(({ role, store }) => role === 'guide' && store === 'nanshan');
    const [away, asking] = guides;
    const at = (days: number, hour: number): string =>
      new Date(startOfBusinessDay(addDays(businessDate(now), days)).getTime() + hour * HOUR_MS).toISOString();
    const ask = (username: string, store: StoreKey, body: object): Promise<{ id: number }> =>
      this.staff('POST', 'leaves', {
        ...{ storeId: chain.stores.get(store)?.id, staffId: chain.staff.get(username)?.staffId },
        ...body,
      });
    if (!away?.store || !asking?.store) return;
    const annual = { kind: 'annual', startsAt: at(3, 0), endsAt: at(4, 0), reason: '陪孩子参加运动会' };
    const { id } = await ask(away.username, away.store, annual);
    await this.staff('POST', `leaves/${id}/decision`, { approve: true, note: '已安排同事顶班' });
    const training = { kind: 'training', startsAt: at(5, 14), endsAt: at(5, 18), reason: '参加总部甜品新品培训' };
    await ask(asking.username, asking.store, training);
  }

  private async products(): Promise<ReadonlyMap<string, number>> {
    const categoryId = await this.add('categories', { name: SERVICE_CATEGORY, position: 9, active: true });
    const ids = new Map<string, number>();
    for (const { sku, name, yuan } of SERVICE_PRODUCTS) {
      const body = { sku, name, categoryId, kind: 'service', listFen: yuan * 100, active: true };
      ids.set(sku, await this.add('products', body));
    }
    return ids;
  }

  private async named(path: string, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const ids = new Map<string, number>();
    for (const name of names) ids.set(name, await this.add(`schedule/${path}`, { name, active: true }));
    return ids;
  }

  private async weeks(chain: People, skills: ReadonlyMap<string, number>): Promise<void> {
    const validFrom = businessDate(this.world.clock.now());
    for (const { key } of STORES) {
      const planned = (wanted: string) => STAFF.filter(({ role, store }) => store === key && role === wanted);
      const team = [...planned('guide'), ...planned('store_manager')];
      for (const [index, { username }] of team.entries()) {
        const path = `team/${chain.staff.get(username)?.staffId}`;
        const storeId = chain.stores.get(key)?.id;
        const week = WEEKS[index % WEEKS.length];
        await this.staff('PUT', `${path}/week`, { storeId, validFrom, week });
        const skillIds = [...skills].filter(([name]) => index !== 1 || name !== PRIVATE_CAKE).map(([, id]) => id);
        await this.staff('PUT', `${path}/skills`, { storeId, skillIds });
      }
    }
  }

  private async add(path: string, body: object): Promise<number> {
    return (await this.world.door.post<{ id: number }>(`/admin/${path}`, { token: this.token, body })).id;
  }

  private room(body: object): Promise<unknown> {
    return this.staff('POST', 'rooms', body);
  }

  private staff<T>(method: 'POST' | 'PUT', path: string, body: object): Promise<T> {
    const knock = { token: this.token, body };
    const address = `/staff/schedule/${path}`;
    return method === 'POST' ? this.world.door.post<T>(address, knock) : this.world.door.put<T>(address, knock);
  }
}
