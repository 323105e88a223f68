/// <reference types="@tarojs/taro" />

declare module '*.scss';
declare module '*.png' {
  const address: string;
  export default address;
}

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5';
  }
}

/** Replaced by the bundler, see config/index.ts. */
declare const GUIKE_API_BASE: string;

/** Written by /config.js, which the static server makes for the machine it runs on. */
interface Window {
  __GUIKE__?: { simulatorUrl?: string; apiBase?: string };
}
