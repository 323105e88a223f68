import { connect, createServer } from 'node:net';

/**
 * Whether something accepts connections there. Asked beside `listen`, because some systems let two listeners share a
 * port when one of them names an address and the other doesn't.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>}
 */
export function answers(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1_000 });
    /** @param {boolean} result */
    const done = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => done(true));
    socket.once('timeout', () => done(false));
    socket.once('error', () => done(false));
  });
}

/**
 * @param {number} port
 * @returns {Promise<number | undefined>} the port that could be listened on (another one for 0)
 */
function tryListening(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

/**
 * The preferred port when it is free, else any free one.
 * @param {number} [preferred]
 * @param {number[]} [taken] ports already promised to somebody else
 * @returns {Promise<number>}
 */
export async function freePort(preferred = 0, taken = []) {
  if (preferred && !taken.includes(preferred) && !(await answers(preferred)) && (await tryListening(preferred))) {
    return preferred;
  }
  for (;;) {
    const port = await tryListening(0);
    if (port === undefined) throw new Error('This machine gives out no port on 127.0.0.1.');
    if (!taken.includes(port)) return port;
  }
}
