import { writeFile } from 'node:fs/promises';
import { AppModule } from '../app.module.js';
import { AppConfig } from '../platform/config/app-config.js';
import { createApplication } from '../platform/http/create-application.js';
import { buildOpenApi } from '../platform/http/openapi.js';
import type { CliCommand } from './commands.js';
import { print } from './context.js';

export const writeOpenApi: CliCommand = {
  summary: 'Write the OpenAPI document to a file: openapi <file>',
  async run([file]) {
    if (file === undefined) {
      print('Say where to: openapi <file>');
      return 2;
    }
    const config = AppConfig.fromEnvironment();
    const app = await createApplication(AppModule.forRoot(config), config);
    await writeFile(file, `${JSON.stringify(buildOpenApi(app), null, 2)}\n`);
    await app.close();
    print(`Wrote ${file}.`);
    return 0;
  },
};
