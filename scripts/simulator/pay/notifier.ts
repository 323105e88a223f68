import { randomUUID } from 'node:crypto';
import { rfc3339, type SimulatedClock } from '../core/clock.js';
import { isContentFault, isSignatureFault, type Fault, type FaultQueue } from '../core/faults.js';
import type { DeliveryAttempt, Notification } from '../core/state.js';
import type { Store } from '../core/store.js';
import type { Timers } from '../core/timers.js';
import { withContentFault } from './content-faults.js';
import { post, type Delivery } from './post.js';
import { flipByte, type PlatformSigner } from './signer.js';

/** WeChat's waits after a delivery that was not answered 200 or 204, in seconds: 24 h 4 min in all. */
export const RETRY_LADDER_SECONDS = [
  15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600,
] as const;

const DEFAULT_COPIES = 2;
const DEFAULT_DELAY_MS = 1_000;

export interface NotifierSettings {
  timeCompression: number;
  notifyTimeoutMs: number;
}

export type NewNotification = Pick<
  Notification,
  'eventType' | 'outTradeNo' | 'outRefundNo' | 'url' | 'summary' | 'resource'
>;

/** Tells the merchant, and goes on telling until it listens. */
export class Notifier {
  private readonly abort = new AbortController();

  constructor(
    private readonly store: Store,
    private readonly clock: SimulatedClock,
    private readonly faults: FaultQueue,
    private readonly signer: PlatformSigner,
    private readonly timers: Timers,
    private readonly settings: NotifierSettings,
  ) {}

  send(content: NewNotification): Notification {
    const notification: Notification = {
      ...content,
      id: randomUUID(),
      createdAt: this.clock.now().getTime(),
      status: 'pending',
      attempts: [],
    };
    this.store.state.notifications.set(notification.id, notification);
    this.schedule(notification, 0, 0);
    return notification;
  }

  /** After a restart the ladder goes on where it stood. */
  resume(): void {
    for (const notification of this.store.state.notifications.values()) {
      if (notification.status !== 'pending') continue;
      const step = (notification.attempts.at(-1)?.step ?? -1) + 1;
      this.schedule(notification, step, (notification.nextAttemptAt ?? 0) - Date.now());
    }
  }

  /** One extra delivery by hand, correct in every way; the ladder is left as it is. */
  async redeliver(notification: Notification): Promise<DeliveryAttempt> {
    const attempt = await this.deliver(notification, this.compose(notification), notification.attempts.length);
    if (attempt.outcome === 'accepted') this.finish(notification, 'delivered');
    return attempt;
  }

  close(): void {
    this.abort.abort();
  }

  private schedule(notification: Notification, step: number, delayMs: number): void {
    notification.nextAttemptAt = Date.now() + Math.max(0, delayMs);
    this.store.changed();
    this.timers.after(delayMs, () => {
      if (!this.open(notification)) return;
      this.attempt(notification, step).catch((error: unknown) => console.error('Delivery failed:', error));
    });
  }

  /** Still to be delivered, and not forgotten by a reset while a delivery was on its way. */
  private open(notification: Notification): boolean {
    return notification.status === 'pending' && this.store.state.notifications.get(notification.id) === notification;
  }

  private async attempt(notification: Notification, step: number): Promise<void> {
    const { eventType, outTradeNo } = notification;
    const fault = this.faults.take('notify', { eventType, outTradeNo }, ({ kind }) => kind !== 'after_close');
    if (fault?.kind === 'lost') {
      this.record(notification, { outcome: 'not_sent', durationMs: 0 }, step, fault);
      this.finish(notification, 'lost');
      return;
    }
    if (fault?.kind === 'delayed' && !(await this.timers.sleep(fault.params.ms ?? DEFAULT_DELAY_MS))) return;
    const attempts = await this.deliverWith(fault, notification, step);
    if (attempts.some(({ outcome }) => outcome === 'accepted')) this.finish(notification, 'delivered');
    else this.climb(notification, step);
  }

  private climb(notification: Notification, step: number): void {
    if (!this.open(notification)) return;
    const waitSeconds = RETRY_LADDER_SECONDS[step];
    if (waitSeconds === undefined) this.finish(notification, 'exhausted');
    else this.schedule(notification, step + 1, (waitSeconds * 1000) / this.settings.timeCompression);
  }

  private async deliverWith(
    fault: Fault | undefined,
    notification: Notification,
    step: number,
  ): Promise<DeliveryAttempt[]> {
    const once = (delivery = this.compose(notification, fault)) => this.deliver(notification, delivery, step, fault);
    switch (fault?.kind) {
      case 'duplicate': {
        const attempts: DeliveryAttempt[] = [];
        for (let copy = 0; copy < (fault.params.count ?? DEFAULT_COPIES); copy += 1) attempts.push(await once());
        return attempts;
      }
      case 'parallel_duplicate':
        return Promise.all(Array.from({ length: fault.params.count ?? DEFAULT_COPIES }, () => once()));
      case 'replay': {
        // The attacker repeats what was seen on the line: the very same bytes and headers.
        const seen = this.compose(notification, fault);
        const first = await once(seen);
        if (!(await this.timers.sleep(fault.params.ms ?? 0))) return [first];
        return [first, await once(seen)];
      }
      default:
        return [await once()];
    }
  }

  private compose(notification: Notification, fault?: Fault): Delivery {
    const resource =
      fault && isContentFault(fault.kind)
        ? withContentFault(notification.resource, fault.kind, fault.params)
        : notification.resource;
    const originalType = notification.eventType.startsWith('REFUND.') ? 'refund' : 'transaction';
    const encrypted = this.signer.encrypt(JSON.stringify(resource), originalType);
    const envelope = (ciphertext: string) =>
      JSON.stringify({
        id: notification.id,
        create_time: rfc3339(new Date(notification.createdAt)),
        resource_type: 'encrypt-resource',
        event_type: notification.eventType,
        summary: notification.summary,
        resource: { original_type: originalType, ...encrypted, ciphertext },
      });
    const genuine = envelope(encrypted.ciphertext);
    const flipped = () => envelope(flipByte(Buffer.from(encrypted.ciphertext, 'base64')).toString('base64'));
    const signed = fault?.kind === 'tampered_resigned' ? flipped() : genuine;
    const signatureFault =
      fault && isSignatureFault(fault.kind) ? { kind: fault.kind, params: fault.params } : undefined;
    return {
      body: fault?.kind === 'tampered' ? flipped() : signed,
      headers: {
        'Content-Type': 'application/json',
        Accept: '*/*',
        'User-Agent': 'Mozilla/4.0',
        Pragma: 'no-cache',
        'Request-ID': randomUUID().replaceAll('-', '').toUpperCase(),
        ...this.signer.headers(signed, { fault: signatureFault }),
      },
    };
  }

  private async deliver(
    notification: Notification,
    delivery: Delivery,
    step: number,
    fault?: Fault,
  ): Promise<DeliveryAttempt> {
    const result = await post(notification.url, delivery, this.settings.notifyTimeoutMs, this.abort.signal);
    return this.record(notification, result, step, fault);
  }

  private record(
    notification: Notification,
    result: Omit<DeliveryAttempt, 'at' | 'step' | 'fault'>,
    step: number,
    fault?: Fault,
  ): DeliveryAttempt {
    const attempt = { at: this.clock.now().getTime(), step, ...result, ...(fault && { fault: fault.kind }) };
    notification.attempts.push(attempt);
    this.store.changed();
    return attempt;
  }

  private finish(notification: Notification, status: Notification['status']): void {
    notification.status = status;
    notification.nextAttemptAt = undefined;
    this.store.changed();
  }
}
