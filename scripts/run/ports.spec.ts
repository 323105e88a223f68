import { type AddressInfo, createServer } from 'node:net';
import { answers, freePort } from './ports.mjs';

describe('choosing a port', () => {
  it('keeps the preferred port while it is free, and takes another while somebody listens there', async () => {
    const port = await freePort();
    expect(await freePort(port)).toBe(port);

    const server = createServer().listen(port, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    expect((server.address() as AddressInfo).port).toBe(port);
    expect(await answers(port)).toBe(true);
    expect(await freePort(port)).not.toBe(port);

    await new Promise((resolve) => server.close(resolve));
    expect(await answers(port)).toBe(false);
  });

  it('does not promise one port to two services', async () => {
    const port = await freePort();
    expect(await freePort(port, [port])).not.toBe(port);
  });
});
