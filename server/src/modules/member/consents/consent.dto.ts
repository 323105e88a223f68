import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { CONSENT_PURPOSES, type ConsentPurpose } from './consent-texts.rules.js';

export class ConsentText {
  @ApiProperty({ enum: CONSENT_PURPOSES })
  purpose: ConsentPurpose;

  @ApiProperty({ example: '2026-11' })
  version: string;

  @ApiProperty({ example: '会员服务协议与隐私政策摘要' })
  title: string;

  @ApiProperty({ description: 'The whole text, with line breaks.' })
  text: string;

  @ApiProperty({ description: 'True: no membership without it.' })
  required: boolean;
}

export class ConsentTextList {
  @ApiProperty({ type: [ConsentText] })
  items: ConsentText[];
}

export class ConsentState {
  @ApiProperty({ enum: CONSENT_PURPOSES })
  purpose: ConsentPurpose;

  @ApiProperty({ description: 'Version answered; the current one when nothing was answered yet.' })
  version: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  granted: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Of the answer; null without one.' })
  at: string | null;
}

export class ConsentStateList {
  @ApiProperty({ type: [ConsentState] })
  items: ConsentState[];
}

/** Answer to one consent text. */
export class ConsentChange {
  @ApiProperty({ description: 'Version of the text the member saw.', maxLength: 16 })
  @IsString()
  @MaxLength(16)
  version: string;

  @ApiProperty({ description: 'False withdraws, at once.' })
  @IsBoolean()
  granted: boolean;
}

export class ConsentPurposeParam {
  @ApiProperty({ enum: CONSENT_PURPOSES })
  @IsIn(CONSENT_PURPOSES)
  purpose: ConsentPurpose;
}

export class JoinConsent extends ConsentChange {
  @ApiProperty({ enum: CONSENT_PURPOSES })
  @IsIn(CONSENT_PURPOSES)
  purpose: ConsentPurpose;
}
