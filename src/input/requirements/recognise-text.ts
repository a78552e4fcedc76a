import { errorAt } from '../../diagnostics/diagnostics.ts'
import type { Finding } from '../../model/finding.ts'
import { locateNdjson } from '../source/locate-ndjson.ts'
import { locateYaml } from '../source/locate-yaml.ts'
import { readsAsOurs } from '../source/reads-as-ours.ts'
import { childAt, isMapping, keyPlace, type SourceNode } from '../source/source-node.ts'
import { syntaxOf } from '../source/syntax-of.ts'

/** A kind of file that people write for this program. */
export type WrittenKind = 'requirements' | 'profile' | 'catalogue' | 'landscape' | 'lock'

/**
 * The kind of file that a text is, finished or not, by the keys of its documents; null where it is none that a person writes
 * for this program, such as a report. A text that is no valid YAML is judged by its lines where its name says that it should be.
 */
export function recogniseText(file: string, text: string): WrittenKind | null {
  const locate = syntaxOf(file) === 'ndjson' ? locateNdjson : locateYaml
  for (const { content } of locate(file, text)) {
    const kind = content.ok ? kindOf(content.value.data) : kindOfBroken(file, text)
    if (kind !== null) return kind
  }
  return null
}

/**
 * The fault of a document that is plainly of another kind than the one that is read: it has the keys of the other, and not
 * those of its own. None where its own faults say more.
 */
export function findOtherKind(node: SourceNode, own: keyof typeof KEYS): readonly Finding[] {
  const hasAll = (keys: readonly string[]) =>
    keys.every(key => childAt(node, key).data !== undefined)
  if (hasAll(KEYS[own])) return []
  const other = OTHERS[own].find(kind => hasAll(KEYS[kind]))
  return other === undefined
    ? []
    : [errorAt(keyPlace(childAt(node, KEYS[other][0])), `text-is-${other}`)]
}

function kindOf(data: unknown): WrittenKind | null {
  if (Array.isArray(data)) return data.some(isEntry) ? 'catalogue' : null
  if (!isMapping(data)) return null
  const has = (key: string) => Object.hasOwn(data, key)
  if (RESULT.some(has)) return null
  if (CATALOGUE.some(keys => keys.every(has))) return 'catalogue'
  if (LANDSCAPE.every(has)) return 'landscape'
  if (LOCKS.some(keys => keys.every(has))) return 'lock'
  if (REQUIREMENTS.some(keys => keys.every(has))) return 'requirements'
  return PROFILE.some(has) ? 'profile' : null
}

/** What only a result has. */
const RESULT = ['schemaVersion', 'verdicts']
/** Any of these lists of keys is enough. */
const CATALOGUE = [
  ['constants'],
  ['topics'],
  ['decision', 'patterns'],
  ['requirements', 'published'],
  ['styles'],
  ['extends', 'version'],
]
const LANDSCAPE = ['landscape', 'interfaces'] as const
const REQUIREMENTS = [['from', 'to'], ['flows']]
const LOCK = ['file', 'choices'] as const
/** A landscape as a whole has a block of its own. */
const LOCKS = [LOCK, ['file', 'landscape', 'catalogue']]
const KEYS = { requirements: ['from', 'to'], landscape: LANDSCAPE, lock: LOCK } as const
const OTHERS = {
  requirements: ['landscape', 'lock'],
  landscape: ['requirements', 'lock'],
  lock: ['requirements', 'landscape'],
} as const
const PROFILE = ['answers', 'fixed', 'systems', 'extends']

/** An entry of a catalogue's list: of questions, sources, examples and so on. */
function isEntry(item: unknown): boolean {
  return isMapping(item) && ENTRY.some(key => Object.hasOwn(item, key))
}

const ENTRY = ['id', 'override', 'says']

const kindOfBroken = (file: string, text: string): WrittenKind | null =>
  /\.(ya?ml|json|ndjson|jsonl)$/i.test(file) && readsAsOurs(text) ? 'requirements' : null
