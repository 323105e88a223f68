import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { MemberActor } from '../../../platform/http/index.js';
import { OrganizationFacade, type StoreInfo } from '../../organization/index.js';
import { type OfferedService, ScheduleFacade } from '../../schedule/index.js';
import type { BookingTerms } from '../appointment.types.js';
import { DepositService } from '../deposits/deposit.service.js';
import { BookingTermsReader } from './booking-terms.js';
import type { Security } from './booking-writer.js';
import type { HowSecured } from './booking.requests.js';

export interface PreparedBooking {
  readonly service: OfferedService;
  readonly store: StoreInfo;
  readonly terms: BookingTerms;
  readonly security: Security;
}

/** Everything about a booking that can be known before its transaction. */
@Injectable()
export class BookingPreparation {
  constructor(
    private readonly schedule: ScheduleFacade,
    private readonly organization: OrganizationFacade,
    private readonly reader: BookingTermsReader,
    private readonly deposits: DepositService,
  ) {}

  async of(
    actor: MemberActor,
    wanted: HowSecured & { readonly serviceId: number; readonly storeId: number },
  ): Promise<Result<PreparedBooking>> {
    const place = await this.place(wanted.serviceId, wanted.storeId);
    if (!place.ok) return place;
    if (place.value.service.depositFen !== wanted.depositFen) return refuse('BOOKING_TERMS_CHANGED');
    const security = await this.security(actor, place.value.service, wanted);
    return security.ok ? ok({ ...place.value, security: security.value }) : security;
  }

  async place(serviceId: number, storeId: number): Promise<Result<Omit<PreparedBooking, 'security'>>> {
    const [service, store] = await Promise.all([
      this.schedule.serviceAt(serviceId, storeId),
      this.organization.store(storeId),
    ]);
    if (!store?.active) return refuse('STORE_NOT_FOUND');
    if (!service) return refuse('SERVICE_NOT_FOUND');
    return ok({ service, store, terms: await this.reader.of(service) });
  }

  private async security(
    { openid }: MemberActor,
    service: OfferedService,
    wanted: HowSecured,
  ): Promise<Result<Security>> {
    if (wanted.pay === 'card') {
      return wanted.cardId === null ? refuse('BOOKING_CARD_UNUSABLE') : ok({ way: 'card', cardId: wanted.cardId });
    }
    if (service.depositFen === 0) return ok({ way: 'none' });
    switch (wanted.pay) {
      case 'none':
        return refuse('BOOKING_DEPOSIT_REQUIRED');
      case 'wallet':
        return ok({ way: 'wallet', terms: await this.deposits.walletTerms(service.storeId) });
      case 'wechat':
        return ok({ way: 'wechat', openid, payMinutes: await this.reader.payMinutes() });
    }
  }
}
