import type { Catalogue } from '../../model/catalogue.ts'
import type { RuledDecision, RuleRecord } from '../../model/precedent.ts'
import type { ListItem, Outline } from '../outline/outline.ts'
import { item, linked, list, paragraph, read } from '../outline/outline-builders.ts'
import { type LabelContext, pairName, publishedName } from '../wording/label-context.ts'
import { countWord, lowerFirst, ROLES } from '../wording/names.ts'

/** Which published decisions agree with a rule and which do not; with their addresses where they are asked for. */
export function outlineRecord(
  record: RuleRecord,
  catalogue: Catalogue,
  { addresses }: { readonly addresses: boolean },
): Outline {
  const reading = { catalogue, names: ROLES }
  const groups = STANDS.flatMap(({ stand, word }) => {
    const own = record.decisions.filter(decision => decision.stand === stand)
    const chosen = stand === 'neither' ? 'a hybrid' : nameOf(own[0], record.pair, reading)
    const items = own.map(decision => decisionItem(decision, record.pair, { addresses, reading }))
    const title = `${word}: chose ${chosen} (${items.length})`
    return items.length === 0 ? [] : [read(title, [list(items)])]
  })
  return [read('Precedents', [paragraph(summary(record, reading)), ...groups])]
}

const STANDS = [
  { stand: 'agrees', word: 'Agree' },
  { stand: 'disagrees', word: 'Disagree' },
  { stand: 'neither', word: 'Neither' },
] as const

const nameOf = (decision: RuledDecision | undefined, pair: string, reading: LabelContext) =>
  publishedName(pair, decision?.published ?? '', reading)

function summary({ pair, decisions, silent }: RuleRecord, reading: LabelContext): string {
  const name = lowerFirst(pairName(pair, reading))
  const [fires, rest] = [decisions.length, silent].map(count =>
    count === 0 ? 'none' : countWord(count),
  )
  return decisions.length + silent === 0
    ? `No published decision on ${name} is known.`
    : `Of the published decisions on ${name} it fires on the facts of ${fires}, and is silent on ${rest}.`
}

interface Telling {
  readonly addresses: boolean
  readonly reading: LabelContext
}

function decisionItem(
  decision: RuledDecision,
  pair: string,
  { addresses, reading }: Telling,
): ListItem {
  const { title, address, stand } = decision
  const chose = stand === 'neither' ? `: ${nameOf(decision, pair, reading)}` : ''
  const link = addresses ? [paragraph([linked(address, address)])] : []
  return item(null, [linked(title, address), chose], link)
}
