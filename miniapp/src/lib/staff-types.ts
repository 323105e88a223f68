import type { Schemas } from '@guike/shared';

/** The server's own description of itself under the names the till uses; nothing here is written by hand. */
export type StaffMe = Schemas['StaffMe'];
export type StaffSession = Schemas['StaffSession'];
export type StaffAlert = Schemas['StaffAlert'];
export type StaffToday = Schemas['StaffToday'];
export type StaffMemberRow = Schemas['StaffMemberRow'];
export type StaffMemberCard = Schemas['StaffMemberCard'];
export type ScanResult = Schemas['ScanResult'];
export type Product = Schemas['SaleProduct'];
export type QuoteRequest = Schemas['QuoteInput'];
export type Quote = Schemas['Quote'];
export type SettleRequest = Schemas['SettleInput'];
export type PayConfirmation = Schemas['PayConfirmationView'];
export type Shift = Schemas['Shift'];
export type ShiftReport = Schemas['ShiftReport'];
export type TillTopupRequest = Schemas['StaffTopupBody'];

export type AlertOutcome = NonNullable<StaffAlert['outcome']>;
export type TillMethod = SettleRequest['payments'][number]['method'];
