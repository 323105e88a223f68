import { connect } from 'node:net';

/**
 * Whether a database server takes connections there: the server speaks first, and only when its start is complete (the
 * port itself is open, and its pid file written, before the init file has run).
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function greets(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    /** @param {boolean} result */
    const done = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(2_000, () => done(false));
    // A packet header of four bytes, then the version of the protocol; 255 would be an error such as "too many
    // connections", which also comes from a server that is up.
    socket.once('data', (data) => done(data[4] === 10 || data[4] === 255));
    socket.once('error', () => done(false));
    socket.once('close', () => done(false));
  });
}
