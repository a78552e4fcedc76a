import { type LocateOffsets, locateOffsets, type Span } from '../locate-offsets.ts'
import type { LocatedDocument, Locator, Path } from '../source-node.ts'
import { composePlain } from './compose-plain.ts'
import { followPath, type PlainNode } from './plain-node.ts'

/** The only document of a plain text of YAML, as `locateYaml` reads it; null where the text is not plain. */
export function locatePlain(file: string, text: string): LocatedDocument | null {
  const root = composePlain(text)
  if (root === null) return null
  const locator = locatorOf(root, locateOffsets(file, text))
  const content = { ok: true, value: { data: root.data, path: [], locator }, findings: [] } as const
  return { document: 1, place: locator.locate([], 'value'), content }
}

function locatorOf(root: PlainNode, place: LocateOffsets): Locator {
  const locate = (path: Path, at: 'key' | 'value') => place(spanOf(root, path, at))
  return {
    locate,
    approximate: path => locate(path, 'key'),
    number: path => {
      const { node, lost } = followPath(root, path)
      const text = lost ? null : node.number
      return text === null ? null : { text: () => text, isJson: false }
    },
  }
}

/** An empty value stands at its key. */
function spanOf(root: PlainNode, path: Path, at: 'key' | 'value'): Span {
  const { key, node, lost } = followPath(root, path)
  return key !== null && ((at === 'key' && !lost) || node.start === node.end) ? key : node
}
