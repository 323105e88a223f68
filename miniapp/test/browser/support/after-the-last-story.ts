import { dropTemplates } from './template';

/** After the last story of a run; with STORY_TEMPLATE=keep the next run, if nothing was built meanwhile, begins sooner. */
export default async function afterTheLastStory(): Promise<void> {
  if (process.env['TEST_DATABASE_URL'] && process.env['STORY_TEMPLATE'] !== 'keep') await dropTemplates();
}
