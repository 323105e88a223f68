import type { Schemas } from '@guike/shared';

/** The server's own description of complaints and services under way; nothing here is written by hand. */
export type Picture = Schemas['PictureView'];
export type UploadedPicture = Schemas['UploadedPicture'];
export type ComplaintCategory = Schemas['ComplaintCategory'];
export type ComplaintEntry = Schemas['ComplaintEntry'];
export type ComplaintSubject = Schemas['ComplaintSubject'];
export type ComplaintVisit = Schemas['ComplaintVisit'];
export type MemberComplaint = Schemas['MemberComplaint'];
export type MemberComplaintBrief = Schemas['MemberComplaintBrief'];
export type OpenComplaint = Schemas['OpenComplaintBody'];
export type StaffOpenComplaint = Schemas['StaffOpenComplaintBody'];
export type StaffComplaint = Schemas['StaffComplaint'];
export type StaffComplaintBrief = Schemas['StaffComplaintBrief'];
export type ComplaintCounts = Schemas['ComplaintCounts'];
export type ComplaintWritten = Schemas['ComplaintWritten'];
export type ComplaintState = MemberComplaintBrief['state'];
export type Resolution = Schemas['CloseComplaintBody']['resolution'];
export type ServiceRecord = Schemas['ServiceRecord'];
export type ServiceRecordBrief = Schemas['ServiceRecordBrief'];
export type ServiceStage = Schemas['ServiceStage'];
export type RateService = Schemas['RateServiceBody'];
