import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { AuthModule } from '../auth/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MemberModule } from '../member/index.js';
import { OrganizationModule } from '../organization/index.js';
import { PaymentModule } from '../payment/index.js';
import { ScheduleModule } from '../schedule/index.js';
import { SettingsModule } from '../settings/index.js';
import { TierModule } from '../tier/index.js';
import { TreatmentModule } from '../treatment/index.js';
import { WalletModule } from '../wallet/index.js';
import { AppointmentRecords } from './appointment-records.js';
import { AppointmentFacade } from './appointment.facade.js';
import { APPOINTMENT_SETTINGS } from './appointment.settings.js';
import { AppointmentSubscriber } from './appointment.subscriber.js';
import { BookingTeller } from './booking-news.js';
import { BookingShelfController } from './booking-shelf.controller.js';
import { BookingController } from './booking.controller.js';
import { BookingStaffController } from './booking.staff.controller.js';
import { BookingStore } from './booking.store.js';
import { BookingViews } from './booking.views.js';
import { BookService } from './booking/book.service.js';
import { BookingCodes } from './booking/booking-code.js';
import { BookingEnds } from './booking/booking-ends.js';
import { BookingMember } from './booking/booking-member.js';
import { BookingPreparation } from './booking/booking-preparation.js';
import { BookingShelf } from './booking/booking-shelf.js';
import { BookingTermsReader } from './booking/booking-terms.js';
import { BookingWriter } from './booking/booking-writer.js';
import { CancelService } from './booking/cancel.service.js';
import { MoveService } from './booking/move.service.js';
import { MyBookings } from './booking/my-bookings.service.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarLinks } from './calendar/calendar-links.js';
import { DepositStaffController } from './deposit.staff.controller.js';
import { BookingPaymentHandler } from './deposits/booking-payment.handler.js';
import { DepositChecks } from './deposits/deposit.checks.js';
import { DepositRefundJob } from './deposits/deposit-refund.job.js';
import { DepositRefunds } from './deposits/deposit-refunds.js';
import { DepositService } from './deposits/deposit.service.js';
import { DepositDesk } from './desk/deposit-desk.service.js';
import { DeskBookingService } from './desk/desk-booking.service.js';
import { DeskRules } from './desk/desk-rules.js';
import { DeskService } from './desk/desk.service.js';
import { GuestBook } from './desk/guest-book.js';
import { NoShowService } from './desk/no-show.service.js';
import { StaffBookingViews } from './desk/staff-booking.views.js';
import { VisitService } from './desk/visit.service.js';
import { ReminderJob } from './reminder.job.js';
import { AppointmentUpkeep } from './upkeep.jobs.js';
import { VisitStaffController } from './visit.staff.controller.js';
import { WaitlistController } from './waitlist.controller.js';
import { WaitlistStaffController } from './waitlist.staff.controller.js';
import { OfferMaker } from './waitlist/offer-maker.js';
import { OfferReleases } from './waitlist/offer-releases.js';
import { WaitlistService } from './waitlist/waitlist.service.js';
import { WaitlistStore } from './waitlist/waitlist.store.js';
import { WaitlistViews } from './waitlist/waitlist.views.js';

const BOOKING = [
  BookingStore,
  BookingTeller,
  BookingViews,
  BookingCodes,
  BookingTermsReader,
  BookingMember,
  BookingPreparation,
  BookingShelf,
  BookingWriter,
  BookingEnds,
  BookService,
  CancelService,
  MoveService,
  MyBookings,
  CalendarLinks,
];
const DEPOSITS = [DepositRefunds, DepositService, BookingPaymentHandler, DepositRefundJob, DepositChecks];
const DESK = [
  DeskRules,
  GuestBook,
  StaffBookingViews,
  DeskService,
  DeskBookingService,
  VisitService,
  NoShowService,
  DepositDesk,
];
const WAITLIST = [WaitlistStore, OfferMaker, OfferReleases, WaitlistService, WaitlistViews];

@Module({
  imports: [
    AuditModule,
    SettingsModule.register(APPOINTMENT_SETTINGS),
    OrganizationModule,
    AuthModule,
    MemberModule,
    LedgerModule,
    TierModule,
    WalletModule,
    PaymentModule,
    ScheduleModule,
    TreatmentModule,
  ],
  controllers: [
    BookingShelfController,
    BookingController,
    WaitlistController,
    BookingStaffController,
    VisitStaffController,
    DepositStaffController,
    WaitlistStaffController,
    CalendarController,
  ],
  providers: [
    ...BOOKING,
    ...DEPOSITS,
    ...DESK,
    ...WAITLIST,
    ReminderJob,
    AppointmentUpkeep,
    AppointmentRecords,
    AppointmentSubscriber,
    AppointmentFacade,
  ],
  exports: [AppointmentFacade],
})
export class AppointmentModule {}
