/** A set of variables, a bit each: whether two of them meet is asked for every scoring group of every set of answers. */
export type VariableSet = Int32Array

/** The set of these variables, of so many that there are. */
export function variableSet(variables: Iterable<number>, count: number): VariableSet {
  const bits = new Int32Array(Math.ceil(count / 32))
  for (const variable of variables) addVariable(bits, variable)
  return bits
}

/** Adds a variable to a set that is being made. */
export function addVariable(bits: VariableSet, variable: number): void {
  bits[variable >> 5] = (bits[variable >> 5] as number) | (1 << (variable & 31))
}

/** Whether two sets have a variable in common. */
export function haveCommon(one: VariableSet, other: VariableSet): boolean {
  for (let at = 0; at < one.length; at++)
    if (((one[at] as number) & (other[at] as number)) !== 0) return true
  return false
}
