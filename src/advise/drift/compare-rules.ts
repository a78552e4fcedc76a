import type { LayerVersion, RecordedChoice, RecordedPolicy } from '../../model/recorded-decision.ts'
import type { RuleChange, VersionChange } from '../../model/result/drift.ts'

/** The policies of today, and those that a lock knows. */
export interface KnownPolicies {
  readonly today: readonly RecordedPolicy[]
  readonly recorded: readonly RecordedPolicy[]
}

/** The rules that count otherwise now for the same answers, those of the largest change first. */
export function compareRules(
  { today, recorded }: KnownPolicies,
  before: RecordedChoice,
  after: RecordedChoice,
): readonly RuleChange[] {
  const policies = new Map([...recorded, ...today].map(each => [each.id, each]))
  const [was, is] = [effectsOf(before), effectsOf(after)]
  const keys = [...new Set([...was.keys(), ...is.keys()])]
  return keys
    .flatMap(key => {
      const { rule, effect, side } = (is.get(key) ?? was.get(key)) as RuleEffect
      const [before, after] = [was.get(key)?.counts ?? 0, is.get(key)?.counts ?? 0]
      return before === after
        ? []
        : [{ rule, ...asPolicy(policies.get(rule)), effect, side, before, after }]
    })
    .toSorted((one, other) => sizeOf(other) - sizeOf(one))
}

/** What a change tells of a policy; of a rule it tells nothing of that. */
export const asPolicy = (policy: RecordedPolicy | undefined) => ({
  isPolicy: policy !== undefined,
  because: policy?.because ?? null,
  owner: policy?.owner ?? null,
})

type RuleEffect = Pick<RuleChange, 'rule' | 'effect' | 'side'> & { readonly counts: number }

/** What rules a side out weighs more than any other rule. */
const sizeOf = ({ effect, before, after }: RuleChange) =>
  effect === 'rules-out' ? RULES_OUT : Math.abs(after - before)

const RULES_OUT = 1e6

function effectsOf({ toward, ruledOut }: RecordedChoice): ReadonlyMap<string, RuleEffect> {
  const weighing = Object.entries(toward).flatMap(([side, rules]) =>
    Object.entries(rules).map(([rule, counts]) => ({
      rule,
      effect: 'toward' as const,
      side,
      counts,
    })),
  )
  const excluding = Object.entries(ruledOut).flatMap(([side, rules]) =>
    rules.map(rule => ({ rule, effect: 'rules-out' as const, side, counts: 1 })),
  )
  return new Map(
    [...excluding, ...weighing].map(each => [
      JSON.stringify([each.effect, each.side, each.rule]),
      each,
    ]),
  )
}

/** The layers that have another version, came or went. */
export function compareVersions(
  before: readonly LayerVersion[],
  after: readonly LayerVersion[],
): readonly VersionChange[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))]
  const versionIn = (layers: readonly LayerVersion[], name: string) =>
    layers.find(layer => layer.name === name)?.version ?? null
  return names
    .map(name => ({ name, before: versionIn(before, name), after: versionIn(after, name) }))
    .filter(change => change.before !== change.after)
}
