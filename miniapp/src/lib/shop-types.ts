import type { Schemas } from '@guike/shared';

/** The server's own description of itself under the names the shop has here; nothing is written by hand. */
export type Shop = Schemas['Shop'];
export type ShopCategory = Schemas['ShopCategory'];
export type ShopProduct = Schemas['ShopProduct'];
export type Quote = Schemas['Quote'];
export type QuoteInput = Schemas['MemberQuoteInput'];
export type OnlineOrderInput = Schemas['OnlineOrderInput'];
export type TreatmentCard = Schemas['TreatmentCardView'];
export type TreatmentCardDetail = Schemas['TreatmentCardDetail'];
export type DeskTreatmentCard = Schemas['DeskTreatmentCard'];
