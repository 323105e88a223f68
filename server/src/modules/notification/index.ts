export { NotificationFacade } from './notification.facade.js';
export { NotificationModule } from './notification.module.js';
export type { Notice } from './notification.types.js';
export type { TemplateKey } from './template.rules.js';
