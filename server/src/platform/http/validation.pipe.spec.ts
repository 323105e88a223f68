import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { RequestPipe } from './validation.pipe.js';

class Note {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  words?: string;
}

class Body {
  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @IsInt()
  limit?: number;

  @ApiPropertyOptional({ type: 'integer', nullable: true, description: 'null: no limit' })
  @IsOptional()
  @IsInt()
  most?: number | null;

  @ApiPropertyOptional({ type: [Note] })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => Note)
  notes?: Note[];
}

class Narrower extends Body {}

const take = (body: object, metatype: new () => object = Body): Promise<unknown> =>
  new RequestPipe().transform(body, { type: 'body', metatype });

describe('null in a request', () => {
  it('says the same as leaving the field out', async () => {
    expect(Object.keys((await take({ limit: null })) as object)).not.toContain('limit');
    expect((await take({ limit: null, notes: null }, Narrower)) as object).toEqual(new Narrower());
  });

  it('is kept where it means something', async () => {
    expect(await take({ most: null })).toMatchObject({ most: null });
  });

  it('is left out further down, too', async () => {
    const { notes } = (await take({ notes: [{ words: null }, { words: 'hello' }] })) as Body;
    expect(notes).toEqual([{}, { words: 'hello' }]);
  });
});
