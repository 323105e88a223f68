import Taro from '@tarojs/taro';
import type { Transport } from './client';

export const taroTransport: Transport = async (request) => {
  const reply = await Taro.request<unknown, string>({
    url: request.url,
    method: request.method as keyof Taro.request.Method,
    header: request.headers,
    ...(request.body === undefined ? {} : { data: request.body }),
    timeout: request.timeoutMs,
    dataType: 'json',
  });
  return { status: reply.statusCode, body: reply.data };
};
