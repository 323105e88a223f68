import { ApiProperty } from '@nestjs/swagger';
import type { StoreInfo } from './organization.types.js';

/** A store as shown beside other things. */
export class StoreBrief {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty({ example: 'SZ001' })
  code!: string;

  @ApiProperty({ example: '归客·南山店' })
  name!: string;

  @ApiProperty({ example: '深圳' })
  city!: string;

  @ApiProperty()
  address!: string;

  @ApiProperty({ description: 'Public phone number of the store; may be empty.' })
  phone!: string;

  @ApiProperty({ description: 'Ready to show.', example: '10:00–22:00' })
  openingHours!: string;

  @ApiProperty({ type: 'number', format: 'double', nullable: true, description: 'Degrees, GCJ-02, as WeChat uses.' })
  latitude!: number | null;

  @ApiProperty({ type: 'number', format: 'double', nullable: true, description: 'Degrees, GCJ-02, as WeChat uses.' })
  longitude!: number | null;
}

export function storeBrief(store: StoreInfo): StoreBrief {
  const { id, code, name, city, address, phone, openingHours, latitude, longitude } = store;
  return { id, code, name, city, address, phone, openingHours, latitude, longitude };
}
