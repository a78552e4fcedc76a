import type { Advice } from '../../model/advice.ts'
import type { Pressure } from '../../model/pair.ts'
import type { Outline } from '../outline/outline.ts'
import { glance, item, list, paragraph, read, toned } from '../outline/outline-builders.ts'
import { remedyItems } from '../wording/challenge-items.ts'
import { describeCondition } from '../wording/describe-condition.ts'
import { type LabelContext, renderText } from '../wording/label-context.ts'
import { upperFirst } from '../wording/names.ts'
import { sourceText } from '../wording/source-text.ts'
import type { Entry } from './entry.ts'

/** A challenge: why it comes with its choice, which answers make it worse or ease it, and the remedies. */
export function entryChallenge(
  { owner, challenge }: Extract<Entry, { kind: 'challenge' }>,
  reading: LabelContext,
  advice: Advice | null,
): Outline {
  return [
    {
      kind: 'headline',
      title: renderText(challenge.title, reading),
      aside: `challenge ${challenge.id} of ${owner.id}`,
    },
    paragraph(renderText(challenge.because, reading)),
    ...(advice === null ? [] : [here(challenge.id, advice, reading)]),
    ...pressures('Worse where', challenge.raised, reading),
    ...pressures('Easier where', challenge.eased, reading),
    read('Remedies', [list(remedyItems(challenge.mitigations, reading))]),
    read('Source', [paragraph(sourceText(challenge.source))]),
  ]
}

function here(id: string, { verdicts }: Advice, reading: LabelContext) {
  const found = verdicts
    .flatMap(({ challenges }) => challenges)
    .find(challenge => challenge.id === id)
  if (!found) return glance('Here', [paragraph('It does not come up: its choice is not advised.')])
  const words =
    found.pressure === 0 ? 'These answers ease it away.' : renderText(found.because, reading)
  return glance('Here', [paragraph([toned('strong', words)])])
}

function pressures(title: string, given: readonly Pressure[], reading: LabelContext): Outline {
  if (given.length === 0) return []
  const items = given.map(({ when, because }) =>
    item([upperFirst(describeCondition(when, reading))], renderText(because, reading)),
  )
  return [read(title, [list(items)])]
}
