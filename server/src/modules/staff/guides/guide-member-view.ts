import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type ListQuestion,
  type MemberIdQuery,
  type MemberList,
  type MemberPageParts,
  type MemberRowParts,
  type MemberViewContributor,
  MemberViews,
} from '../../member/index.js';
import { GuideService } from './guide.service.js';

/** This room's part of the views of a member: the guide. */
@Injectable()
export class GuideMemberView implements MemberViewContributor, OnModuleInit {
  constructor(
    private readonly views: MemberViews,
    private readonly guides: GuideService,
  ) {}

  onModuleInit(): void {
    this.views.register(this);
  }

  membersOnList(list: MemberList, { staffId, now }: ListQuestion): Promise<MemberIdQuery | null> {
    return Promise.resolve(list === 'mine' ? this.guides.guestsOf(staffId, now) : null);
  }

  async page(memberId: number): Promise<Partial<MemberPageParts>> {
    return { guide: await this.guides.guideOf(memberId) };
  }

  async rows(memberIds: readonly number[]): Promise<Map<number, Partial<MemberRowParts>>> {
    const guides = await this.guides.guidesOf(memberIds);
    return new Map([...guides].map(([memberId, guide]) => [memberId, { guide }]));
  }
}
