import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type * as Easel from 'glass-easel';
import type * as Adapter from 'glass-easel-miniprogram-adapter';
import { TmplGroup } from 'glass-easel-template-compiler';
import { JSDOM } from 'jsdom';
import { createFakeApi } from '../../support/fake-api';
import type { FakeApi } from '../../support/fake-api';
import { makeWx } from './wx';
import type { Person, WxStub } from './wx';

/**
 * Runs the built mini-program, as it would be uploaded, on WeChat's own open component framework: the untouched WXML,
 * WXS and JavaScript of the output folder, with a stub in place of `wx`.
 */
type PageMethods = Record<string, ((...values: unknown[]) => unknown) | undefined> & {
  route?: string;
  options?: unknown;
};

type DrawnElement = HTMLElement & { __wxElement?: Easel.Element };

interface OpenPage {
  route: string;
  root: Adapter.Root;
  instance: PageMethods;
}

/** What a browser has and WeChat's logic layer has not: using any of it must fail here as it would there. */
const HIDDEN = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'fetch',
  'XMLHttpRequest',
  'Image',
  'history',
  'self',
];

function filesBelow(folder: string, under = ''): string[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(under, entry.name);
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

export class Weapp {
  readonly api: FakeApi = createFakeApi();
  readonly stub: WxStub;
  readonly problems: unknown[] = [];
  /** Bytes of every call of setData, in order: what crosses from the logic layer to the view. */
  readonly payloads: number[] = [];
  private readonly stack: OpenPage[] = [];
  private readonly modules = new Map<string, { exports: Record<string, unknown> }>();
  private readonly dom = new JSDOM('<!doctype html><html><body></body></html>', { pretendToBeVisual: true });
  private readonly easel: typeof Easel;
  private readonly space: Adapter.CodeSpace;
  private readonly backend: Adapter.AssociatedBackend;
  private app: PageMethods = {};

  constructor(
    private readonly folder: string,
    readonly person: Person,
  ) {
    this.exposeDom();
    // Loaded only now: both look for a document as soon as they are required.
    this.easel = jest.requireActual<typeof Easel>('glass-easel');
    const adapter = jest.requireActual<typeof Adapter>('glass-easel-miniprogram-adapter');
    const env = new adapter.MiniProgramEnv();
    this.space = env.createCodeSpace('', true);
    this.backend = env.associateBackend();
    this.stub = makeWx(this.api, person, {
      navigateTo: (url) => this.push(url),
      redirectTo: (url) => this.replace(url),
      switchTab: (url) => this.restart(url),
      navigateBack: () => this.pop(),
    });
    this.easel.globalOptions.throwGlobalError = false;
    adapter.glassEasel.addGlobalErrorListener((error: unknown) => {
      this.problems.push(error);
      return false;
    });
    this.compileTemplates();
    this.loadConfigs();
    this.require('app');
    this.app['onLaunch']?.call(this.app, { path: '', query: {}, scene: 1001 });
  }

  get pages(): string[] {
    const config = JSON.parse(this.read('app.json')) as {
      pages: string[];
      subPackages: { root: string; pages: string[] }[];
    };
    return [
      ...config.pages,
      ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
    ];
  }

  /** As if the person had opened the mini-program at this page. */
  async open(url: string): Promise<void> {
    this.restart(url);
    await this.settle();
  }

  get route(): string {
    return this.stack.at(-1)?.route ?? '';
  }

  /** All the words of the page on top. */
  text(): string {
    return this.document.textContent ?? '';
  }

  /** By the id in the program; the framework keeps ids to itself and writes none into its document. */
  find(id: string): DrawnElement | null {
    const drawn = [...this.document.querySelectorAll<DrawnElement>('*')];
    return drawn.find((element) => element.__wxElement?.id === id) ?? null;
  }

  async tap(id: string): Promise<void> {
    await this.fire(id, 'tap', {});
  }

  /** An event of a built-in component, as WeChat would send it. */
  async fire(id: string, type: string, detail: unknown): Promise<void> {
    const element = this.find(id);
    if (!element?.__wxElement) throw new Error(`nothing with id ${id} on ${this.route}: ${this.text().slice(0, 200)}`);
    const event = new this.easel.Event(type, detail, { bubbles: true, composed: true });
    this.easel.Event.dispatchEvent(element.__wxElement, event);
    await this.settle();
  }

  /** Until replies, React and the templates have come to rest. */
  async settle(): Promise<void> {
    for (let round = 0; round < 12; round += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  async until(condition: () => boolean, what: string): Promise<void> {
    for (let round = 0; round < 200; round += 1) {
      if (condition()) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`${what} did not happen on ${this.route}: ${this.text().slice(0, 300)}`);
  }

  close(): void {
    while (this.stack.length > 0) this.drop();
  }

  private get document(): Element {
    const page = this.stack.at(-1);
    return (page ? page.root.getComponent().$$ : this.dom.window.document.body) as unknown as Element;
  }

  private exposeDom(): void {
    const names = [
      'window',
      'document',
      'Event',
      'HTMLElement',
      'Node',
      'Text',
      'Element',
      'MutationObserver',
      'requestAnimationFrame',
    ];
    const source = this.dom.window as unknown as Record<string, unknown>;
    for (const name of names) {
      Object.defineProperty(globalThis, name, {
        value: name === 'window' ? source : source[name],
        configurable: true,
        writable: true,
      });
    }
  }

  private read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  private compileTemplates(): void {
    const group = new TmplGroup();
    const files = filesBelow(this.folder);
    for (const file of files) {
      if (file.endsWith('.wxml')) group.addTmpl(file.slice(0, -'.wxml'.length), this.read(file));
      if (file.endsWith('.wxs')) group.addScript(file.slice(0, -'.wxs'.length), this.read(file));
    }
    const make = new Function(`return ${group.getTmplGenObjectGroups()}`) as () => Record<string, unknown>;
    const groupList = make();
    for (const [path, content] of Object.entries(groupList)) {
      const template = { groupList, content, fallbackListenerOnNativeNode: true };
      this.space.addCompiledTemplate(path, template as unknown as Easel.template.ComponentTemplate);
    }
    group.free();
  }

  private loadConfigs(): void {
    const configs = filesBelow(this.folder).filter(
      (file) => file.endsWith('.json') && existsSync(join(this.folder, file.replace(/json$/, 'wxml'))),
    );
    for (const file of configs) {
      this.space.addComponentStaticConfig(
        file.slice(0, -'.json'.length),
        JSON.parse(this.read(file)) as Adapter.types.ComponentStaticConfig,
      );
    }
  }

  /** CommonJS as WeChat has it: relative paths inside the package, registration functions in scope, no browser. */
  private require(path: string): Record<string, unknown> {
    const known = this.modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} as Record<string, unknown> };
    this.modules.set(path, module);
    const scope: Record<string, unknown> = {
      module,
      exports: module.exports,
      require: (request: string) => this.require(posix.join(dirname(path), request).replace(/\.js$/, '')),
      wx: this.stub.wx,
      App: (definition: PageMethods) => {
        this.app = definition;
      },
      getApp: () => this.app,
      getCurrentPages: () => this.stack.map(({ instance }) => instance),
      ...Object.fromEntries(HIDDEN.map((name) => [name, undefined])),
    };
    this.space.componentEnv(path, ({ Page, Component, Behavior }) => {
      const names = [...Object.keys(scope), 'Page', 'Component', 'Behavior', 'global'];
      const run = new Function(...names, this.read(`${path}.js`)) as (...values: unknown[]) => void;
      run(...Object.values(scope), Page, Component, Behavior, {});
    });
    return module.exports;
  }

  private push(url: string): void {
    const [path = '', query = ''] = url.replace(/^\//, '').split('?');
    if (existsSync(join(this.folder, 'comp.js'))) this.require('comp');
    this.require(path);
    this.call('onHide');
    const root = this.backend.createRoot('body', this.space, path);
    const instance = root.get() as unknown as PageMethods;
    instance.route = path;
    instance.options = Object.fromEntries(new URLSearchParams(query));
    this.weigh(instance);
    this.stack.push({ route: path, root, instance });
    const placeholder = this.dom.window.document.createElement('div');
    this.dom.window.document.body.appendChild(placeholder);
    root.attach(this.dom.window.document.body as never, placeholder as never);
    this.call('onLoad', instance.options);
    this.call('onShow');
    this.call('onReady');
  }

  private weigh(instance: PageMethods): void {
    const setData = instance['setData'];
    instance['setData'] = (data, done) => {
      this.payloads.push(Buffer.byteLength(JSON.stringify(data)));
      return setData?.call(instance, data, done);
    };
  }

  private pop(): void {
    this.drop();
    this.call('onShow');
  }

  private replace(url: string): void {
    this.drop();
    this.push(url);
  }

  private restart(url: string): void {
    this.close();
    this.push(url);
  }

  private drop(): void {
    this.call('onUnload');
    const page = this.stack.pop();
    if (!page) return;
    const element = page.root.getComponent().$$ as unknown as Element;
    page.root.release();
    element.remove();
  }

  private call(name: string, ...values: unknown[]): void {
    const page = this.stack.at(-1);
    page?.instance[name]?.call(page.instance, ...values);
  }
}
