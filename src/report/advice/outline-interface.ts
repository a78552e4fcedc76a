import type { Catalogue } from '../../model/catalogue.ts'
import type { Advice } from '../../model/result/advice.ts'
import type {
  ConnectionAdvice,
  ExchangeAdvice,
  InterfaceAdvice,
} from '../../model/result/interface.ts'
import type { ListItem, Outline, Section } from '../outline/outline.ts'
import { item, list, paragraph, summarySection, toned } from '../outline/outline-builders.ts'
import { choicePhrase, type LabelContext, pairName, pairPhrase } from '../wording/label-context.ts'
import { allNames, titleNames } from '../wording/names/system-names.ts'
import { countWord, joinWords, upperFirst } from '../wording/phrases.ts'

/**
 * The advice above the flows of one interface: what is split by flow and what one way for all would cost, and what they
 * share. With the advices on the flows it also says which design serves all, and who leaves a shared choice open. Never throws.
 *
 * @example
 * const advices = flows.map(requirements => advise(engine, requirements))
 * paintMarkdown(outlineInterface(adviseInterface(engine, flows), engine.catalogue, advices))
 */
export function outlineInterface(
  advice: InterfaceAdvice,
  catalogue: Catalogue,
  advices: readonly Advice[] = [],
): Outline {
  const labels = { catalogue, names: allNames(advice) }
  const { flows, leftOut, exchange, connection } = advice
  return [
    {
      kind: 'headline',
      title: advice.to.includes(advice.from)
        ? advice.name
        : `${advice.name}: ${titleNames(advice)}`,
      aside: `${countWord(flows.length + leftOut.length)} exchanges together`,
    },
    ...leftOutSection(leftOut),
    ...exchangeSection(exchange, labels),
    connectionSection(connection, { exchange, advices, labels }),
  ]
}

function leftOutSection(leftOut: readonly string[]): readonly Section[] {
  if (leftOut.length === 0) return []
  const are = leftOut.length === 1 ? 'has' : 'have'
  const text = `${joinWords(leftOut.map(quoted))} ${are} a decision that is not feasible, and no part in this.`
  return [summarySection('Left out', [paragraph([toned('bad', text)])])]
}

function exchangeSection(
  exchange: readonly ExchangeAdvice[],
  labels: LabelContext,
): readonly Section[] {
  const splits = exchange.filter(advice => advice.kind === 'split')
  if (splits.length === 0) return []
  return [
    summarySection('Exchange by exchange', [
      list(splits.map(advice => exchangeItem(advice, labels))),
    ]),
  ]
}

type SplitAdvice = Extract<ExchangeAdvice, { kind: 'split' }>

function exchangeItem(advice: SplitAdvice, labels: LabelContext): ListItem {
  const title = [toned('strong', pairName(advice.pair, labels))]
  const byFlow = Object.entries(advice.byFlow).map(
    ([flow, choice]) => `${quoted(flow)} ${choiceWords(advice.pair, choice, labels)}`,
  )
  return item(title, [`${byFlow.join('; ')}. `, ...oneWayWords(advice, labels)])
}

/** The cheapest ways for all, each with the exchanges that would choose otherwise. */
function oneWayWords({ pair, oneWay }: SplitAdvice, labels: LabelContext) {
  if (oneWay.length === 0) return [toned('muted', 'No one way fits all of them.')]
  const ways = oneWay.map(({ choice, payers }) => {
    const against = joinWords(Object.keys(payers).map(quoted))
    return `${choicePhrase(pair, choice, labels)} for all would go against ${against}`
  })
  return [toned('muted', `${upperFirst(ways.join('; '))}.`)]
}

interface SharedContext {
  readonly exchange: readonly ExchangeAdvice[]
  readonly advices: readonly Advice[]
  readonly labels: LabelContext
}

function connectionSection(connection: ConnectionAdvice | null, context: SharedContext): Section {
  const { labels } = context
  if (connection === null)
    return summarySection('The connection', [
      paragraph('No connection fits all exchanges: each needs one of its own.'),
    ])
  const exceptions = connection.exceptions.map(({ flow, wouldChoose }) => {
    const others = Object.entries(wouldChoose).map(([pair, choice]) =>
      choicePhrase(pair, choice, labels),
    )
    const instead = others.length === 0 ? '' : `: by itself it would be ${joinWords(others)}`
    return item(null, [toned('caution', `${quoted(flow)} concedes`), `${instead}.`])
  })
  const pays =
    connection.price > 0 && exceptions.length === 0
      ? ' Either way one of the exchanges gives something up.'
      : ''
  return summarySection('What they share', [
    paragraph(`${sharedStyle(context)}${sharedWords(connection, context)}.${pays}`),
    ...(exceptions.length === 0 ? [] : [list(exceptions)]),
  ])
}

/** The design that all of them have, if it has a name. */
function sharedStyle({ advices, labels }: SharedContext): string {
  const [first, ...others] = advices.map(({ blueprint }) => blueprint.style)
  const isOne = others.length > 0 && others.every(style => style === first)
  const style = labels.catalogue.styles.find(({ id }) => id === first)
  return isOne && style !== undefined ? `${style.name} for all. ` : ''
}

/** The choices of the connection, and those of the exchanges that are alike; beside each who leaves it open. */
function sharedWords({ choices }: ConnectionAdvice, { exchange, advices, labels }: SharedContext) {
  const alike = exchange.flatMap(each =>
    each.kind === 'common' && each.choice !== null ? [[each.pair, each.choice] as const] : [],
  )
  const words = [...alike, ...Object.entries(choices)].map(([pair, choice]) => {
    const open = advices.filter(({ verdicts }) =>
      verdicts.some(verdict => verdict.pair === pair && verdict.outcome === 'open'),
    )
    const flows = joinWords(open.map(({ flow }) => quoted(flow ?? '')))
    const doubt = flows === '' || choice === null ? '' : ` (open in ${flows})`
    return `${choiceWords(pair, choice, labels)}${doubt}`
  })
  return upperFirst(joinWords(words))
}

const choiceWords = (pair: string, choice: string | null, labels: LabelContext) =>
  choice === null
    ? `either side of ${pairPhrase(pair, labels)}`
    : choicePhrase(pair, choice, labels)

const quoted = (flow: string) => `"${flow}"`
