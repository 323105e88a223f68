import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { OutboxDispatcher } from './outbox-dispatcher.js';
import { OutboxJob } from './outbox.job.js';
import { ParkedEvents } from './parked-events.js';
import { Subscriptions } from './subscriptions.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Subscriptions, OutboxDispatcher, OutboxJob, ParkedEvents],
  exports: [OutboxDispatcher, ParkedEvents],
})
export class OutboxModule {}
