import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/index.js';
import type { RequestInfo, StaffActor } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { BookingTermsReader } from '../booking/booking-terms.js';
import type { StoredBooking } from '../booking.store.js';

export interface AtDesk {
  readonly actor: StaffActor;
  readonly request: RequestInfo;
}

/** What every act at the desk shares. */
@Injectable()
export class DeskRules {
  constructor(
    private readonly terms: BookingTermsReader,
    private readonly audit: AuditFacade,
  ) {}

  arrival(storeId: number): ReturnType<BookingTermsReader['arrival']> {
    return this.terms.arrival(storeId);
  }

  log(tx: Transaction, by: AtDesk, booking: StoredBooking, act: string, reason?: string): Promise<void> {
    const { id, storeId, memberId, state, depositFen, depositState } = booking;
    const line = { action: `appointment.${act}`, subject: `booking:${id}`, storeId };
    const after = { memberId, from: state, depositFen, depositState };
    return this.audit.record(tx, { ...by, ...line, after, ...(reason === undefined ? {} : { reason }) });
  }
}
