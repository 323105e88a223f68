import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { missingEntries, platformOf } from './lockfile.mjs';

describe('the lock file', () => {
  it('has every platform, so that npm ci takes it (else run: node scripts/run/complete-lockfile.mjs)', () => {
    const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
    expect(Object.keys(missingEntries(packages))).toEqual([]);
  });

  it('names what npm left out, beside the package where another version is in the way', () => {
    const optionalDependencies = { 'n-darwin-arm64': '2.0.0', 'n-linux-x64-musl': '2.0.0', fsevents: '^2.0.0' };
    const entries = {
      'node_modules/n': { version: '2.0.0', dev: true, optionalDependencies },
      'node_modules/n-darwin-arm64': { version: '1.0.0' },
    };
    expect(missingEntries(entries)).toEqual({
      'node_modules/n/node_modules/n-darwin-arm64': expect.objectContaining({ version: '2.0.0', os: ['darwin'] }),
      'node_modules/n-linux-x64-musl': expect.objectContaining({ dev: true, optional: true, libc: ['musl'] }),
    });
    expect(missingEntries({ ...entries, ...missingEntries(entries) })).toEqual({});
  });

  it.each([
    ['@swc/core-linux-arm64-gnu', { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] }],
    ['@swc/core-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@parcel/watcher-darwin-x64', { os: ['darwin'], cpu: ['x64'] }],
    ['bufferutil', undefined],
  ])('reads the platform of %s', (name, expected) => expect(platformOf(name)).toEqual(expected));
});
