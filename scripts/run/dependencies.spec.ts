import { outdatedPackages } from './dependencies.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    server: { version: '0.1.0' },
    'node_modules/nest': { version: '12.5.1' },
    'node_modules/nest/node_modules/uid': { version: '2.0.0' },
    'node_modules/esbuild-of-another-platform': { version: '1.0.0', optional: true },
    'node_modules/@guike/server': { link: true },
  },
};

describe('whether npm ci is needed', () => {
  it('is not, when every package is there in its version', () => {
    const { '': _root, 'node_modules/esbuild-of-another-platform': _optional, ...installed } = lock.packages;
    expect(outdatedPackages(lock, { packages: installed })).toEqual([]);
  });

  it('is, when a nested package has another version', () => {
    const installed = { ...lock.packages, 'node_modules/nest/node_modules/uid': { version: '1.0.0' } };
    expect(outdatedPackages(lock, { packages: installed })).toEqual(['node_modules/nest/node_modules/uid']);
  });

  it('is, on a bare clone', () => {
    expect(outdatedPackages(lock, {})).toContain('node_modules/nest');
  });
});
