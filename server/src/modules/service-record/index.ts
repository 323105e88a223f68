export { ServiceRecordModule } from './service-record.module.js';
