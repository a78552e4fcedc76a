import type {
  ConnectionAdvice,
  ConnectionException,
  ExchangeAdvice,
  InterfaceAdvice,
  OneWay,
} from '../../model/result/interface.ts'
import { array, nullable, number, object, oneOf, record, string, union } from './field.ts'
import { choices, nullableString, strings } from './verdict-field.ts'

const oneWay = object<OneWay>({ choice: string, price: number, payers: record(number) })

const exchange = union<
  [Extract<ExchangeAdvice, { kind: 'common' }>, Extract<ExchangeAdvice, { kind: 'split' }>]
>(
  object({ kind: oneOf('common'), pair: string, choice: nullableString }),
  object({ kind: oneOf('split'), pair: string, byFlow: choices, oneWay: array(oneWay) }),
)

const exception = object<ConnectionException>({
  flow: string,
  concedes: number,
  wouldChoose: record(string),
})

/** One interface of the JSON output: what the flows of a document share, and where they go separate ways. */
export const interfaceField = object<InterfaceAdvice>({
  name: string,
  from: string,
  to: strings,
  flows: strings,
  leftOut: strings,
  exchange: array(exchange),
  connection: nullable(
    object<ConnectionAdvice>({ choices, price: number, exceptions: array(exception) }),
  ),
})
