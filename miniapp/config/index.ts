import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const SHARED_SOURCE = path.resolve(__dirname, '../../shared/src');

/** Published in a syntax that the oldest phones cannot parse, so it is compiled with our own code. */
const MODERN_PACKAGES = [path.resolve(path.dirname(require.resolve('uqr')), '..')];
const COMPILED_TOO = [SHARED_SOURCE, ...MODERN_PACKAGES];

/** The mini-program cannot know its server at run time; H5 reads it from /config.js instead (src/lib/env.h5.ts). */
const API_BASE = process.env.GUIKE_API_BASE ?? 'https://guike.example.com/api';

/** `shared` is compiled from source: its ES module imports end in `.js` although the files are TypeScript. */
const sharedFromSource = {
  resolve: { extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
};

export default defineConfig(() => ({
  projectName: 'guike',
  date: '2026-11-21',
  designWidth: 750,
  deviceRatio: { 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  // Built beside the old result, which may be in use, and put in its place afterwards (scripts/run/builds.mjs).
  outputRoot: process.env.MINIAPP_OUTPUT ?? `dist/${process.env.TARO_ENV}`,
  plugins: [],
  framework: 'react' as const,
  compiler: { type: 'webpack5' as const, prebundle: { enable: false } },
  cache: { enable: false },
  alias: { '@': path.resolve(__dirname, '../src'), '@guike/shared': path.join(SHARED_SOURCE, 'index.ts') },
  defineConstants: { GUIKE_API_BASE: JSON.stringify(API_BASE) },
  mini: {
    compile: { include: COMPILED_TOO },
    miniCssExtractPluginOption: { ignoreOrder: true },
    optimizeMainPackage: { enable: true },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false, config: {} } },
    webpackChain(chain) {
      chain.merge(sharedFromSource);
    },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' as const },
    compile: { include: COMPILED_TOO },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    // A desktop browser shows a phone-wide column instead of letters the size of a hand.
    postcss: {
      pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 16, maxRootSize: 24 } },
      autoprefixer: { enable: true, config: {} },
      cssModules: { enable: false, config: {} },
    },
    webpackChain(chain) {
      chain.merge(sharedFromSource);
      // Every page uses the same primitives: they travel once, beside the first page.
      chain.optimization.splitChunks({
        chunks: 'async',
        cacheGroups: { shared: { name: 'shared', chunks: 'async', minChunks: 2, minSize: 8_000 } },
      });
      chain.performance.hints(false);
    },
  },
}));
