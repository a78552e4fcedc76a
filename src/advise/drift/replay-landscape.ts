import type { RecordedDecision } from '../../model/recorded-decision.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { InterfaceChanged } from '../../model/result/drift.ts'
import type { FlowInput } from '../design/held-flows.ts'
import { choiceId } from '../engine/choice-code.ts'
import type { Engine } from '../engine/engine.ts'
import {
  type Connection,
  connectExchanges,
  connectionPairs,
} from '../landscape/connected-interface.ts'
import { findRule } from '../landscape/find-rule.ts'
import { holdToRule, isApart } from '../landscape/hold-to-rule.ts'
import { compareInputs, recordedInput } from './compare-inputs.ts'
import { knownChoices } from './record-choices.ts'
import { EITHER } from './record-landscape.ts'

/** An exchange of a landscape beside its record: either may be missing, not both. */
export interface LandscapeExchange {
  /** Of the interface. */
  readonly name: string
  readonly requirements: Requirements | null
  readonly record: RecordedDecision | null
}

/** What a landscape decides for all its interfaces, with some of them as they are today and the others as they were. */
export interface ReplayedLandscape {
  /** By pair; none: no interface has any. */
  readonly rule: Readonly<Record<string, string>>
  /** The interfaces that go another way. */
  readonly apart: ReadonlySet<string>
}

/** What differs between the interfaces of then and of today, and what some of the differences come to, by today's catalogue. */
export interface LandscapeReplay {
  readonly changes: readonly InterfaceChanged[]
  readonly replay: (some: readonly InterfaceChanged[]) => ReplayedLandscape
}

/** Each interface is evaluated once as it was and once as it is. */
export function replayLandscape(
  engine: Engine,
  exchanges: readonly LandscapeExchange[],
): LandscapeReplay {
  const pairs = connectionPairs(engine)
  const connect = (flows: readonly FlowInput[]) =>
    flows.length === 0 ? null : connectExchanges(engine, flows, pairs)
  const interfaces = groupByName(exchanges).map(([name, own]) => {
    const change = changeOf(name, own)
    const after = connect(own.flatMap(({ requirements }) => requirements ?? []))
    const before = change ? connect(own.flatMap(each => flowBefore(engine, each))) : after
    return { name, change, before, after }
  })
  return {
    changes: interfaces.flatMap(({ change }) => change ?? []),
    replay: some => {
      const taken = new Set(some)
      const present = interfaces.flatMap(({ name, change, before, after }) => {
        const connection = change && !taken.has(change) ? before : after
        return connection ? [{ name, connection }] : []
      })
      return decideTogether(engine, present)
    },
  }
}

function groupByName(exchanges: readonly LandscapeExchange[]) {
  const groups = new Map<string, LandscapeExchange[]>()
  for (const each of exchanges) {
    const own = groups.get(each.name)
    if (own) own.push(each)
    else groups.set(each.name, [each])
  }
  return [...groups]
}

function changeOf(name: string, own: readonly LandscapeExchange[]): InterfaceChanged | null {
  const change = own.every(({ record }) => record === null)
    ? 'new'
    : own.every(({ requirements }) => requirements === null)
      ? 'gone'
      : own.some(isChanged)
        ? 'changed'
        : null
  return change && { kind: 'interface', interface: name, change, place: placeOf(own) }
}

function isChanged({ requirements, record }: LandscapeExchange): boolean {
  if (requirements === null || record === null) return true
  return compareInputs(requirements, record, record.place).changes.length > 0
}

/** Where it stands today, else where it is recorded. */
function placeOf(own: readonly LandscapeExchange[]): InterfaceChanged['place'] {
  const [today] = own.flatMap(({ requirements }) => requirements ?? [])
  if (today) return { file: today.source.file, line: today.source.line, column: 1, length: 1 }
  const [recorded] = own.flatMap(({ record }) => record ?? [])
  return recorded?.place ?? { file: '', line: 1, column: 1, length: 1 }
}

function flowBefore(engine: Engine, { name, record }: LandscapeExchange): readonly FlowInput[] {
  if (record === null) return []
  const { answers, fixed } = recordedInput(record)
  return [{ name, flow: record.flow, answers, fixed: knownChoices(engine, fixed) }]
}

function decideTogether(
  engine: Engine,
  present: readonly { readonly name: string; readonly connection: Connection }[],
): ReplayedLandscape {
  const pairs = connectionPairs(engine)
  const rule = findRule(present.map(({ connection }) => connection))
  const held = { rule: rule ?? pairs.map(() => null), pairs }
  const apart = present.filter(({ connection }) =>
    isApart(holdToRule(engine, connection, held).standing),
  )
  const choices = pairs.map(({ pair }, at) => {
    const choice = rule?.[at] ?? null
    return [pair.id, choice === null ? EITHER : choiceId(pair, choice)] as const
  })
  return {
    rule: rule === null ? {} : Object.fromEntries(choices),
    apart: new Set(apart.map(({ name }) => name)),
  }
}
