export { ServiceRecordModule } from './service-record.module.js';
export {
  SERVICE_FINISHED,
  SERVICE_RATED,
  type ServiceFinished,
  type ServiceNews,
  type ServiceRated,
} from './service-record.events.js';
