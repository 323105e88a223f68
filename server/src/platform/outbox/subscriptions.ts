import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Transaction } from '../database/transaction.js';
import type { DeliveredEvent } from './domain-event.js';
import { SUBSCRIPTION, type Subscription } from './subscribe.js';

export interface Consumer {
  name: string;
  handle: (event: DeliveredEvent, tx: Transaction) => Promise<void>;
}

type Handler = (event: DeliveredEvent, tx: Transaction) => Promise<void>;

/** Finds every `@Subscribe` method of the application. */
@Injectable()
export class Subscriptions {
  private byEvent: Map<string, Consumer[]> | null = null;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  of(event: string): readonly Consumer[] {
    return (this.byEvent ??= this.discover()).get(event) ?? [];
  }

  private discover(): Map<string, Consumer[]> {
    const found = new Map<string, Consumer[]>();
    const names = new Set<string>();
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const handler = (instance as Record<string, Handler>)[method] as Handler;
        const subscription = this.reflector.get<Subscription | undefined>(SUBSCRIPTION, handler);
        if (!subscription) continue;
        if (names.has(`${subscription.event}→${subscription.consumer}`))
          throw new Error(`two consumers are called ${subscription.consumer}`);
        names.add(`${subscription.event}→${subscription.consumer}`);
        const consumers = found.get(subscription.event) ?? [];
        consumers.push({ name: subscription.consumer, handle: (event, tx) => handler.call(instance, event, tx) });
        found.set(subscription.event, consumers);
      }
    }
    return found;
  }
}
