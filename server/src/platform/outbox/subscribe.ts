import { SetMetadata } from '@nestjs/common';

export const SUBSCRIPTION = 'guike:subscription';

export interface Subscription {
  event: string;
  /** Stable name of the consumer: the inbox remembers by it what was already done. */
  consumer: string;
}

/**
 * `@Subscribe('order.paid', 'tier.measure')` on a provider's method `(event: DeliveredEvent<P>, tx: Transaction)`.
 * The method runs in a transaction that also records the delivery, so its effect happens once however often the event
 * is delivered. No network inside: write a row and let a job do the talking.
 */
export const Subscribe = (event: string, consumer: string): MethodDecorator =>
  SetMetadata(SUBSCRIPTION, { event, consumer } satisfies Subscription);
