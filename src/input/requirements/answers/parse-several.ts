import { checkShape } from '../../shapes/check-shape.ts'
import { severalShape } from '../../shapes/requirements-shape.ts'
import type { SourceNode } from '../../source/source-node.ts'
import { matchSeveral } from './match-several.ts'
import type { AskedQuestion, ParsedSaid } from './match-value.ts'

/**
 * An answer to a question of which several options may hold: those named do, those under `unsure` may, of those under
 * `one-of` at least one does, and all others do not.
 */
export function parseSeveral(node: SourceNode, asked: AskedQuestion): ParsedSaid {
  const shape = checkShape(severalShape, node)
  return shape.ok
    ? matchSeveral(node, shape.value, asked)
    : { said: null, remarks: {}, findings: shape.findings }
}
