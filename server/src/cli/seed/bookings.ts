import { addDays, businessDate, startOfBusinessDay } from '@guike/shared';
import { type Character, knownIn } from './cast.js';
import { loginOf } from './chain-data.js';
import type { Chain } from './founding.js';
import type { Teller } from './teller.js';
import type { Waiting } from './waiting.js';
import type { World } from './world.js';

const HOUR_MS = 3_600_000;
/** Before the last minute of the story begins. */
const BEGINS_MS = 75_000;
const TEA_TABLE = '下午茶双人位';
const TEA_CLASS = '茶艺小课';
const BAKING = '烘焙体验课';

interface Slot {
  readonly start: string;
}

interface Booked {
  readonly id: number;
  readonly start: string;
}

/** Bookings of 禾光里: one that was, some of today at several stages, some to come, and somebody in line. */
export class BookingScenes {
  readonly waiting: Waiting[] = [];
  private readonly services = new Map<string, number>();
  private storeId = 0;
  private desk = '';
  private serial = 0;

  constructor(
    private readonly world: World,
    private readonly chain: Chain,
    private readonly teller: Teller,
  ) {}

  /** Last week's visit and those of today. */
  async past(cast: readonly Character[], now: Date): Promise<void> {
    const known = knownIn(cast);
    await this.scene(new Date(now.getTime() - BEGINS_MS), () => this.prepare());
    await this.earlier(known('lin'), now);
    await this.today(['he', 'chen', 'zhou', 'fang'].map(known), businessDate(now), now);
  }

  /** Those to come, made right now. */
  async ahead(cast: readonly Character[], now: Date): Promise<void> {
    const known = knownIn(cast);
    const at = new Date(now.getTime() - BEGINS_MS + 1_000);
    await this.scene(at, () => this.book(known('lin'), known('he'), businessDate(now)));
    this.waiting.push(
      { login: loginOf('store_manager', 'nanshan'), what: 'bookings of today on the board, and a leave to decide' },
      { login: 'lin', what: 'visits booked for the coming days, to move, to cancel or to put into a calendar' },
    );
  }

  /** In its own past, where the rooms hear of it too. */
  private scene(at: Date, act: () => Promise<void>): Promise<void> {
    return this.world.play(at, act, () => undefined);
  }

  private async prepare(): Promise<void> {
    this.storeId = this.chain.stores.get('nanshan')?.id ?? 0;
    this.desk = await this.world.door.staff(loginOf('store_manager', 'nanshan'));
    const path = `/staff/schedule/services?storeId=${this.storeId}`;
    const { items } = await this.world.door.get<{ items: { id: number; name: string }[] }>(path, { token: this.desk });
    for (const { id, name } of items) this.services.set(name, id);
  }

  /** Last week's visit, from the booking to its end. */
  private async earlier(who: Character, now: Date): Promise<void> {
    const day = addDays(businessDate(now), -6);
    const start = startOfBusinessDay(day).getTime() + 15 * HOUR_MS;
    await this.visit(who, { service: TEA_TABLE, day, wished: start, at: start - 3 * HOUR_MS, now });
  }

  /** Done, being served, and still to come, as far as the hour of the day allows. */
  private async today(guests: readonly Character[], day: string, now: Date): Promise<void> {
    const at = Math.min(startOfBusinessDay(day).getTime() + 9 * HOUR_MS, now.getTime() - BEGINS_MS);
    for (const [index, guest] of guests.entries()) {
      const wished = now.getTime() + (index - 1.5) * 2 * HOUR_MS;
      await this.visit(guest, { service: index % 2 === 0 ? TEA_TABLE : TEA_CLASS, day, wished, at, now });
    }
  }

  /** Booked at the desk, and then as far as it has come by now. */
  private async visit(
    who: Character,
    { service, day, wished, at, now }: { service: string; day: string; wished: number; at: number; now: Date },
  ): Promise<void> {
    let booked: Booked | null = null;
    await this.scene(new Date(at), async () => {
      booked = await this.atDesk(who, service, day, new Date(wished));
    });
    const made = booked as Booked | null;
    const ends = now.getTime() - BEGINS_MS;
    if (!made || Date.parse(made.start) > ends) return;
    await this.scene(new Date(made.start), () => this.steps(made, ['check-in', 'start']));
    const over = Date.parse(made.start) + 2 * HOUR_MS;
    if (over < ends) await this.scene(new Date(over), () => this.steps(made, ['finish']));
  }

  private async book(lin: Character, he: Character, today: string): Promise<void> {
    await this.byMember(lin, TEA_CLASS, addDays(today, 1), '第一次来，想试试凤凰单丛');
    await this.byMember(lin, TEA_TABLE, addDays(today, 4), null);
    await this.byMember(he, BAKING, addDays(today, 2), null);
    await this.inLine(lin, BAKING, today);
  }

  private async byMember(who: Character, service: string, day: string, note: string | null): Promise<void> {
    const token = await this.teller.session(who);
    const serviceId = this.services.get(service);
    const place = `serviceId=${serviceId}&storeId=${this.storeId}`;
    const { days } = await this.world.door.get<{ days: { slots: Slot[] }[] }>(
      `/member/booking/slots?${place}&from=${day}&days=3`,
      { token },
    );
    const free = days.flatMap(({ slots }) => slots);
    const slot = free[Math.floor(free.length / 3)];
    const { service: offered, walletFen } = await this.world.door.get<{
      service: { depositFen: number };
      walletFen: number;
    }>(`/member/booking/offer?${place}`, { token });
    const { depositFen } = offered;
    if (!slot || walletFen < depositFen) return;
    const pay = depositFen === 0 ? 'none' : 'wallet';
    const body = { serviceId, storeId: this.storeId, start: slot.start, pay, depositFen, ...(note ? { note } : {}) };
    await this.world.door.post('/member/bookings', { token, key: this.key(), body });
  }

  /** Where a part of a day is full, somebody waits. */
  private async inLine(who: Character, service: string, today: string): Promise<void> {
    const token = await this.teller.session(who);
    const serviceId = this.services.get(service);
    const path = `/member/booking/slots?serviceId=${serviceId}&storeId=${this.storeId}&from=${addDays(today, 1)}&days=5`;
    const { days } = await this.world.door.get<{ days: { date: string; slots: Slot[]; notice: string | null }[] }>(
      path,
      {
        token,
      },
    );
    const evening = ({ start }: Slot): boolean => new Date(Date.parse(start) + 8 * HOUR_MS).getUTCHours() >= 18;
    const full = days.find(({ slots, notice }) => notice === null && !slots.some(evening));
    if (!full) return;
    const body = { serviceId, storeId: this.storeId, date: full.date, part: 'evening' };
    await this.world.door.post('/member/waitlist', { token, key: this.key(), body });
  }

  /** The free time of that day that is nearest to what was wished; null on a day without any. */
  private async atDesk(who: Character, service: string, day: string, wished: Date): Promise<Booked | null> {
    const token = this.desk;
    const serviceId = this.services.get(service);
    const path = `/staff/schedule/slots?serviceId=${serviceId}&storeId=${this.storeId}&from=${day}&days=1`;
    const { days } = await this.world.door.get<{ days: { slots: Slot[] }[] }>(path, { token });
    const away = ({ start }: Slot): number => Math.abs(Date.parse(start) - wished.getTime());
    const [slot] = days.flatMap(({ slots }) => slots).sort((a, b) => away(a) - away(b));
    if (!slot) return null;
    const memberId = this.teller.memberIdOf(who);
    const body = { storeId: this.storeId, serviceId, memberId, start: slot.start };
    return this.world.door.post<Booked>('/staff/bookings', { token, key: this.key(), body });
  }

  private async steps(booked: Booked, steps: readonly string[]): Promise<void> {
    for (const step of steps) {
      this.world.clock.pass(1);
      const knock = { token: this.desk, key: this.key(), body: {} };
      await this.world.door.post(`/staff/bookings/${booked.id}/${step}`, knock);
    }
  }

  private key(): string {
    return `story-booking-${(this.serial += 1)}`;
  }
}
