import type { DomainEvent } from '../../platform/outbox/domain-event.js';

export const SERVICE_FINISHED = 'service.finished';
export const SERVICE_RATED = 'service.rated';

export interface ServiceNews {
  readonly recordId: number;
  readonly bookingId: number | null;
  readonly memberId: number;
  readonly storeId: number;
  readonly staffId: number | null;
  readonly serviceId: number;
  readonly serviceName: string;
}

/** The member may say now how it was. */
export type ServiceFinished = ServiceNews;

export interface ServiceRated extends ServiceNews {
  readonly stars: number;
  /** Low enough that somebody should ask what was wrong; told once, not at every change. */
  readonly low: boolean;
  /** It replaces an earlier one. */
  readonly changed: boolean;
}

export function serviceFinished(news: ServiceFinished): DomainEvent {
  return { type: SERVICE_FINISHED, subject: `service-record:${news.recordId}`, payload: { ...news } };
}

export function serviceRated(news: ServiceRated): DomainEvent {
  return { type: SERVICE_RATED, subject: `service-record:${news.recordId}`, payload: { ...news } };
}
