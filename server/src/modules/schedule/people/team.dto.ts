import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, Max, Min } from 'class-validator';
import { IsId } from '../schedule.dto.js';
import { Named } from '../services/service.dto.js';

export class SkillsBody {
  @IsId('A store in which both the person and you work.')
  storeId: number;

  @ApiProperty({ type: [Number], maxItems: 50, description: 'All that the person is able to do.' })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(Number.MAX_SAFE_INTEGER, { each: true })
  skillIds: number[];
}

export class TeamMember {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [Number] })
  skillIds: number[];
}

export class Team {
  @ApiProperty({ type: [TeamMember] })
  items: TeamMember[];

  @ApiProperty({ type: [Named], description: 'What people may be able to do, for the whole chain.' })
  skills: Named[];
}
