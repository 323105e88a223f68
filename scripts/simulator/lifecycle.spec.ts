import { Certificate } from '@fidm/x509';
import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createSimulator } from './index.js';
import { loadOrCreateKeys } from './keys.js';
import { Merchant, NotifyEndpoint } from './testing/merchant.js';

const ROOT = resolve(__dirname, '../..');

describe('starting, stopping, starting again', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'simulator-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('makes keys once, readable by their owner only', async () => {
    const keysDir = join(directory, 'keys');
    const first = await loadOrCreateKeys(keysDir);
    expect(await loadOrCreateKeys(keysDir)).toEqual(first);
    expect((await readdir(keysDir)).sort()).toEqual([
      'apiclient_cert.pem',
      'apiclient_key.pem',
      'platform_cert.pem',
      'platform_key.pem',
      'simulator.json',
      'wechatpay_private_key.pem',
      'wechatpay_public_key.pem',
    ]);
    for (const file of await readdir(keysDir)) {
      expect((await stat(join(keysDir, file))).mode & 0o777).toBe(0o600);
    }
    expect(first.apiV3Key).toHaveLength(32);
    expect(first.publicKeyId).toMatch(/^PUB_KEY_ID_0\d{30}$/);
  });

  it('makes certificates that OpenSSL and @fidm/x509 both read', async () => {
    const keys = await loadOrCreateKeys(directory);
    const certificate = new X509Certificate(keys.merchantCertificatePem);
    expect(certificate.serialNumber).toBe(keys.merchantSerial);
    expect(certificate.subject).toContain(`CN=${keys.mchid}`);
    expect(Date.parse(certificate.validTo) - Date.now()).toBeGreaterThan(4 * 365 * 24 * 3_600_000);
    expect(certificate.verify(new X509Certificate(keys.platformCertificatePem).publicKey)).toBe(true);
    const read = Certificate.fromPEM(Buffer.from(keys.merchantCertificatePem));
    expect(read.serialNumber.toUpperCase()).toBe(keys.merchantSerial);
    expect(read.subject.commonName).toBe(keys.mchid);
  });

  it('notices keys that do not belong together', async () => {
    await loadOrCreateKeys(directory);
    const other = await loadOrCreateKeys(join(directory, 'other'));
    await writeFile(join(directory, 'apiclient_key.pem'), other.merchantKeyPem);
    await expect(loadOrCreateKeys(directory)).rejects.toThrow('do not belong together');
  });

  it('keeps payments, and goes on notifying where it stopped', async () => {
    const options = { keysDir: join(directory, 'keys'), stateFile: join(directory, 'state', 'state.json') };
    const endpoint = await new NotifyEndpoint().start();
    endpoint.answers = [500, 204];
    const before = await createSimulator({ ...options, timeCompression: 50 });
    const { openid } = before.control.user('小林');
    const merchant = new Merchant(before.url, before.keys);
    await merchant.place('__proto__', { notify_url: endpoint.url, payer: { openid } });
    before.control.approve('__proto__');
    await before.control.notified('__proto__', ([each]) => each?.attempts.length === 1);
    await before.close();

    const after = await createSimulator({ ...options, timeCompression: 50 });
    expect(after.control.state()).toMatchObject({
      users: [{ name: '小林', openid }],
      payments: [{ outTradeNo: '__proto__', state: 'SUCCESS' }],
    });
    await after.control.settled();
    expect(after.control.state().notifications).toMatchObject([
      { status: 'delivered', attempts: [{ step: 0 }, { step: 1 }] },
    ]);
    expect(endpoint.verified(new Merchant(after.url, after.keys), 1)).toBe(true);
    await after.close();
    await endpoint.stop();
  });

  it('finishes refunds that were under way', async () => {
    const options = { keysDir: join(directory, 'keys'), stateFile: join(directory, 'state.json') };
    const before = await createSimulator({ ...options, refundDelayMs: 60_000, timeCompression: 100_000 });
    const merchant = new Merchant(before.url, before.keys);
    await merchant.place('REFUND01');
    before.control.approve('REFUND01');
    await merchant.refund('REFUND01', 'R1');
    await before.close();
    const after = await createSimulator({ ...options, refundDelayMs: 5, timeCompression: 100_000 });
    await after.control.settled();
    expect(after.control.state().refunds).toMatchObject([{ outRefundNo: 'R1', status: 'SUCCESS' }]);
    await after.close();
  });

  it('refuses a state file of another kind rather than losing it', async () => {
    const stateFile = join(directory, 'state.json');
    await writeFile(stateFile, '{"version":99}');
    await expect(createSimulator({ stateFile })).rejects.toThrow('another version');
    expect(await readFile(stateFile, 'utf8')).toBe('{"version":99}');
  });

  it('refuses production', async () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    try {
      await expect(createSimulator()).rejects.toThrow('NODE_ENV=production');
    } finally {
      process.env.NODE_ENV = before;
    }
  });

  describe('from the command line', () => {
    const run = (arguments_: string[], env: NodeJS.ProcessEnv = {}) => {
      const child = spawn(
        join(ROOT, 'node_modules/.bin/tsx'),
        [join(ROOT, 'scripts/simulator/main.ts'), ...arguments_],
        {
          env: { ...process.env, ...env },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
      const output = { stdout: '', stderr: '' };
      child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
      const exit = new Promise<number | null>((done) => child.on('close', (code) => done(code)));
      const ready = new Promise<void>((done) => child.stdout.once('data', () => done()));
      return { child, output, exit, ready };
    };

    it('prints its address in one line and stops on SIGTERM, keeping its state', async () => {
      const stateFile = join(directory, 'state.json');
      const { child, output, exit, ready } = run(['--keys-dir', join(directory, 'keys'), '--state-file', stateFile]);
      await ready;
      const { url } = JSON.parse(output.stdout) as { url: string };
      await fetch(`${url}/sim/login-codes`, { method: 'POST', body: JSON.stringify({ user: '小林' }) });
      child.kill('SIGTERM');
      expect(await exit).toBe(0);
      expect(await readFile(stateFile, 'utf8')).toContain('小林');
    });

    it('explains what is wrong and exits with 1', async () => {
      const refused = run([], { NODE_ENV: 'production' });
      expect(await refused.exit).toBe(1);
      expect(refused.output.stderr).toContain('NODE_ENV=production');
      const mistyped = run(['--prot', '1']);
      expect(await mistyped.exit).toBe(1);
      expect(mistyped.output.stderr).toContain('Usage');
    });
  });
});
