import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { OutboxDispatcher } from './outbox-dispatcher.js';
import { OutboxJob } from './outbox.job.js';
import { Subscriptions } from './subscriptions.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Subscriptions, OutboxDispatcher, OutboxJob],
  exports: [OutboxDispatcher],
})
export class OutboxModule {}
