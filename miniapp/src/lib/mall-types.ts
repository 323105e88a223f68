import type { Schemas } from '@guike/shared';

/** The server's own description of itself under the names the points mall has here; nothing is written by hand. */
export type MallCard = Schemas['MallCard'];
export type MallItem = Schemas['MallItemView'];
export type MallFilter = Schemas['MallFilter'];
export type MallDelivery = Schemas['MallDelivery'];
export type MallStore = Schemas['MallStoreView'];
export type Redemption = Schemas['Redemption'];
export type RedemptionWithPayment = Schemas['RedemptionWithPayment'];
export type RedeemBody = Schemas['RedeemBody'];
export type ShippingAddress = Schemas['AddressInput'];
export type PickupTicket = Schemas['PickupTicket'];
export type StaffPickup = Schemas['StaffPickup'];
export type PickupState = Schemas['PickupState'];
export type TileColour = Schemas['TileColour'];
