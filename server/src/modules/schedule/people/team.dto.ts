import { ApiProperty } from '@nestjs/swagger';
import { IsId, IsIds } from '../../../platform/http/index.js';
import { Named } from '../services/service.dto.js';

export class SkillsBody {
  @IsId({ description: 'A store in which both the person and you work.' })
  storeId: number;

  @IsIds({ most: 50, description: 'All that the person is able to do.' })
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
