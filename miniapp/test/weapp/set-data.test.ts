import { join } from 'node:path';
import { makeMember, post } from '../support/fake/member';
import { Weapp } from './support/weapp';

const DIST = join(__dirname, '../../dist/weapp');
const KIBIBYTE = 1024;
/** WeChat warns above 256 KiB in one call; older phones stutter long before that. */
const CALL_LIMIT = 128 * KIBIBYTE;
/** What follows a finger must be drawn before the finger has left. */
const TAP_LIMIT = 48 * KIBIBYTE;

interface Interaction {
  readonly name: string;
  readonly calls: number;
  readonly bytes: number;
  readonly largest: number;
}

let weapp: Weapp;
const measured: Interaction[] = [];

async function measure(name: string, act: () => Promise<void>): Promise<Interaction> {
  weapp.payloads.length = 0;
  await act();
  await weapp.settle();
  const bytes = weapp.payloads.reduce((sum, size) => sum + size, 0);
  const interaction = { name, calls: weapp.payloads.length, bytes, largest: Math.max(0, ...weapp.payloads) };
  measured.push(interaction);
  return interaction;
}

beforeAll(() => {
  weapp = new Weapp(DIST, { user: 'lin', phone: '13800138000', pays: true });
  const { world } = weapp.api;
  const member = makeMember(world, '13800138000', '林小满');
  world.members.set('lin', member);
  for (let line = 0; line < 30; line += 1) post(world, member, 'wallet', `第 ${line + 1} 笔`, 1_000 + line);
});

afterAll(() => {
  weapp.close();
  const lines = measured.map(
    ({ name, calls, bytes, largest }) =>
      `  ${name.padEnd(28)} ${String(calls).padStart(3)} calls ${(bytes / KIBIBYTE).toFixed(1).padStart(7)} KiB, largest ${(largest / KIBIBYTE).toFixed(1)} KiB`,
  );
  process.stdout.write(`setData per interaction:\n${lines.join('\n')}\n`);
});

describe('what crosses to the view', () => {
  it.each([
    ['open home', '/pages/home/index'],
    ['open membership', '/pages/membership/index'],
    ['open booking', '/pages/booking/index'],
    ['open mall', '/pages/mall/index'],
    ['open me', '/pages/me/index'],
    ['open ledger (30 lines)', '/packages/wallet/ledger/index'],
  ])('stays small: %s', async (name, url) => {
    const { calls, largest } = await measure(name, () => weapp.open(url));
    expect(calls).toBeGreaterThan(0);
    expect(largest).toBeLessThanOrEqual(CALL_LIMIT);
  });

  it('is a fraction of the page when something is tapped', async () => {
    await weapp.open('/pages/home/index');
    await weapp.until(() => weapp.find('home-code') !== null, 'the code button');
    const opened = await measure('tap: show my code', () => weapp.tap('home-code'));
    await weapp.until(() => weapp.find('code-sheet-close') !== null, 'the code');
    const closed = await measure('tap: close my code', () => weapp.tap('code-sheet-close'));
    for (const { bytes } of [opened, closed]) expect(bytes).toBeLessThanOrEqual(TAP_LIMIT);
    expect(opened.calls).toBeGreaterThan(0);
  });
});
