import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsString, Length } from 'class-validator';
import { IsDay, IsId } from '../../../platform/http/index.js';
import { MOST_REWARD, Whole } from '../task.fields.js';
import { TASK_KINDS, TASK_STATES, type TaskKind, type TaskState } from './task.types.js';

export const BROWSE_PAGES = ['mall', 'product'] as const;

export class BrowsedBody {
  @ApiProperty({ enum: BROWSE_PAGES, description: 'What was looked at: the mall itself, or one product.' })
  @IsIn(BROWSE_PAGES)
  page: (typeof BROWSE_PAGES)[number];

  @IsId({ optional: true, nullable: true, description: 'The product.' })
  productId?: number | null;
}

export class TaskView {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: TASK_KINDS, enumName: 'TaskKind' })
  kind: TaskKind;

  @ApiProperty({ example: '逛逛商城' })
  title: string;

  @ApiProperty({ example: '看看新到的好物' })
  reason: string;

  @ApiProperty({ description: 'Recommended today.' })
  recommended: boolean;

  @ApiProperty({ type: 'integer', description: 'How many times.' })
  goal: number;

  @ApiProperty({ type: 'integer', description: 'How many of them are done.' })
  progress: number;

  @ApiProperty({ enum: TASK_STATES, enumName: 'TaskState', description: '`waiting`: done, paid when its order stays.' })
  state: TaskState;

  @ApiProperty({ type: 'integer' })
  points: number;

  @ApiProperty({ type: 'integer' })
  growth: number;

  @ApiProperty({ example: '11月23日到账', description: 'How it stands, in words.' })
  stateText: string;

  @ApiProperty({ description: 'Can be taken in now with a tap.' })
  claimable: boolean;
}

export class TodayTasks {
  @ApiProperty({ example: '2026-11-22' })
  date: string;

  @ApiProperty({ type: [TaskView], description: 'The three small things of the day; the same all day.' })
  three: TaskView[];

  @ApiProperty({ type: [TaskView] })
  others: TaskView[];

  @ApiProperty({ type: 'integer', description: 'Of the three.' })
  done: number;
}

export class TaskChangeBody {
  @ApiProperty({ minLength: 2, maxLength: 20 })
  @IsString()
  @Length(2, 20)
  title: string;

  @ApiProperty({ minLength: 2, maxLength: 40, description: 'Why it is worth doing; shown to members.' })
  @IsString()
  @Length(2, 40)
  reason: string;

  @Whole(1, 20, 'How many times; only browsing takes more than one.')
  goal: number;

  @Whole(0, 100_000_000, 'What a purchase has to come to, in fen; 0 for any.')
  minFen: number;

  @Whole(0, MOST_REWARD, 'Points.')
  points: number;

  @Whole(0, MOST_REWARD, 'Growth.')
  growth: number;

  @Whole(0, 10_000, 'Order in lists.')
  position: number;

  @ApiProperty()
  @IsBoolean()
  active: boolean;
}

export class TaskBody extends TaskChangeBody {
  @ApiProperty({ enum: TASK_KINDS, enumName: 'TaskKind', description: 'Never changes. There is none for sharing.' })
  @IsIn(TASK_KINDS)
  kind: TaskKind;
}

export class AdminTask extends TaskBody {
  @ApiProperty({ type: 'integer' })
  id: number;
}

export class AdminTaskList {
  @ApiProperty({ type: [AdminTask] })
  items: AdminTask[];
}

export class TaskFiguresQuery {
  @IsDay({ example: '2026-11-01' })
  from: string;

  @IsDay({ example: '2026-11-30' })
  until: string;
}

export class TaskFigure {
  @ApiProperty({ type: 'integer' })
  taskId: number;

  @ApiProperty({ type: 'integer', description: 'Members and days that have begun.' })
  begun: number;

  @ApiProperty({ type: 'integer', description: 'Done, the order behind it may still come back.' })
  waiting: number;

  @ApiProperty({ type: 'integer', description: 'Done and paid.' })
  done: number;

  @ApiProperty({ type: 'integer', description: 'Points paid.' })
  points: number;

  @ApiProperty({ type: 'integer', description: 'Growth paid.' })
  growth: number;
}

export class TaskFigures {
  @ApiProperty({ type: [TaskFigure] })
  items: TaskFigure[];
}
