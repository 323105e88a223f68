import { reply } from '../../../test/support/wechat/fakes.js';
import { certificateSigner, PUBLIC_KEY_ID } from '../../../test/support/wechat/pay-platform.js';
import { merchant, payStack, platformCertificate, stranger } from '../../../test/support/wechat/pay-stack.js';
import { PlatformKeys } from './platform-keys.js';

const known = platformCertificate.serial;
const serialOf = (index: number) => `5157F09EFDC096DE15EBE81A47057A72${String(index).padStart(8, '0')}`;
const MINUTE = 60_000;

describe('PlatformKeys in certificate mode', () => {
  it('downloads once for any number of concurrent questions, then never again', async () => {
    const { keys, downloads } = payStack({ mode: 'certificate' });
    const found = await Promise.all(Array.from({ length: 30 }, () => keys.find(known)));
    expect(found.every((key) => key?.equals(platformCertificate.publicKey))).toBe(true);
    await keys.find(known.toLowerCase());
    expect(downloads()).toBe(1);
  });

  it('answers a flood of forged serials with one download a minute', async () => {
    const { keys, downloads, clock } = payStack({ mode: 'certificate' });
    for (let index = 0; index < 50; index += 1) expect(await keys.find(serialOf(index))).toBeNull();
    expect(downloads()).toBe(1);
    expect(await keys.find(known)).not.toBeNull();
    clock.advance(MINUTE);
    for (let index = 0; index < 50; index += 1) await keys.find(serialOf(index));
    expect(downloads()).toBe(2);
  });

  it('does not ask again for a serial that the list did not know', async () => {
    const { keys, downloads, clock } = payStack({ mode: 'certificate' });
    await keys.find(serialOf(1));
    for (let minute = 0; minute < 9; minute += 1) {
      clock.advance(MINUTE);
      expect(await keys.find(serialOf(1))).toBeNull();
    }
    expect(downloads()).toBe(1);
    clock.advance(MINUTE);
    await keys.find(serialOf(1));
    expect(downloads()).toBe(2);
  });

  it('holds no failed download against a serial, but waits a minute', async () => {
    const { keys, downloads, clock, state } = payStack({ mode: 'certificate' });
    const working = state.certificates;
    state.certificates = () => ({ kind: 'failed', failure: 'timeout', detail: 'timeout' });
    expect(await keys.find(known)).toBeNull();
    state.certificates = working;
    clock.advance(MINUTE - 1);
    expect(await keys.find(known)).toBeNull();
    expect(downloads()).toBe(1);
    clock.advance(1);
    expect(await keys.find(known)).not.toBeNull();
  });

  it('finds a certificate that WeChat added since, and lets go of one it withdrew', async () => {
    const { keys, clock, state, platform } = payStack({ mode: 'certificate' });
    await keys.find(known);
    state.certificates = () => platform.certificatesReply([stranger], { signer: stranger });
    clock.advance(MINUTE);
    expect(await keys.find(stranger.serial)).not.toBeNull();
    expect(await keys.find(known)).toBeNull();
  });

  it('honours the dates inside the certificate, whatever the list says', async () => {
    const { keys, clock, state, platform } = payStack({ mode: 'certificate' });
    const hour = (count: number) => new Date(clock.now().getTime() + count * 3_600_000);
    const expired = certificateSigner(serialOf(1), clock.now(), { from: hour(-48), to: hour(-24) });
    const future = certificateSigner(serialOf(2), clock.now(), { from: hour(1), to: hour(48) });
    const ending = certificateSigner(serialOf(3), clock.now(), { from: hour(-1), to: hour(1) });
    state.certificates = () => platform.certificatesReply([expired, future, ending], { signer: ending });
    expect(await keys.find(expired.serial)).toBeNull();
    expect(await keys.find(future.serial)).toBeNull();
    expect(await keys.find(ending.serial)).not.toBeNull();
    clock.advance(3_600_000);
    expect(await keys.find(ending.serial)).toBeNull();
    expect(await keys.find(future.serial)).not.toBeNull();
  });

  it('keeps to one download a minute through ten minutes of new forgeries every second', async () => {
    const { keys, downloads, clock } = payStack({ mode: 'certificate' });
    for (let second = 0; second < 600; second += 1) {
      await keys.find(serialOf(second));
      clock.advance(1_000);
    }
    expect(downloads()).toBe(10);
    expect(await keys.find(known)).not.toBeNull();
  });
});

describe('PlatformKeys in public-key mode', () => {
  it('never downloads for a public-key serial, known or not', async () => {
    const { keys, downloads } = payStack();
    expect(await keys.find(PUBLIC_KEY_ID)).not.toBeNull();
    expect(await keys.find('PUB_KEY_ID_OF_SOMEBODY_ELSE')).toBeNull();
    expect(downloads()).toBe(0);
  });

  it('lives with a merchant who has no certificates any more', async () => {
    const { keys, downloads, state } = payStack();
    state.certificates = () => reply(404, '{"code":"RESOURCE_NOT_EXISTS","message":"无可用的平台证书"}');
    expect(await keys.find(known)).toBeNull();
    expect(await keys.find(known)).toBeNull();
    expect(downloads()).toBe(1);
    expect(await keys.find(PUBLIC_KEY_ID)).not.toBeNull();
  });

  it('shares nothing with the keys of another merchant', async () => {
    const first = payStack({ mode: 'certificate' });
    const second = payStack({ mode: 'certificate' });
    second.state.certificates = () => reply(500, '');
    expect(await first.keys.find(known)).not.toBeNull();
    expect(await second.keys.find(known)).toBeNull();
  });

  it('refuses an id that is none, and a key that is none', () => {
    const { clock, certificates } = payStack();
    const make = (id: string, pem: string) => () => new PlatformKeys({ clock, certificates, publicKey: { id, pem } });
    expect(make(merchant.serial, merchant.certificatePem ?? '')).toThrow('must begin with PUB_KEY_ID_');
    expect(make(PUBLIC_KEY_ID, 'no key')).toThrow();
  });
});
