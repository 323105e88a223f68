export { WebhookModule } from './webhook.module.js';
export { WebhookDeliveryEntity } from './delivery/webhook-delivery.entity.js';
export { WebhookEndpointEntity } from './endpoints/webhook-endpoint.entity.js';
