import type { Catalogue, Pair } from '../model/catalogue.ts'
import { ROLES } from './names.ts'
import type { ListItem, Outline, Section } from './outline.ts'
import { tell } from './reading.ts'
import { item, list, read, toned } from './say.ts'

/** What can be explained: each decision with its sides and hybrids, the questions, the mitigations. */
export function outlineIndex(catalogue: Catalogue): Outline {
  const { name, version, pairs, questions, mitigations } = catalogue
  const reading = { catalogue, names: ROLES }
  return [
    { kind: 'headline', title: `${name} ${version}: what can be explained`, aside: null },
    ...pairs.map(pairSection),
    read('Questions', [list(questions.map(({ id, text }) => named(id, tell(text, reading))))]),
    read('Mitigations', [
      list(mitigations.map(mitigation => named(mitigation.id, mitigation.name))),
    ]),
  ]
}

function pairSection({ id, name, patterns, hybrids, rules }: Pair): Section {
  const owners = [...patterns, ...hybrids]
  return read(name, [
    list([
      named(id, 'the decision'),
      ...patterns.map(pattern => named(pattern.id, `pattern: ${pattern.name}`)),
      ...hybrids.map(hybrid => named(hybrid.id, `hybrid: ${hybrid.name}`)),
      ...owners.flatMap(({ challenges }) =>
        challenges.map(challenge => named(challenge.id, `challenge: ${challenge.title}`)),
      ),
      ...rules.map(rule =>
        named(
          rule.id,
          `rule: ${rule.effect.kind === 'toward' ? 'toward' : 'rules out'} ${rule.effect.pattern}`,
        ),
      ),
    ]),
  ])
}

function named(id: string, text: string): ListItem {
  return item([toned('code', id)], text)
}
