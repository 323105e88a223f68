import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

export interface Picture {
  readonly file: string;
  readonly title: string;
  readonly chapter: string;
  /** What went wrong on the way, for whoever looks at the sheet. */
  readonly problem: string | null;
  /** Letters too pale, things to tap too small. */
  readonly remarks: readonly string[];
}

function byChapter(pictures: readonly Picture[]): Map<string, Picture[]> {
  const chapters = new Map<string, Picture[]>();
  for (const picture of pictures) chapters.set(picture.chapter, [...(chapters.get(picture.chapter) ?? []), picture]);
  return chapters;
}

function chapterOf(name: string, pictures: readonly Picture[]): string {
  const figures = pictures.map(
    ({ file, title, problem }) =>
      `<figure><img src="${file}" loading="eager"><figcaption>${title}${problem === null ? '' : `<b>${problem.replaceAll('<', '&lt;')}</b>`}</figcaption></figure>`,
  );
  return `<h2>${name}</h2><div class="row">${figures.join('')}</div>`;
}

function pageOf(pictures: readonly Picture[]): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>归客 · 画册</title>
<style>
body{margin:24px;background:#f7f3ee;color:#2b2622;font:15px/1.5 system-ui,sans-serif}
h2{margin:24px 0 8px;color:#8a5a12}
.row{display:flex;flex-wrap:wrap;gap:16px}
figure{margin:0;width:195px}
img{width:195px;height:422px;object-fit:cover;object-position:top;border-radius:12px;box-shadow:0 2px 12px rgba(74,56,40,.15)}
figcaption{padding:6px 2px;color:#6b625a}
b{display:block;color:#a8322b;font-weight:400}
</style>${[...byChapter(pictures)].map(([name, ofChapter]) => chapterOf(name, ofChapter)).join('')}</html>`;
}

/** A page with all pictures, and what there is to glance over: an image of all, and one of each chapter. */
export async function writeContactSheets(
  browser: Browser,
  folder: string,
  pictures: readonly Picture[],
): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 1330, height: 900 } });
  const write = async (sheet: string, shown: readonly Picture[], html = `${sheet}.html`): Promise<string> => {
    await writeFile(join(folder, html), pageOf(shown));
    await page.goto(pathToFileURL(join(folder, html)).href, { waitUntil: 'load' });
    await page.screenshot({ path: join(folder, `${sheet}.png`), fullPage: true });
    return `${sheet}.png`;
  };
  const sheets = [await write('contact-sheet', pictures, 'index.html')];
  for (const [name, ofChapter] of byChapter(pictures)) sheets.push(await write(`contact-sheet-${name}`, ofChapter));
  await page.close();
  return sheets;
}
