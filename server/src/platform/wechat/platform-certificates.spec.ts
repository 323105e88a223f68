import { API_V3_KEY, certificateSigner, publicKeySigner, seal } from '../../../test/support/wechat/pay-platform.js';
import { payStack, platformCertificate, stranger } from '../../../test/support/wechat/pay-stack.js';

const failed = (reason: string) => ({ kind: 'failed', reason });

function stack() {
  return payStack({ mode: 'certificate' });
}

describe('PlatformCertificates', () => {
  it('trusts a list that opens with the APIv3 key and is signed by a certificate it brings', async () => {
    const { certificates, state, platform } = stack();
    state.certificates = () => platform.certificatesReply([stranger, platformCertificate]);
    const download = await certificates.download();
    if (download.kind !== 'ok') throw new Error(download.reason);
    expect(download.certificates.map(({ serial }) => serial)).toEqual([stranger.serial, platformCertificate.serial]);
  });

  it('refuses a list sealed with another key', async () => {
    const { certificates, state, platform } = stack();
    state.certificates = () => platform.certificatesReply([platformCertificate], { key: Buffer.alloc(32, 1) });
    expect(await certificates.download()).toEqual(failed('undecryptable'));
  });

  /** Known plaintext: whoever knows the certificate can turn the keystream into one for his own, but not the tag. */
  it('refuses a certificate exchanged for the forger’s under the same keystream', async () => {
    const { certificates, state, platform } = stack();
    const genuine = Buffer.from(platformCertificate.certificatePem ?? '');
    const forged = certificateSigner(platformCertificate.serial, platform.clock.now());
    const wanted = Buffer.from(forged.certificatePem ?? '').subarray(0, genuine.length);
    expect(wanted).toHaveLength(genuine.length);
    const sealed = seal(genuine, 'certificate');
    const bytes = Buffer.from(sealed.ciphertext, 'base64');
    wanted.forEach((byte, index) => (bytes[index] = (bytes[index] ?? 0) ^ (genuine[index] ?? 0) ^ byte));
    const item = { serial_no: forged.serial, encrypt_certificate: { ...sealed, ciphertext: bytes.toString('base64') } };
    state.certificates = () => platform.reply(200, { data: [item] }, { signer: forged });
    expect(await certificates.download()).toEqual(failed('undecryptable'));
  });

  it.each([
    ['not signed by any of its certificates', { signer: stranger }],
    ['signed by another key under their serial', { signer: stranger, serial: platformCertificate.serial }],
    ['stale', { timestamp: '1600000000' }],
    ['a probe', { signature: 'WECHATPAY/SIGNTEST/aaaa' }],
    ['signed with a public key nobody sealed', { signer: publicKeySigner() }],
  ])('refuses a list that is %s', async (_name, overrides) => {
    const { certificates, state, platform } = stack();
    state.certificates = () => platform.certificatesReply([platformCertificate], overrides);
    expect(await certificates.download()).toEqual(failed('bad_signature'));
  });

  it('refuses a list that only a certificate out of date has signed', async () => {
    const { certificates, state, platform, clock } = stack();
    const past = new Date(clock.now().getTime() - 1_000);
    const expired = certificateSigner(stranger.serial, clock.now(), { to: past });
    state.certificates = () => platform.certificatesReply([expired], { signer: expired });
    expect(await certificates.download()).toEqual(failed('bad_signature'));
  });

  it('refuses a certificate under a serial that is not its own', async () => {
    const { certificates, state, platform } = stack();
    state.certificates = () => platform.certificatesReply([{ ...platformCertificate, serial: stranger.serial }]);
    expect(await certificates.download()).toEqual(failed('undecryptable'));
  });

  it.each([
    ['no JSON', 'hello'],
    ['an empty list', { data: [] }],
    ['another algorithm', { data: [{ serial_no: 'A', encrypt_certificate: { ...seal('x'), algorithm: 'NONE' } }] }],
    [
      'sealed text that is no certificate',
      { data: [{ serial_no: 'A', encrypt_certificate: seal('x', '', API_V3_KEY) }] },
    ],
    ['a number', '5'],
  ])('refuses %s', async (_name, body) => {
    const { certificates, state, platform } = stack();
    state.certificates = () => platform.reply(200, body);
    expect(await certificates.download()).toEqual(failed('undecryptable'));
  });

  it('reports what kept the list away', async () => {
    const { certificates, state, platform } = stack();
    state.certificates = () => platform.reply(404, { code: 'RESOURCE_NOT_EXISTS', message: '无可用的平台证书' });
    expect(await certificates.download()).toEqual(failed('http_404'));
    state.certificates = () => ({ kind: 'failed', failure: 'connection_lost', detail: 'ECONNRESET' });
    expect(await certificates.download()).toEqual(failed('connection_lost'));
  });
});
