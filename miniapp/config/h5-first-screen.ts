import { relative, resolve } from 'node:path';
import type { Compilation } from 'webpack';

/** Where people come in: the icon on their phone (an address that names no page is the home page), and a QR code. */
const HOME = 'pages/home/index';
const ENTRANCES = [HOME, 'packages/join/landing/index'];

const toLoad = (files: Iterable<string>): string[] => [...files].filter((file) => /\.(js|css)$/.test(file));

/** The files of each entrance by its route, and under '' what every other page needs as well. */
function filesByRoute(compilation: Compilation): Record<string, string[]> {
  const source = `${compilation.compiler.context}/src`;
  const byRoute: Record<string, string[]> = { '': toLoad(compilation.namedChunks.get('shared')?.files ?? []) };
  for (const group of compilation.chunkGroups) {
    const requests = group.origins.map(({ request }) => relative(source, resolve(source, request ?? '')));
    const route = ENTRANCES.find((entrance) => requests.includes(entrance));
    if (route !== undefined) byRoute[route] = toLoad(group.getFiles());
  }
  for (const route of ['', ...ENTRANCES]) {
    if (!byRoute[route]?.length) throw new Error(`No files for the first screen of "${route}" (h5-first-screen.ts).`);
  }
  return byRoute;
}

/**
 * A script for the head of index.html, which asks for the page's own files beside the framework: otherwise a browser
 * learns of them only when the framework has come and run, one journey to the server later.
 */
export function askEarly(compilation: Compilation): string {
  return `!function(files){
var route=location.hash.slice(1).split("?")[0].replace(/^\\//,"")||"${HOME}";
(files[route]||files[""]).forEach(function(file){
var link=document.createElement("link");
link.rel="preload";link.as=/css$/.test(file)?"style":"script";link.href="./"+file;
document.head.appendChild(link)})
}(${JSON.stringify(filesByRoute(compilation))})`;
}
