import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderClient } from '../../../scripts/client/render.js';
import { AppModule } from '../../src/app.module.js';
import { describeApi } from '../../src/platform/http/openapi.js';

const GENERATED = join(__dirname, '../../../shared/src/api.generated.ts');

describe('the typed client in shared', () => {
  it('says what the server says; after a change of the interface run "npm run generate:client"', async () => {
    const text = await renderClient(await describeApi(AppModule.outline()));
    expect(await readFile(GENERATED, 'utf8')).toBe(text);
  });
});
