import { dropTemplates } from './template';

/** Stories that need no database have no server either. */
export default async function afterTheLastStory(): Promise<void> {
  if (process.env['TEST_DATABASE_URL']) await dropTemplates();
}
