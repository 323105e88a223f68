/**
 * Imported before anything else by every command. 20.19 is the first Node 20 that can `require` ES modules, which the
 * server's framework relies on.
 */
const [neededMajor, neededMinor] = /** @type {const} */ ([20, 19]);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
  console.error(
    `Guike needs Node.js ${neededMajor}.${neededMinor} or newer, and this is ${process.versions.node}. ` +
      'Install the current LTS release from https://nodejs.org (or with nvm: nvm install --lts) and try again.',
  );
  process.exit(1);
}
