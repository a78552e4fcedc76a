import type { Catalogue } from '../../model/catalogue.ts'
import type { RuledDecision, RuleRecord } from '../../model/precedent.ts'
import type { ListItem, Outline } from '../outline/outline.ts'
import { detailSection, item, linked, list, paragraph } from '../outline/outline-builders.ts'
import { type LabelContext, pairPhrase, publishedName } from '../wording/label-context.ts'
import { ROLES } from '../wording/names/system-names.ts'
import { countWord } from '../wording/phrases.ts'

/**
 * Which published decisions agree with a rule and which do not; with their `addresses` as text where they are wanted.
 *
 * @example
 * const [record] = matchRules(engine, builtInPrecedents())
 * if (record) paintMarkdown(outlineRecord(record, engine.catalogue, { addresses: false }))
 */
export function outlineRecord(
  record: RuleRecord,
  catalogue: Catalogue,
  { addresses }: { readonly addresses: boolean },
): Outline {
  const labels = { catalogue, names: ROLES }
  const groups = GROUPS.flatMap(({ agreement, word }) => {
    const own = record.decisions.filter(decision => decision.agreement === agreement)
    const chosen =
      agreement === 'neither' ? 'a hybrid' : publishedChoice(own[0], record.pair, labels)
    const items = own.map(decision => decisionItem(decision, record.pair, { addresses, labels }))
    const title = `${word}: chose ${chosen} (${items.length})`
    return items.length === 0 ? [] : [detailSection(title, [list(items)])]
  })
  return [detailSection('Precedents', [paragraph(summary(record, labels)), ...groups])]
}

const GROUPS = [
  { agreement: 'agrees', word: 'Agree' },
  { agreement: 'disagrees', word: 'Disagree' },
  { agreement: 'neither', word: 'Neither' },
] as const

const publishedChoice = (decision: RuledDecision | undefined, pair: string, labels: LabelContext) =>
  publishedName(pair, decision?.published ?? '', labels)

function summary({ pair, decisions, silent }: RuleRecord, labels: LabelContext): string {
  const name = pairPhrase(pair, labels)
  const [fires, rest] = [decisions.length, silent].map(count =>
    count === 0 ? 'none' : countWord(count),
  )
  return decisions.length + silent === 0
    ? `No published decision on ${name} is known.`
    : `Of the published decisions on ${name} it fires on the facts of ${fires}, and is silent on ${rest}.`
}

interface RecordContext {
  readonly addresses: boolean
  readonly labels: LabelContext
}

function decisionItem(
  decision: RuledDecision,
  pair: string,
  { addresses, labels }: RecordContext,
): ListItem {
  const { title, address, agreement } = decision
  const chose = agreement === 'neither' ? `: ${publishedChoice(decision, pair, labels)}` : ''
  const link = addresses ? [paragraph([linked(address, address)])] : []
  return item(null, [linked(title, address), chose], link)
}
