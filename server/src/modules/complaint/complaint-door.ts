import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { MemberFacade } from '../member/index.js';
import { OrganizationFacade } from '../organization/index.js';
import { SettingsFacade } from '../settings/index.js';
import { type Category, ComplaintCategories } from './complaint-categories.js';
import { ComplaintSubjects, type KnownSubject } from './complaint-subjects.js';
import { COMPLAINTS_PER_DAY } from './complaint.settings.js';
import type { Subject } from './complaint.types.js';

export interface WantedComplaint {
  readonly memberId: number;
  readonly categoryId: number;
  readonly subject: Subject | null;
  /** Where it happened, when it is about nothing we know; where the order or booking was otherwise. */
  readonly storeId: number | null;
  readonly words: string;
  readonly mediaIds: readonly number[];
}

/** The same with everything found that it names. */
export interface CheckedComplaint extends Omit<WantedComplaint, 'categoryId' | 'subject'> {
  readonly category: Category;
  readonly subject: KnownSubject | null;
}

/** Looks at what comes in before anything is written: whose it is, what it is about, where it goes. */
@Injectable()
export class ComplaintDoor {
  constructor(
    private readonly members: MemberFacade,
    private readonly organization: OrganizationFacade,
    private readonly categories: ComplaintCategories,
    private readonly subjects: ComplaintSubjects,
    private readonly settings: SettingsFacade,
  ) {}

  async check({ categoryId, subject: asked, ...wanted }: WantedComplaint): Promise<Result<CheckedComplaint>> {
    const { memberId } = wanted;
    if (!(await this.members.byId(memberId))) return refuse('MEMBER_NOT_FOUND');
    const category = await this.categories.byId(categoryId);
    if (!category?.active) return refuse('COMPLAINT_CATEGORY_UNKNOWN');
    const subject = asked && (await this.subjects.find(memberId, asked));
    if (asked && !subject) return refuse('COMPLAINT_SUBJECT_UNKNOWN');
    const storeId = subject?.storeId ?? wanted.storeId;
    if (storeId !== null && !(await this.organization.store(storeId))) return refuse('STORE_NOT_FOUND');
    return ok({ ...wanted, storeId, category, subject });
  }

  perDay(): Promise<number> {
    return this.settings.get(COMPLAINTS_PER_DAY, 'chain');
  }
}
