import { parseFixed } from '../parse-fixed.ts'
import { type CachedContext, parseProfile } from '../parse-profile.ts'
import type { PlainContext } from './plain-reader.ts'

/** The long ways of a plain reader, as far as nothing is to be told. */
export function plainContext(context: CachedContext): PlainContext {
  const { index, outermost } = context
  return {
    index,
    outermost,
    inherit: (node, file) => {
      const { layer, findings } = parseProfile(node, [file], context)
      return findings.length > 0 ? null : layer
    },
    decide: node => {
      const { fixed, findings } = parseFixed(node, { kind: 'file' }, index)
      return findings.length > 0 ? null : fixed
    },
  }
}
