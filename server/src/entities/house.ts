import { GuessGuardRow } from '../platform/guessing/index.js';
import { AuditEntry } from '../modules/audit/index.js';
import { SettingValue } from '../modules/settings/index.js';
import { LegalEntity, Store, StoreGroup } from '../modules/organization/index.js';
import {
  ApiKey,
  MemberSessionEntity,
  Role,
  StaffAccount,
  StaffLoginGuard,
  StaffRole,
  StaffSessionEntity,
} from '../modules/auth/index.js';
import { Member } from '../modules/member/member.entity.js';
import { MemberIdentity } from '../modules/member/member-identity.entity.js';
import { Consent } from '../modules/member/consents/consent.entity.js';
import { MemberCodeRow, PayGrant } from '../modules/member/codes/member-code.entity.js';
import { PayConfirmation } from '../modules/member/confirmations/pay-confirmation.entity.js';
import { QrCodeImage, QrCodeRow } from '../modules/qrcode/qrcode.entity.js';
import { GuideBinding, StaffAlertRow, StaffNoticeRow, StaffStoreDay } from '../modules/staff/staff.entity.js';
import { InboxMessage, OutgoingMessage, SubscribeCredit } from '../modules/notification/notification.entity.js';
import {
  ProductCategoryEntity,
  ProductEntity,
  StoreProductPriceEntity,
  StoreProductStockEntity,
} from '../modules/catalog/index.js';
import { MediaEntity, MediaPieceEntity, MediaQuotaEntity } from '../modules/media/media.entity.js';
import { JoinTrace } from '../modules/member/join/join-trace.entity.js';
import { MemberMergeRow } from '../modules/member/merge/member-merge.entity.js';
import { AccountClosure, FormerMark } from '../modules/member/privacy/account-closure.entity.js';
import { DataExport, DataExportFile } from '../modules/member/privacy/data-export.entity.js';

/** Who is there and what they may do, what is sold, what they are told. */
export const HOUSE_ENTITIES: (new () => object)[] = [
  GuessGuardRow,
  AuditEntry,
  SettingValue,
  LegalEntity,
  StoreGroup,
  Store,
  StaffAccount,
  StaffLoginGuard,
  Role,
  StaffRole,
  StaffSessionEntity,
  MemberSessionEntity,
  ApiKey,
  Member,
  MemberIdentity,
  Consent,
  MemberCodeRow,
  PayGrant,
  PayConfirmation,
  QrCodeRow,
  QrCodeImage,
  GuideBinding,
  StaffAlertRow,
  StaffNoticeRow,
  StaffStoreDay,
  InboxMessage,
  SubscribeCredit,
  OutgoingMessage,
  ProductCategoryEntity,
  ProductEntity,
  StoreProductPriceEntity,
  StoreProductStockEntity,
  MediaEntity,
  MediaPieceEntity,
  MediaQuotaEntity,
  JoinTrace,
  MemberMergeRow,
  AccountClosure,
  FormerMark,
  DataExport,
  DataExportFile,
];
