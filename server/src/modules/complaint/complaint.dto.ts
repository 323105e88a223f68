import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '../../platform/http/index.js';
import { PictureView } from '../media/index.js';
import {
  COMPLAINT_HANDLERS,
  COMPLAINT_SOURCES,
  COMPLAINT_STATES,
  type ComplaintHandler,
  type ComplaintSource,
  type ComplaintState,
  ENTRY_AUTHORS,
  ENTRY_KINDS,
  type EntryAuthor,
  type EntryKind,
  RESOLUTION_CODES,
  type Resolution,
  SUBJECT_KINDS,
  type SubjectKind,
} from './complaint.types.js';

export class ComplaintCategory {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ example: '服务态度' })
  name: string;

  @ApiProperty({ example: '接待、沟通、等待' })
  hint: string;

  @ApiProperty({ type: 'integer', description: 'Hours in which the member gets an answer.' })
  replyHours: number;
}

export class ComplaintCategoryList {
  @ApiProperty({ type: [ComplaintCategory] })
  items: ComplaintCategory[];
}

export class ComplaintVisit {
  @ApiProperty({ type: 'integer' })
  bookingId: number;

  @ApiProperty()
  serviceName: string;

  @ApiProperty()
  storeName: string;

  @ApiProperty({ format: 'date-time' })
  at: string;
}

export class ComplaintVisitList {
  @ApiProperty({ type: [ComplaintVisit], description: 'Bookings that lie behind the member, newest first.' })
  items: ComplaintVisit[];
}

export class ComplaintSubject {
  @ApiProperty({ enum: SUBJECT_KINDS })
  kind: SubjectKind;

  @ApiProperty({ type: 'integer', description: 'Id of the order or booking.' })
  id: number;

  @ApiProperty({ example: '手工曲奇 等3件' })
  label: string;
}

export class ComplaintEntry {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: ENTRY_KINDS })
  kind: EntryKind;

  @ApiProperty({ enum: ENTRY_AUTHORS })
  author: EntryAuthor;

  @ApiProperty({ description: 'Chinese: what happened, such as 陈静 正在处理.' })
  title: string;

  @ApiProperty({ type: String, nullable: true, description: 'What was written.' })
  words: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '1–5, of a rating.' })
  stars: number | null;

  @ApiProperty({ type: [PictureView] })
  pictures: PictureView[];

  @ApiProperty({ format: 'date-time' })
  at: string;
}

export class MemberComplaintBrief {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ example: 'TS100234', description: 'To be quoted.' })
  number: string;

  @ApiProperty({ example: '服务态度' })
  categoryName: string;

  @ApiProperty({ enum: COMPLAINT_STATES })
  state: ComplaintState;

  @ApiProperty({ description: 'Beginning of the first words.' })
  summary: string;

  @ApiProperty({ type: String, nullable: true })
  storeName: string | null;

  @ApiProperty({ format: 'date-time' })
  openedAt: string;

  @ApiProperty({ format: 'date-time' })
  updatedAt: string;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Until when a word is owed to the member.',
  })
  dueAt: string | null;

  @ApiProperty({ description: 'There is an answer to read, or an end to rate.' })
  awaitsMember: boolean;
}

export class MemberComplaint extends MemberComplaintBrief {
  @ApiProperty({ type: ComplaintSubject, nullable: true })
  subject: ComplaintSubject | null;

  @ApiProperty({ type: [ComplaintEntry], description: 'Oldest first. Internal notes are not among them.' })
  entries: ComplaintEntry[];

  @ApiProperty({ type: String, nullable: true, example: '问题已解决' })
  resolutionName: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '1–5.' })
  rating: number | null;

  @ApiProperty({ description: 'It is not closed: further words are taken.' })
  canReply: boolean;

  @ApiProperty({ description: 'It is closed, not rated, and not too long ago.' })
  canRate: boolean;

  @ApiProperty({ description: 'It is closed, not too long ago, and not opened again too often.' })
  canReopen: boolean;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  reopenUntil: string | null;
}

export class MemberComplaintPage extends PageOf(MemberComplaintBrief) {}

export class ComplaintPerson {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ example: '店长' })
  title: string;
}

export class StaffComplaintBrief {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ description: 'To be quoted over the phone.' })
  number: string;

  @ApiProperty({ type: 'integer' })
  memberId: number;

  @ApiProperty()
  memberName: string;

  @ApiProperty({ example: '138****8000' })
  phoneMasked: string;

  @ApiProperty()
  categoryName: string;

  @ApiProperty({ enum: COMPLAINT_STATES })
  state: ComplaintState;

  @ApiProperty({ enum: COMPLAINT_HANDLERS })
  handler: ComplaintHandler;

  @ApiProperty({ enum: COMPLAINT_SOURCES })
  source: ComplaintSource;

  @ApiProperty({ description: 'Beginning of the first words.' })
  summary: string;

  @ApiProperty({ type: 'integer', nullable: true })
  storeId: number | null;

  @ApiProperty({ type: String, nullable: true })
  storeName: string | null;

  @ApiProperty({ type: ComplaintPerson, nullable: true })
  assignee: ComplaintPerson | null;

  @ApiProperty({ format: 'date-time' })
  openedAt: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  dueAt: string | null;

  @ApiProperty({ description: 'A word is owed and late.' })
  overdue: boolean;

  @ApiProperty({ type: 'integer', description: '0 · 1: known to the manager · 2: known to headquarters' })
  escalation: number;

  @ApiProperty({ type: 'integer', nullable: true, description: '1–5, as rated by the member.' })
  rating: number | null;
}

export class StaffComplaintPage extends PageOf(StaffComplaintBrief) {}

export class StaffComplaint extends StaffComplaintBrief {
  @ApiProperty({ type: ComplaintSubject, nullable: true })
  subject: ComplaintSubject | null;

  @ApiProperty({ type: [ComplaintEntry], description: 'Oldest first, internal notes included.' })
  entries: ComplaintEntry[];

  @ApiProperty({ enum: RESOLUTION_CODES, nullable: true })
  resolution: Resolution | null;

  @ApiProperty({ description: 'This person may give it to somebody or somewhere else.' })
  canAssign: boolean;

  @ApiProperty({ description: 'It is this person’s.' })
  mine: boolean;

  @ApiProperty({ type: [ComplaintPerson], description: 'To whom it can be given.' })
  colleagues: ComplaintPerson[];
}

export class ComplaintWritten {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ description: 'To be quoted over the phone.' })
  number: string;

  @ApiProperty({ description: 'False when it went straight to headquarters.' })
  readable: boolean;
}

export class ComplaintCounts {
  @ApiProperty({ type: 'integer', description: 'Mine and not closed.' })
  mine: number;

  @ApiProperty({ type: 'integer', description: 'Of the store and not closed.' })
  store: number;

  @ApiProperty({ type: 'integer', description: 'A word is owed and late.' })
  overdue: number;
}
