import { Injectable } from '@nestjs/common';
import { type Guide, GuideService } from './guide.service.js';

@Injectable()
export class StaffFacade {
  constructor(private readonly guides: GuideService) {}

  /** Who looks after the member now; null without a valid binding. */
  guideOf(memberId: number): Promise<Guide | null> {
    return this.guides.guideOf(memberId);
  }
}
