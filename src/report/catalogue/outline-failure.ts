import type { Catalogue } from '../../model/catalogue.ts'
import type { Failure } from '../../model/coverage.ts'
import { sumsOf } from '../advice/outline-detail.ts'
import type { Block, Located } from '../outline/outline.ts'
import { paragraph } from '../outline/outline-builders.ts'
import { namesOf } from '../wording/names.ts'

/** An example that comes out other than it expects: where it stands, what it says, and the rules that made it so. */
export function outlineFailure(
  failure: Failure,
  catalogue: Catalogue,
): readonly [Located, ...Block[]] {
  const { example, requirements } = failure.trial
  const flow = requirements.flow === null ? '' : `, flow "${requirements.flow}",`
  return [
    {
      kind: 'located',
      place: example.place,
      severity: 'error',
      message: `"${example.id}"${flow} expects "${failure.expected}", but it comes out as "${failure.came}"`,
    },
    paragraph(example.says),
    sumsOf(failure, { catalogue, names: namesOf(requirements) }),
  ]
}
