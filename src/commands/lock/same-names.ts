import { neutralise } from '../../report/outline/neutralise.ts'
import type { MatchedExchanges, RequiredExchange } from './check-context.ts'

/** Why nothing is checked where one file has two exchanges of one name, which a lock cannot tell apart; null: it has none. */
export function describeSameNames({ matched }: Pick<MatchedExchanges, 'matched'>): string | null {
  const exchanges = matched.map(({ exchange }) => exchange)
  const keyOf = ({ file, name, flow }: RequiredExchange) => JSON.stringify([file, name, flow])
  const keys = exchanges.map(keyOf)
  const at = keys.findIndex((key, index) => keys.indexOf(key) !== index)
  const second = exchanges[at]
  if (second === undefined) return null
  const first = exchanges[keys.indexOf(keyOf(second))] ?? second
  const [one, other] = [first, second].map(({ requirements }) => requirements.source.line)
  return `"${neutralise(second.file)}" has two exchanges with the name "${neutralise(second.name)}", from line ${one} and from line ${other} on; give each its own\n`
}
