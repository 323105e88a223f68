/** A map that knows how to take its last changes back. Its values are never changed, only replaced. */
export class UndoableMap<K, V> {
  readonly map: Map<K, V>;
  private undo: [K, V | undefined][] = [];

  constructor(entries: Iterable<readonly [K, V]> = []) {
    this.map = new Map(entries);
  }

  set(key: K, value: V): void {
    this.undo.push([key, this.map.get(key)]);
    this.map.set(key, value);
  }

  keep(): void {
    this.undo = [];
  }

  takeBack(): void {
    for (const [key, before] of this.undo.reverse()) {
      if (before === undefined) this.map.delete(key);
      else this.map.set(key, before);
    }
    this.undo = [];
  }
}
