export { WebhookModule } from './webhook.module.js';
export { WebhookDeliveryEntity } from './webhook-delivery.entity.js';
export { WebhookEndpointEntity } from './webhook-endpoint.entity.js';
