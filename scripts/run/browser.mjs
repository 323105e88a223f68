import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { installDebian, isDebian, privilege } from './debian.mjs';
import { ask, findProgram, isExecutable } from './shell.mjs';

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
].flatMap((path) => [join('/Applications', path), join(homedir(), 'Applications', path)]);

/**
 * A Chromium that really runs: Ubuntu's chromium-browser, for one, is only a pointer to a snap.
 * @returns {string | undefined}
 */
function findBrowser() {
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chrome', 'chromium-browser', 'microsoft-edge'];
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...names.map((name) => findProgram([name])),
    ...macApplications.filter(isExecutable),
  ];
  return candidates.find((path) => path && ask(path, ['--version'], { timeout: 20_000 }).ok);
}

/** Without one, every page in a screenshot would be rows of boxes. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  if (findProgram(['fc-list'])) return ask('fc-list', [':lang=zh-cn', 'file']).output.trim() !== '';
  return ['/usr/share/fonts', join(homedir(), '.fonts'), join(homedir(), '.local/share/fonts')]
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map(String))
    .some((file) => /wqy|noto.*cjk|source-?han|droidsansfallback/i.test(file));
}

/**
 * The browser for tests, installed where that is allowed.
 * @returns {Promise<{ outcome: string, value: { path?: string, reason?: string } }>}
 */
export async function ensureBrowser() {
  const wanted = [...(findBrowser() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-wqy-microhei'])];
  if (wanted.length > 0 && isDebian() && privilege()) await installDebian([wanted], 'browser');
  const path = findBrowser();
  if (path && hasChineseFont()) return { outcome: wanted.length ? 'installed' : 'found', value: { path } };
  const reason = path
    ? 'there is no Chinese font (install fonts-wqy-microhei or fonts-noto-cjk)'
    : 'there is no Chrome or Chromium (install one, or set CHROMIUM_PATH)';
  return { outcome: `browser tests will be skipped: ${reason}`, value: { reason } };
}
