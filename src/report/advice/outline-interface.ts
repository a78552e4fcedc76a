import type { Catalogue } from '../../model/catalogue.ts'
import type {
  ConnectionAdvice,
  ExchangeAdvice,
  InterfaceAdvice,
} from '../../model/result/interface.ts'
import type { ListItem, Outline, Section } from '../outline/outline.ts'
import { item, list, paragraph, summarySection, toned } from '../outline/outline-builders.ts'
import { choicePhrase, type LabelContext, pairName, pairPhrase } from '../wording/label-context.ts'
import { titleNames } from '../wording/names.ts'
import { countWord, joinWords, upperFirst } from '../wording/phrases.ts'

/**
 * The advice above the flows of one interface: what is split by flow and what one way for all would cost, and the connection
 * that they share. What all of them choose alike stands in the table above. Never throws.
 *
 * @example
 * paintMarkdown(outlineInterface(adviseInterface(engine, flows), engine.catalogue))
 */
export function outlineInterface(advice: InterfaceAdvice, catalogue: Catalogue): Outline {
  const labels = { catalogue, names: { from: advice.from, to: advice.to.join(', ') } }
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
    connectionSection(connection, labels),
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

/** The cheapest way for all, and who would pay for it. */
function oneWayWords({ pair, oneWay }: SplitAdvice, labels: LabelContext) {
  const [cheapest] = oneWay
  if (cheapest === undefined) return [toned('muted', 'No one way fits all of them.')]
  const choices = oneWay.map(({ choice }) => choicePhrase(pair, choice, labels))
  const payers = [...new Set(oneWay.flatMap(({ payers }) => Object.keys(payers)))]
  const cost = `at the cost of ${joinWords(payers.map(quoted))}`
  return [toned('muted', `One way for all would be ${joinWords(choices, 'or')}, ${cost}.`)]
}

function connectionSection(connection: ConnectionAdvice | null, labels: LabelContext): Section {
  if (connection === null)
    return summarySection('The connection', [
      paragraph('No connection fits all exchanges: each needs one of its own.'),
    ])
  const choices = Object.entries(connection.choices).map(([pair, choice]) =>
    choiceWords(pair, choice, labels),
  )
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
  return summarySection('The connection that they share', [
    paragraph(`${upperFirst(joinWords(choices))}.${pays}`),
    ...(exceptions.length === 0 ? [] : [list(exceptions)]),
  ])
}

const choiceWords = (pair: string, choice: string | null, labels: LabelContext) =>
  choice === null
    ? `either side of ${pairPhrase(pair, labels)}`
    : choicePhrase(pair, choice, labels)

const quoted = (flow: string) => `"${flow}"`
