/** Sets of values by name, of which each begins empty. */
export interface SetsByName<Value> {
  readonly add: (name: string, value: Value) => void
  readonly of: (name: string) => ReadonlySet<Value>
}

/** No sets yet. */
export function setsByName<Value>(): SetsByName<Value> {
  const sets = new Map<string, Set<Value>>()
  const none: ReadonlySet<Value> = new Set()
  return {
    add: (name, value) => {
      const set = sets.get(name)
      if (set) set.add(value)
      else sets.set(name, new Set([value]))
    },
    of: name => sets.get(name) ?? none,
  }
}
