import type { IProjectConfig } from '@tarojs/taro/types/compile';
import { askEarly } from './h5-first-screen';
import { COMPILED_TOO, sharedFromSource } from './sources';

/**
 * Stand-ins for what every browser of babel.config.js has, requests by JSONP, which we don't make, and the look of form
 * controls of the framework, which we don't use: all of it would come with the first script.
 */
const NEEDLESS_IN_BROWSERS = [
  'whatwg-fetch',
  'abortcontroller-polyfill/dist/abortcontroller-polyfill-only',
  'jsonp-retry',
  '@tarojs/components/dist/taro-components/taro-components.css',
];

/** Packages of the router that are published in the syntax of their year. */
const modernPackages = (file: string): boolean => /node_modules[\\/](query-string|filter-obj)[\\/]/.test(file);

/** Taro keeps all names of functions and quotes all keys, for engines that only mini-programs meet. */
export const h5Terser = {
  enable: true,
  config: { ecma: 2018 as const, keep_fnames: false, output: { keep_quoted_props: false, quote_keys: false } },
};

export const h5: NonNullable<IProjectConfig['h5']> = {
  publicPath: './',
  staticDirectory: 'static',
  router: { mode: 'hash' as const },
  compile: { include: [...COMPILED_TOO, modernPackages] },
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
    cssModules: { enable: false },
  },
  htmlPluginOption: { templateParameters: { askEarly } },
  webpackChain(chain) {
    chain.merge(sharedFromSource);
    chain.merge({ target: ['web', 'es2018'] });
    for (const request of NEEDLESS_IN_BROWSERS) chain.resolve.alias.set(request, false as never);
    chain.optimization.splitChunks({
      chunks: 'async',
      minSize: 6_000,
      maxAsyncRequests: 8,
      cacheGroups: {
        default: false,
        defaultVendors: false,
        // Styles of what pages share come first and once, so that what a page says of its own always wins.
        styles: { name: 'shared', type: 'css/mini-extract', minChunks: 2, enforce: true, priority: 3 },
        // What nearly every page uses travels beside the first one; the rest waits for the pages that need it.
        primitives: { name: 'shared', minChunks: 12, enforce: true, priority: 2 },
        rest: { minChunks: 2, reuseExistingChunk: true, priority: 1 },
      },
    });
    chain.performance.hints(false);
    if (process.env.MINIAPP_SOURCE_MAPS === '1') chain.devtool('source-map');
  },
};
