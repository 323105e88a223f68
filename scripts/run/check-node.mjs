/**
 * Imported before anything else by every command. 20.19 is the first Node 20 that can `require` ES modules, which the
 * server's framework relies on.
 */
const needed = [20, 19];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    `Guike needs Node.js ${needed.join('.')} or newer, and this is ${process.versions.node}. ` +
      'Install the current LTS release from https://nodejs.org (or with nvm: nvm install --lts) and try again.',
  );
  process.exit(1);
}
