import { ApiProperty } from '@nestjs/swagger';
import { ComplaintCategory } from './complaint.dto.js';
import { COMPLAINT_HANDLERS, type ComplaintHandler } from './complaint.types.js';

export class AdminComplaintCategory extends ComplaintCategory {
  @ApiProperty({ enum: COMPLAINT_HANDLERS, description: 'hq: never the store’s, whatever it is about.' })
  goesTo: ComplaintHandler;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: as the setting says.' })
  ownReplyHours: number | null;

  @ApiProperty({ type: 'integer' })
  position: number;

  @ApiProperty()
  active: boolean;
}

export class AdminComplaintCategoryList {
  @ApiProperty({ type: [AdminComplaintCategory] })
  items: AdminComplaintCategory[];
}

export class ComplaintFigures {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Of the category or store; null: of no store.' })
  id: number | null;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: 'integer', description: 'How many came.' })
  opened: number;

  @ApiProperty({ type: 'integer', description: 'How many of them are closed by now.' })
  closed: number;

  @ApiProperty({ type: 'integer', description: 'Missed a deadline at least once.' })
  overdue: number;

  @ApiProperty({ type: 'integer', description: 'Opened again by the member.' })
  reopened: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Average minutes until the first answer.' })
  firstReplyMinutes: number | null;

  @ApiProperty({ type: 'number', format: 'double', nullable: true, description: 'Average of 1–5, one decimal.' })
  rating: number | null;
}

export class ComplaintStatistics {
  @ApiProperty({ type: [ComplaintFigures] })
  byCategory: ComplaintFigures[];

  @ApiProperty({ type: [ComplaintFigures] })
  byStore: ComplaintFigures[];
}
