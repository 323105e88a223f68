import { ScheduleFacade } from '../../modules/schedule/index.js';
import { type Character, knownIn } from './cast.js';
import { ADMINISTRATOR, loginOf } from './chain-data.js';
import {
  ANY_STAGES,
  BAKING_STAGES,
  COMPLAINTS,
  COMPLAINT_CATEGORIES,
  type ComplaintData,
  type Turn,
} from './complaint-data.js';
import type { Chain } from './founding.js';
import { type PhotoKind, photo } from './photos.js';
import type { Teller } from './teller.js';
import type { Waiting } from './waiting.js';
import type { World } from './world.js';

const HOUR_MS = 3_600_000;
const CLASS = '烘焙体验课';

interface Hands {
  /** Token of whoever complains. */
  readonly member: string;
  /** Of the manager of their store. */
  readonly staff: string;
}

/** What guests of 禾光里 were not happy with and what became of it, and a class that is just under way. */
export class ServiceScenes {
  readonly waiting: Waiting[] = [];
  private readonly categories = new Map<string, number>();
  private readonly photos = new Map<PhotoKind, Buffer>();

  constructor(
    private readonly world: World,
    private readonly chain: Chain,
    private readonly teller: Teller,
  ) {}

  /** `now`: when the story ends. */
  async play(cast: readonly Character[], now: Date): Promise<void> {
    const known = knownIn(cast);
    const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * HOUR_MS);
    await this.scene(hoursAgo(200), () => this.found());
    for (const data of COMPLAINTS) {
      const who = known(data.user);
      await this.scene(hoursAgo(data.hoursAgo), () => this.complain(who, data));
      if (data.turns.some(({ by }) => by === 'staff' || by === 'close')) continue;
      const login = goesTo(data) === 'hq' ? 'operations' : loginOf('store_manager', who.store);
      this.waiting.push({ login, what: `a complaint of ${who.nickname} that nobody has answered yet` });
    }
    await this.scene(hoursAgo(1.2), () => this.teach(known('lin')));
    this.waiting.push({ login: 'lin', what: 'a class to follow stage by stage, with photos' });
  }

  private scene(at: Date, act: () => Promise<void>): Promise<void> {
    return this.world.play(at, act, () => undefined);
  }

  private async found(): Promise<void> {
    const token = await this.world.door.staff(ADMINISTRATOR.username);
    for (const [position, category] of COMPLAINT_CATEGORIES.entries()) {
      const body = { ...category, position };
      const { items } = await this.world.door.post<{ items: { id: number; name: string }[] }>(
        '/admin/complaint-categories',
        { token, body },
      );
      for (const { id, name } of items) this.categories.set(name, id);
    }
    await this.world.door.put('/admin/service-stages/0', { token, body: { stages: ANY_STAGES } });
    const serviceId = await this.classAt(this.storeOf('nanshan'));
    if (serviceId === null) return;
    await this.world.door.put(`/admin/service-stages/${serviceId}`, { token, body: { stages: BAKING_STAGES } });
  }

  private async complain(who: Character, data: ComplaintData): Promise<void> {
    const hands = { member: await this.teller.session(who), staff: await this.managerOf(who) };
    const orderId = data.aboutOrder ? await this.lastOrder(hands.member) : null;
    const about = orderId === null ? { storeId: this.storeOf(who.store) } : { subject: { kind: 'order', id: orderId } };
    const { id } = await this.world.door.post<{ id: number }>('/member/complaints', {
      token: hands.member,
      key: `story-complaint-${who.user}-${data.hoursAgo}`,
      body: {
        categoryId: this.categories.get(data.category),
        words: data.words,
        mediaIds: await this.upload('member', hands.member, data.photos),
        ...about,
      },
    });
    for (const [index, turn] of data.turns.entries()) {
      this.world.clock.pass(turn.after * 60);
      await this.turn(id, hands, turn, `story-complaint-${id}-${index}`);
    }
  }

  private async turn(id: number, { member, staff }: Hands, turn: Turn, key: string): Promise<void> {
    const { door } = this.world;
    switch (turn.by) {
      case 'take':
        return door.post(`/staff/complaints/${id}/take`, { token: staff });
      case 'note':
        return door.post(`/staff/complaints/${id}/notes`, { token: staff, body: { words: turn.words } });
      case 'staff':
        return door.post(`/staff/complaints/${id}/messages`, { token: staff, key, body: { words: turn.words } });
      case 'member':
        return door.post(`/member/complaints/${id}/messages`, { token: member, key, body: { words: turn.words } });
      case 'close': {
        const body = { resolution: turn.resolution, words: turn.words };
        return door.post(`/staff/complaints/${id}/close`, { token: staff, body });
      }
      case 'rate': {
        const body = { stars: turn.stars, words: turn.words };
        return door.post(`/member/complaints/${id}/rating`, { token: member, body });
      }
    }
  }

  /** One that ended yesterday and waits for a rating, and one of which three steps are done. */
  private async teach(who: Character): Promise<void> {
    const storeId = this.storeOf(who.store);
    const serviceId = await this.classAt(storeId);
    if (serviceId === null) return;
    const token = await this.managerOf(who);
    const body = { memberId: this.teller.memberIdOf(who), storeId, serviceId };
    const { id, stages } = await this.world.door.post<{ id: number; stages: { id: number }[] }>(
      '/staff/service-records',
      { token, body },
    );
    const told: readonly [words: string | undefined, photos: readonly PhotoKind[]][] = [
      ['低糖配方，坚果已换成南瓜子', []],
      ['揉得很均匀，第一次发酵 40 分钟', ['dough']],
      ['自己捏的小熊造型，可爱', ['cookies', 'loaf']],
    ];
    for (const [index, [words, photos]] of told.entries()) {
      this.world.clock.pass(15 * 60);
      const mediaIds = await this.upload('staff', token, photos);
      const path = `/staff/service-records/${id}/stages/${stages[index]?.id}/done`;
      await this.world.door.post(path, { token, body: { words, mediaIds } });
    }
  }

  private async upload(audience: 'member' | 'staff', token: string, kinds: readonly PhotoKind[]): Promise<number[]> {
    const ids: number[] = [];
    for (const kind of kinds) {
      const drawn = this.photos.get(kind) ?? photo(kind);
      this.photos.set(kind, drawn);
      ids.push((await this.world.door.upload<{ id: number }>(`/${audience}/media`, token, drawn)).id);
    }
    return ids;
  }

  private async lastOrder(token: string): Promise<number | null> {
    const { items } = await this.world.door.get<{ items: { id: number; createdAt: string }[] }>(
      '/member/orders?limit=50',
      { token },
    );
    const now = this.world.clock.now().getTime();
    return items.find(({ createdAt }) => Date.parse(createdAt) < now)?.id ?? null;
  }

  private async classAt(storeId: number): Promise<number | null> {
    const services = await this.world.get(ScheduleFacade).services(storeId);
    return services.find(({ name }) => name === CLASS)?.id ?? null;
  }

  private managerOf({ store }: Character): Promise<string> {
    return this.world.door.staff(loginOf('store_manager', store));
  }

  private storeOf(store: Character['store']): number {
    return this.chain.stores.get(store)?.id ?? 0;
  }
}

function goesTo({ category }: ComplaintData): 'store' | 'hq' {
  return COMPLAINT_CATEGORIES.find(({ name }) => name === category)?.goesTo ?? 'store';
}
