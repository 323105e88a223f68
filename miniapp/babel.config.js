const h5 = process.env.TARO_ENV === 'h5';

/**
 * What opens the H5 mini-program: WeChat's own kernel on Android (Chromium 77 and newer), the system's on iPhones, whose
 * WeChat asks for iOS 13. Nothing there needs the polyfills of older ones, which weigh as much as React.
 */
const H5_BROWSERS = { chrome: '77', ios: '13' };

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // Mini-programs bring their own polyfills.
        useBuiltIns: false,
        // Mini-programs are compiled for what .browserslistrc says.
        ...(h5 ? { targets: H5_BROWSERS } : {}),
      },
    ],
  ],
};
