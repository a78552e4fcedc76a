import { expect, test } from 'vitest'
import { advise } from '../../../../src/advise/advise.ts'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import { parseRequirements } from '../../../../src/input/requirements/parse-requirements.ts'
import { caveatItems } from '../../../../src/report/advice/one-page/caveat-items.ts'
import { list } from '../../../../src/report/outline/outline-builders.ts'
import { paintTerminal } from '../../../../src/report/terminal/paint-terminal.ts'
import { labelContext } from '../../../../src/report/wording/label-context.ts'
import { loadPatterns } from '../../../helpers/read-patterns.ts'
import { plainCanvas } from '../../../helpers/test-canvas.ts'

const { catalogue } = loadPatterns()
const engine = compileEngine(catalogue)

const load = () => ({ ok: false, code: 'extends-missing', file: '' }) as const

function caveatsOf(answers: string): string {
  const text = `name: orders\nfrom: A\nto: [B]\nanswers: ${answers}\n`
  const [document] = parseRequirements(
    { file: 'orders.yaml', text, syntax: 'yaml' },
    { catalogue, load },
  )
  const [requirements] = document?.parsed.ok ? document.parsed.value : []
  if (requirements === undefined) throw new Error('the requirements have no faults')
  const advice = advise(engine, requirements)
  const items = caveatItems(advice, labelContext(advice, catalogue))
  return paintTerminal([list(items)], plainCanvas(80)).replace(/\s+/g, ' ')
}

test('an answer that nothing counts is told with the reason, and with who gave it', () => {
  const mandated = '{ value: [mandated], note: rule 3, by: the board }'
  expect(caveatsOf(`{ landscape-size: 3, middle-layer: ${mandated} }`)).toContain(
    'Not counted: a shared layer is required ("rule 3", by the board). Up to three systems need no shared layer.',
  )
  expect(caveatsOf(`{ landscape-size: 20, middle-layer: ${mandated} }`)).not.toContain(
    'Not counted',
  )
  expect(caveatsOf('{ landscape-size: 3, middle-layer: unknown }')).not.toContain('Not counted')
})
