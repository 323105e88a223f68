import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import afterTheLastStory from '../browser/support/after-the-last-story';
import { PASSWORD } from '../browser/support/people';
import { nameRun } from '../browser/support/run-name';
import { type Drawer, type Phone, openDrawer } from '../browser/support/phones';
import { type System, startSystem } from '../browser/support/system';
import { type Picture, writeContactSheets } from './contact-sheet';
import { chapters } from './scenes';
import { NOTE_TAPS, inspect } from './inspect';
import type { Person, Scene } from './scene';

const FOLDER = join(__dirname, '../../../pictures');
const MEMBERS = 60;

const { values } = parseArgs({ options: { only: { type: 'string' }, members: { type: 'string' } } });

const LARGE = '+large';
/** Whole pixels, just below 1.4 times the usual 16: the largest letters that the pages promise to hold. */
const LARGE_PX = 22;

async function enlarge(phone: Phone): Promise<void> {
  const session = await phone.page.context().newCDPSession(phone.page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: LARGE_PX } });
}

/** Everybody keeps a phone for the whole book, so that each logs in once. */
class Cast {
  private readonly phones = new Map<Person, Phone>();

  constructor(
    private readonly system: System,
    private readonly drawer: Drawer,
  ) {}

  async phoneOf(person: Person): Promise<Phone> {
    const known = this.phones.get(person);
    if (known) return known;
    const phone = await this.drawer.newPhone(person.replace(/[:+]/g, '-'), this.system);
    this.phones.set(person, phone);
    await phone.page.context().addInitScript({ content: NOTE_TAPS });
    if (person.endsWith(LARGE)) await enlarge(phone);
    const who = person.replace(LARGE, '');
    // A guest has nothing to do first, and an empty page never comes to rest.
    if (who === 'guest') return phone;
    if (who.startsWith('staff:')) await this.logIn(phone, who.slice('staff:'.length));
    else await phone.open(`/pages/home/index?user=${who}`);
    await phone.calm();
    return phone;
  }

  private async logIn(phone: Phone, username: string): Promise<void> {
    await phone.open('/packages/staff/login/index');
    await phone.type('staff-username', username);
    await phone.type('staff-password', PASSWORD);
    await phone.tap('staff-login');
    await phone.see('page-staffToday');
  }
}

async function take(cast: Cast, chapter: string, scene: Scene): Promise<Picture> {
  const file = `${chapter}-${scene.name}.png`;
  const picture = { file, title: scene.title, chapter };
  const phone = await cast.phoneOf(scene.as);
  let problem: string | null = null;
  try {
    // From outside, so that the same address again is a new visit.
    await phone.page.goto('about:blank');
    await phone.open(scene.path);
    await phone.calm();
    await scene.act?.(phone);
    await phone.calm();
  } catch (error) {
    problem = String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
  }
  await phone.page.screenshot({ path: join(FOLDER, file), animations: 'disabled' });
  const troubles = phone.watch.take();
  problem ??= troubles.length === 0 ? null : (troubles[0]?.slice(0, 200) ?? null);
  process.stdout.write(`${problem === null ? '  ' : '! '}${file}${problem === null ? '' : `  ${problem}`}\n`);
  const remarks = await inspect(phone.page);
  for (const remark of remarks) process.stdout.write(`    ${remark}\n`);
  return { ...picture, problem, remarks };
}

async function main(): Promise<number> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  nameRun();
  const [system, drawer] = await Promise.all([
    startSystem({ members: Number(values.members ?? MEMBERS) }),
    openDrawer(),
  ]);
  try {
    const cast = new Cast(system, drawer);
    const pictures: Picture[] = [];
    for (const { name, scenes } of chapters) {
      if (values.only !== undefined && !values.only.split(',').includes(name)) continue;
      for (const scene of scenes) pictures.push(await take(cast, name, scene));
    }
    const sheets = await writeContactSheets(drawer.browser, FOLDER, pictures);
    const failed = pictures.filter(({ problem }) => problem !== null).length;
    const remarks = pictures.flatMap((picture) => picture.remarks).length;
    process.stdout.write(
      `${pictures.length} pictures, ${failed} with trouble, ${remarks} remarks, in ${FOLDER}\n${sheets.join(' ')}\n`,
    );
    return failed === 0 ? 0 : 1;
  } finally {
    await drawer.close();
    await system.stop();
    await afterTheLastStory();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
