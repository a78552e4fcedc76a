import { expect, test } from 'vitest'
import { pageFindOut } from '../../../../src/report/advice/one-page/page-find-out.ts'
import { paintTerminal } from '../../../../src/report/terminal/paint-terminal.ts'
import { question } from '../../../helpers/build-catalogue.ts'
import { emptyAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'
import { plainCanvas } from '../../../helpers/test-canvas.ts'

test('a question is put as to somebody who does not see its options, and its id is not told', () => {
  const plain = { ...question('plain', 2), text: 'Which of these?' }
  const asked = {
    ...question('asked', 2),
    text: 'Which of those?',
    findOut: 'How often does {from} send?',
  }
  const labels = {
    catalogue: { ...sampleCatalogue, questions: [asked, plain] },
    names: { from: 'SAP', to: 'Shop' },
  }
  const unanswered = ['asked', 'plain'].map(id => ({ question: id, couldChange: ['pull-push'] }))
  const section = pageFindOut({ ...emptyAdvice, unanswered }, labels)
  const text = section ? paintTerminal([section], plainCanvas(80)) : ''
  expect(text).toContain('- How often does SAP send?\n')
  expect(text).toContain('- Which of these?\n')
})
