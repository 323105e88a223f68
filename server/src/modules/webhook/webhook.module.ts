import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { SettingsModule } from '../settings/index.js';
import { DeliveryAdminController } from './delivery/delivery.admin.controller.js';
import { DeliveryQueue } from './delivery/delivery-queue.js';
import { DeliveryOutcomes } from './delivery/delivery-outcomes.js';
import { DeliveryService } from './delivery/delivery.service.js';
import { DeliveryStore } from './delivery/delivery.store.js';
import { EndpointDesk } from './endpoints/endpoint-desk.js';
import { EndpointService } from './endpoints/endpoint.service.js';
import { EndpointStore } from './endpoints/endpoint.store.js';
import { EndpointVault } from './endpoints/endpoint-vault.js';
import { PingService } from './endpoints/ping.service.js';
import { ReplayService } from './delivery/replay.service.js';
import { WebhookAdminController } from './webhook.admin.controller.js';
import { WebhookAlarms } from './webhook-alarms.js';
import { WebhookJob } from './webhook.job.js';
import { WebhookLoop } from './delivery/webhook.loop.js';
import { WebhookSender } from './delivery/webhook-sender.js';
import { WEBHOOK_SETTINGS } from './webhook.settings.js';
import { WebhookSubscriber } from './webhook.subscriber.js';
import { Resolver, SystemResolver, WebhookTransport } from './delivery/webhook.transport.js';

@Module({
  imports: [AuditModule, SettingsModule.register(WEBHOOK_SETTINGS)],
  controllers: [WebhookAdminController, DeliveryAdminController],
  providers: [
    { provide: Resolver, useClass: SystemResolver },
    WebhookTransport,
    EndpointStore,
    DeliveryStore,
    EndpointVault,
    EndpointDesk,
    EndpointService,
    WebhookSender,
    WebhookAlarms,
    PingService,
    ReplayService,
    DeliveryQueue,
    DeliveryOutcomes,
    DeliveryService,
    WebhookSubscriber,
    WebhookLoop,
    WebhookJob,
  ],
})
export class WebhookModule {}
