/** Allowed transitions as data: which states may follow which. A state that is not a key is final. */
export class StateMachine<S extends string> {
  constructor(private readonly transitions: Readonly<Partial<Record<S, readonly S[]>>>) {}

  allows(from: S, to: S): boolean {
    return this.transitions[from]?.includes(to) ?? false;
  }

  /** States from which `to` can be reached: for `UPDATE … WHERE state IN (…)`. */
  sourcesOf(to: S): S[] {
    return (Object.keys(this.transitions) as S[]).filter((from) => this.allows(from, to));
  }
}
