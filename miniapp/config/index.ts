import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { h5, h5Terser } from './h5';
import { COMPILED_TOO, SHARED_SOURCE, sharedFromSource } from './sources';

/** The mini-program cannot know its server at run time; H5 reads it from /config.js instead (src/lib/env.h5.ts). */
const API_BASE = process.env.GUIKE_API_BASE ?? 'https://guike.example.com/api';

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
  ...(process.env.TARO_ENV === 'h5' ? { terser: h5Terser } : {}),
  mini: {
    compile: { include: COMPILED_TOO },
    miniCssExtractPluginOption: { ignoreOrder: true },
    optimizeMainPackage: { enable: true },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false, config: {} } },
    webpackChain(chain) {
      chain.merge(sharedFromSource);
      if (process.env.MINIAPP_SOURCE_MAPS === '1') chain.devtool('source-map');
    },
  },
  h5,
}));
