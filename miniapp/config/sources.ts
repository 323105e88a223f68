import path from 'node:path';

export const SHARED_SOURCE = path.resolve(__dirname, '../../shared/src');

/** Published in a syntax that the oldest phones cannot parse, so it is compiled with our own code. */
const MODERN_PACKAGES = [path.resolve(path.dirname(require.resolve('uqr')), '..')];
export const COMPILED_TOO = [SHARED_SOURCE, ...MODERN_PACKAGES];

/** `shared` is compiled from source: its ES module imports end in `.js` although the files are TypeScript. */
export const sharedFromSource = {
  resolve: { extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
};
