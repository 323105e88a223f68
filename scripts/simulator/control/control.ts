import type { SimulatedClock } from '../core/clock.js';
import type { Fault, FaultQueue, FaultRequest } from '../core/faults.js';
import type {
  DeliveryAttempt,
  Notification,
  Payment,
  Refund,
  RobotMessage,
  SimulatedVoucher,
  ShippingInfo,
  SimulatedUser,
  SubscribeMessage,
} from '../core/state.js';
import type { Store } from '../core/store.js';
import type { Timers } from '../core/timers.js';
import type { UserRegistry } from '../core/users.js';
import type { SubscribeMessages } from '../open-api/subscribe.js';
import type { Cashier, PaymentParameters } from '../pay/cashier.js';
import type { Notifier } from '../pay/notifier.js';
import type { PaymentDesk } from '../pay/payments.js';
import type { PlatformSigner, VerificationMode } from '../pay/signer.js';
import { VoucherError, type VoucherDesk, type VoucherOrder } from '../vouchers/voucher-desk.js';

/** Names a person either way; a user name that was never heard of is a new person. */
export interface Person {
  user?: string;
  openid?: string;
}

export interface StateView {
  mode: VerificationMode;
  now: string;
  users: SimulatedUser[];
  payments: Payment[];
  refunds: Refund[];
  notifications: Notification[];
  messages: SubscribeMessage[];
  consents: { openid: string; templateId: string; remaining: number }[];
  shipping: ShippingInfo[];
  robotMessages: RobotMessage[];
  vouchers: SimulatedVoucher[];
  faults: Fault[];
}

export interface ControlDependencies {
  store: Store;
  clock: SimulatedClock;
  timers: Timers;
  faults: FaultQueue;
  users: UserRegistry;
  messages: SubscribeMessages;
  payments: PaymentDesk;
  cashier: Cashier;
  notifier: Notifier;
  signer: PlatformSigner;
  desk: VoucherDesk;
}

export class ControlError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const POLL_MS = 10;

/** The hand behind the curtain: everything a test, the H5 mini-program or a person may do to the simulated world. */
export class SimulatorControl {
  constructor(private readonly world: ControlDependencies) {}

  /** wx.login */
  loginCode(user: string): { code: string; openid: string; unionid: string } {
    const code = this.world.users.issueCode('login', user);
    const { openid, unionid } = this.world.users.named(user);
    return { code, openid, unionid };
  }

  /** open-type="getPhoneNumber"; `phone` overrides the number of the account for this once. */
  phoneCode(user: string, phone?: string): { code: string; phone: string } {
    const code = this.world.users.issueCode('phone', user, phone);
    return { code, phone: phone ?? this.world.users.named(user).phone };
  }

  user(name: string): SimulatedUser {
    return this.world.users.named(name);
  }

  updateUser(name: string, change: Parameters<UserRegistry['update']>[1]): SimulatedUser {
    return this.world.users.update(name, change);
  }

  /** wx.requestSubscribeMessage */
  subscribe(person: Person, templateIds: readonly string[], accept: boolean): Record<string, 'accept' | 'reject'> {
    return this.world.messages.ask(this.requiredOpenid(person), templateIds, accept);
  }

  /** wx.requestPayment, approved. */
  pay(parameters: PaymentParameters, payer: Person = {}): Payment {
    return this.world.cashier.pay(parameters, this.openidOf(payer));
  }

  approve(outTradeNo: string): Payment {
    return this.world.payments.approve(outTradeNo);
  }

  cancel(outTradeNo: string): Payment {
    return this.world.payments.cancel(outTradeNo);
  }

  /** Somebody buys vouchers on Meituan or Douyin. */
  sellVouchers(order: VoucherOrder): SimulatedVoucher[] {
    return structuredClone(this.world.desk.sell(order));
  }

  voucher(platform: SimulatedVoucher['platform'], code: string): SimulatedVoucher {
    return structuredClone(this.world.desk.find(platform, code));
  }

  /** What the customer or another till does with it behind our back. */
  setVoucher(platform: SimulatedVoucher['platform'], code: string, state: SimulatedVoucher['state']): SimulatedVoucher {
    try {
      return structuredClone(this.world.desk.update(platform, code, state));
    } catch (error) {
      if (error instanceof VoucherError) throw new ControlError(404, 'no such voucher');
      throw error;
    }
  }

  addFault(fault: FaultRequest): Fault {
    return this.world.faults.add(fault);
  }

  clearFaults(): void {
    this.world.faults.clear();
  }

  async redeliver(notificationId: string): Promise<DeliveryAttempt> {
    const notification = this.world.store.state.notifications.get(notificationId);
    if (!notification) throw new ControlError(404, 'no such notification');
    return this.world.notifier.redeliver(notification);
  }

  setClock(offsetMs: number): void {
    this.world.clock.setOffset(offsetMs);
  }

  setMode(mode: VerificationMode): void {
    this.world.signer.mode = mode;
  }

  /** Forgets people, payments and messages; keys, mode and clock offset go back to how they started only on restart. */
  reset(): void {
    this.world.timers.cancelAll();
    this.world.faults.clear();
    this.world.store.reset();
  }

  state(): StateView {
    const { state } = this.world.store;
    return structuredClone({
      mode: this.world.signer.mode,
      now: this.world.clock.now().toISOString(),
      users: [...state.users.values()],
      payments: [...state.payments.values()],
      refunds: [...state.refunds.values()],
      notifications: [...state.notifications.values()],
      messages: state.messages,
      consents: [...state.credits].map(([key, remaining]) => {
        const [openid = '', templateId = ''] = key.split('/');
        return { openid, templateId, remaining };
      }),
      shipping: [...state.shipping.values()],
      robotMessages: state.robotMessages,
      vouchers: [...state.vouchers.values()],
      faults: this.world.faults.list(),
    });
  }

  /** Resolves when no refund is under way and every notification was delivered, lost or given up. */
  async settled(timeoutMs = 10_000): Promise<void> {
    await this.until(({ refunds, notifications }) => {
      const open = [...refunds.values()].some(({ status }) => status === 'PROCESSING');
      return !open && ![...notifications.values()].some(({ status }) => status === 'pending');
    }, timeoutMs);
  }

  /** Waits for the notifications of one payment to satisfy a condition, e.g. a number of attempts. */
  async notified(
    outTradeNo: string,
    condition: (notifications: readonly Notification[]) => boolean,
    timeoutMs = 10_000,
  ): Promise<Notification[]> {
    const ofPayment = () =>
      [...this.world.store.state.notifications.values()].filter((each) => each.outTradeNo === outTradeNo);
    await this.until(() => condition(ofPayment()), timeoutMs);
    return structuredClone(ofPayment());
  }

  openidOf(person: Person): string | undefined {
    if (person.openid !== undefined) return person.openid;
    return person.user === undefined ? undefined : this.world.users.named(person.user).openid;
  }

  private requiredOpenid(person: Person): string {
    const openid = this.openidOf(person);
    if (!openid) throw new ControlError(400, 'user or openid is required');
    return openid;
  }

  private async until(condition: (state: Store['state']) => boolean, timeoutMs: number): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (!condition(this.world.store.state)) {
      if (Date.now() > deadline) throw new Error(`The simulator did not come to rest within ${timeoutMs} ms.`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}
