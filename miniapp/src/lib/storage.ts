import Taro from '@tarojs/taro';

/** Small values by name; a broken or missing value reads as null. */
export const storage = {
  read<T>(name: string): T | null {
    const text: unknown = Taro.getStorageSync(`guike.${name}`);
    if (typeof text !== 'string' || text === '') return null;
    try {
      return JSON.parse(text) as T;
    } catch {
      return null;
    }
  },
  write(name: string, value: unknown): void {
    Taro.setStorageSync(`guike.${name}`, JSON.stringify(value));
  },
  remove(name: string): void {
    Taro.removeStorageSync(`guike.${name}`);
  },
};

export type KeyValueStore = typeof storage;
