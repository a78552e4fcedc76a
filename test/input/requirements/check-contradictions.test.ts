import { expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { parseRequirements } from '../../../src/input/requirements/parse-requirements.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import { smallCatalogue } from '../../helpers/small-catalogue.ts'

const isOneTeam = { kind: 'in', question: 'ownership', options: ['one-team'] } as const
const catalogue: Catalogue = {
  ...smallCatalogue(),
  contradictions: [
    { id: 'counted', when: isOneTeam, receivers: { from: 2, below: null }, because: 'Too many.' },
  ],
}
const engine = compileEngine(catalogue)

/** The lines that are warned of, and the contradictions in the advice on each exchange. */
function contradictionsIn(rest: string) {
  const source = { file: 'a.yaml', text: `name: n\nfrom: a\n${rest}`, syntax: 'yaml' } as const
  const [document] = parseRequirements(source, { catalogue })
  if (!document?.parsed.ok) throw new Error(JSON.stringify(document?.parsed.findings))
  const { findings, value } = document.parsed
  expect(new Set(findings.map(({ code }) => code)).size).toBeLessThan(2)
  return {
    lines: findings.map(({ place }) => place.line),
    told: value.map(each => advise(engine, each).contradictions.map(({ id }) => id)),
  }
}

test.each([
  ['one receiver', 'to: b\nanswers: { ownership: one-team }', { lines: [], told: [[]] }],
  [
    'two receivers',
    'to: [b, c]\nanswers: { ownership: one-team }',
    { lines: [4], told: [['counted']] },
  ],
  [
    'two receivers of flows, of which one names its own',
    'to: [b, c]\nanswers: { ownership: one-team }\nflows: [{ name: f }, { name: g, to: c }]',
    { lines: [4], told: [['counted'], []] },
  ],
  [
    'two receivers, each of which may be a part',
    'to: [b, c]\nanswers: { ownership: { parts: { f: one-team, g: other-companies } } }',
    { lines: [], told: [[], []] },
  ],
])('what counts receivers is told of %s', (_, rest, expected) => {
  expect(contradictionsIn(rest)).toEqual(expected)
})
