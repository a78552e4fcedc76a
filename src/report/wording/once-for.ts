/** The same function, which works out only once what it makes of an object: a page asks again with each answer that is changed. */
export function onceFor<K extends object, V>(make: (from: K) => V): (from: K) => V {
  // Of what nobody holds any more nothing is kept.
  const known = new WeakMap<K, { readonly made: V }>()
  return from => {
    const found = known.get(from) ?? { made: make(from) }
    known.set(from, found)
    return found.made
  }
}
