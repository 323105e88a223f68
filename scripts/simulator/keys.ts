import {
  createPrivateKey,
  generateKeyPair,
  randomBytes,
  randomInt,
  X509Certificate,
  type KeyObject,
} from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createCertificate } from './core/der.js';

const generate = promisify(generateKeyPair);
const YEAR_MS = 365 * 24 * 60 * 60_000;

/** What a merchant would find on the WeChat consoles; written to `simulator.json`. */
export interface Credentials {
  appid: string;
  appSecret: string;
  mchid: string;
  merchantSerial: string;
  apiV3Key: string;
  publicKeyId: string;
  platformSerial: string;
}

export interface KeyMaterial extends Credentials {
  /** apiclient_key.pem: the merchant signs requests and payment parameters with it. */
  merchantKeyPem: string;
  /** apiclient_cert.pem */
  merchantCertificatePem: string;
  /** platform_key.pem: WeChat's own key in platform-certificate mode. */
  platformKeyPem: string;
  platformCertificatePem: string;
  /** wechatpay_public_key.pem and its secret half, used in 微信支付公钥 mode. */
  wechatPayKeyPem: string;
  wechatPayPublicKeyPem: string;
}

const PEM_FILES = {
  merchantKeyPem: 'apiclient_key.pem',
  merchantCertificatePem: 'apiclient_cert.pem',
  platformKeyPem: 'platform_key.pem',
  platformCertificatePem: 'platform_cert.pem',
  wechatPayKeyPem: 'wechatpay_private_key.pem',
  wechatPayPublicKeyPem: 'wechatpay_public_key.pem',
} as const satisfies Partial<Record<keyof KeyMaterial, string>>;

const CREDENTIALS_FILE = 'simulator.json';

async function rsaKey(): Promise<{ publicKey: KeyObject; privateKey: KeyObject }> {
  return generate('rsa', { modulusLength: 2048 });
}

const pem = (key: KeyObject) =>
  key.export({ format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki' }).toString();

function digits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join('');
}

function certificateSerial(): string {
  const bytes = randomBytes(20);
  bytes.writeUInt8((bytes.readUInt8(0) & 0x3f) | 0x40, 0);
  return bytes.toString('hex').toUpperCase();
}

export async function createKeys(now = new Date()): Promise<KeyMaterial> {
  const [merchant, platform, wechatPay] = await Promise.all([rsaKey(), rsaKey(), rsaKey()]);
  const mchid = `16${digits(8)}`;
  const merchantSerial = certificateSerial();
  const platformSerial = certificateSerial();
  const period = {
    notBefore: new Date(now.getTime() - 24 * 60 * 60_000),
    notAfter: new Date(now.getTime() + 5 * YEAR_MS),
  };
  const issuer = { issuerName: 'Simulated Payment Root CA', issuerKey: platform.privateKey };
  return {
    appid: `wx${randomBytes(8).toString('hex')}`,
    appSecret: randomBytes(16).toString('hex'),
    mchid,
    merchantSerial,
    apiV3Key: randomBytes(24).toString('base64url'),
    publicKeyId: `PUB_KEY_ID_0${mchid}${digits(20)}`,
    platformSerial,
    merchantKeyPem: pem(merchant.privateKey),
    merchantCertificatePem: createCertificate({
      ...period,
      ...issuer,
      serial: merchantSerial,
      commonName: mchid,
      organization: '微信商户系统（模拟）',
      publicKey: merchant.publicKey,
    }),
    platformKeyPem: pem(platform.privateKey),
    platformCertificatePem: createCertificate({
      ...period,
      ...issuer,
      serial: platformSerial,
      commonName: 'Simulated WeChat Pay',
      organization: '微信支付平台（模拟）',
      publicKey: platform.publicKey,
    }),
    wechatPayKeyPem: pem(wechatPay.privateKey),
    wechatPayPublicKeyPem: pem(wechatPay.publicKey),
  };
}

/** Reads the keys of a directory, or makes them there: the same directory always gives the same merchant. */
export async function loadOrCreateKeys(directory: string): Promise<KeyMaterial> {
  const existing = await readKeys(directory);
  if (existing) return existing;
  const keys = await createKeys();
  await writeKeys(directory, keys);
  return keys;
}

async function readKeys(directory: string): Promise<KeyMaterial | undefined> {
  let text: string;
  try {
    text = await readFile(join(directory, CREDENTIALS_FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const credentials = JSON.parse(text) as Credentials;
  const entries = await Promise.all(
    Object.entries(PEM_FILES).map(async ([field, file]) => [field, await readFile(join(directory, file), 'utf8')]),
  );
  const keys = { ...credentials, ...Object.fromEntries(entries) } as KeyMaterial;
  assertConsistent(directory, keys);
  return keys;
}

/** A directory half replaced by hand would fail much later, as a signature error nobody can explain. */
function assertConsistent(directory: string, keys: KeyMaterial): void {
  const certificate = new X509Certificate(keys.merchantCertificatePem);
  const matches =
    certificate.serialNumber === keys.merchantSerial &&
    certificate.checkPrivateKey(createPrivateKey(keys.merchantKeyPem)) &&
    new X509Certificate(keys.platformCertificatePem).checkPrivateKey(createPrivateKey(keys.platformKeyPem));
  if (!matches)
    throw new Error(`The keys in ${directory} do not belong together; delete the directory to make new ones.`);
}

/** `simulator.json` goes last: its presence says that the directory is complete. */
async function writeKeys(directory: string, keys: KeyMaterial): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const write = async (file: string, content: string) => {
    const temporary = join(directory, `.${file}.${process.pid}.tmp`);
    await rm(temporary, { force: true });
    await writeFile(temporary, content, { mode: 0o600 });
    await rename(temporary, join(directory, file));
  };
  for (const [field, file] of Object.entries(PEM_FILES)) {
    await write(file, keys[field as keyof typeof PEM_FILES]);
  }
  await write(CREDENTIALS_FILE, `${JSON.stringify(credentialsOf(keys), null, 2)}\n`);
}

export function credentialsOf(keys: KeyMaterial): Credentials {
  const { appid, appSecret, mchid, merchantSerial, apiV3Key, publicKeyId, platformSerial } = keys;
  return { appid, appSecret, mchid, merchantSerial, apiV3Key, publicKeyId, platformSerial };
}
