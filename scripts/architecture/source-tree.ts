import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const FOLDERS = ['server/src', 'shared/src', 'miniapp/src', 'scripts'];
const SKIPPED = /^(node_modules|dist|coverage|fixtures|\..*)$/;
const WANTED = /\.(ts|tsx|mjs)$|(^|\/)README\.md$|\/migrations\/manifest\.json$/;

/**
 * The text of the project by path from its root. Every check is a function of this alone, so that a test can plant a
 * violation in a tree of three lines held in memory.
 */
export class SourceTree {
  private readonly parsed = new Map<string, ts.SourceFile>();

  private constructor(private readonly files: ReadonlyMap<string, string>) {}

  static of(files: Readonly<Record<string, string>>): SourceTree {
    return new SourceTree(new Map(Object.entries(files)));
  }

  static read(root: string): SourceTree {
    const files = new Map<string, string>();
    const visit = (folder: string): void => {
      for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
        const path = `${folder}/${entry.name}`;
        if (entry.isDirectory() && !SKIPPED.test(entry.name)) visit(path);
        else if (entry.isFile() && WANTED.test(path)) files.set(path, readFileSync(join(root, path), 'utf8'));
      }
    };
    for (const folder of FOLDERS) if (existsSync(join(root, folder))) visit(folder);
    return new SourceTree(files);
  }

  has(path: string): boolean {
    return this.files.has(path);
  }

  text(path: string): string {
    const text = this.files.get(path);
    if (text === undefined) throw new Error(`${path} is not part of this tree`);
    return text;
  }

  /** Paths that match, in alphabetical order, so that reports are stable. */
  paths(pattern: RegExp): string[] {
    return [...this.files.keys()].filter((path) => pattern.test(path)).sort();
  }

  source(path: string): ts.SourceFile {
    const known = this.parsed.get(path);
    if (known) return known;
    const source = ts.createSourceFile(path, this.text(path), ts.ScriptTarget.ES2023, true);
    this.parsed.set(path, source);
    return source;
  }
}
