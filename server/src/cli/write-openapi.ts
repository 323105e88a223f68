import { writeFile } from 'node:fs/promises';
import { AppModule } from '../app.module.js';
import { describeApi } from '../platform/http/openapi.js';
import type { CliCommand } from './commands.js';
import { print } from './context.js';

export const writeOpenApi: CliCommand = {
  summary: 'Write the OpenAPI document to a file: openapi <file>',
  async run([file]) {
    if (file === undefined) {
      print('Say where to: openapi <file>');
      return 2;
    }
    await writeFile(file, `${JSON.stringify(await describeApi(AppModule.outline()), null, 2)}\n`);
    print(`Wrote ${file}.`);
    return 0;
  },
};
