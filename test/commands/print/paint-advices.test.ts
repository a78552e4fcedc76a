import { expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { outlineAll } from '../../../src/commands/print/paint-advices.ts'
import { parseRequirements } from '../../../src/input/requirements/parse-requirements.ts'
import { smallCatalogue } from '../../helpers/small-catalogue.ts'

const catalogue = smallCatalogue()
const engine = compileEngine(catalogue)

const TEXT = `name: Stock
from: SAP
to: Shop
answers: { exchange: { parts: { web: look-up, batch: copy } } }
---
name: Alone
from: SAP
to: Shop
answers: { exchange: copy }
`

test('all stand at a glance, and what is advised on the flows of an interface above their reports', () => {
  const source = { file: 'a.yaml', text: TEXT, syntax: 'yaml' } as const
  const requirements = parseRequirements(source, { catalogue }).flatMap(({ parsed }) =>
    parsed.ok ? parsed.value : [],
  )
  const advised = requirements.map(each => ({ requirements: each, advice: advise(engine, each) }))
  const together = (flows: readonly { readonly flow: string | null }[]) => ({
    name: 'Stock',
    from: 'SAP',
    to: ['Shop'],
    flows: flows.map(({ flow }) => flow ?? ''),
    leftOut: [],
    exchange: [],
    connection: null,
  })
  const context = { catalogue, adviseTogether: together }
  const titles = [...outlineAll(advised, context, { extent: 'brief' })].map(([headline]) =>
    headline?.kind === 'headline' ? `${headline.title} (${headline.aside})` : '',
  )
  expect(titles.map(title => title.replace(/ \(\d.*/, ''))).toEqual([
    'Three exchanges at a glance (null)',
    'Stock: SAP -> Shop (two exchanges together)',
    'Stock, web: SAP -> Shop',
    'Stock, batch: SAP -> Shop',
    'Alone: SAP -> Shop',
  ])
})
