import { describe, expect, test } from 'vitest'
import { matchOption } from '../../../src/input/terms/match-option.ts'
import { question } from '../../helpers/build-catalogue.ts'
import { loadPatterns } from '../../helpers/read-patterns.ts'

const { catalogue } = loadPatterns()

function factsOf(id: string, written: string) {
  const asked = catalogue.questions.find(each => each.id === id) ?? question(id, 2)
  const matched = matchOption(written, asked)
  return matched.ok ? null : matched.facts
}

describe('what a person likely means', () => {
  test.each([
    ['purpose', 'copy, announce', '[copy, announce]'],
    ['source-kind', 'The source is a bought product', 'bought-product'],
    ['middle-layer', 'no', 'none'],
    ['data-freshness', 'I dont know', 'unknown'],
    ['data-freshness', '?', 'unknown'],
    ['data-freshness', 'minuets', 'minutes'],
  ])('%s: %s', (id, written, nearest) => {
    expect(factsOf(id, written)).toMatchObject({ nearest })
  })

  test.each([
    ['of words that are no options no list is made', 'purpose', 'copy, nothing such'],
    ['to a question of one answer "no" means nothing', 'who-changes', 'no'],
  ])('%s', (_, id, written) => {
    expect(factsOf(id, written)).not.toHaveProperty('nearest')
  })
})

test('what may always be written is allowed, too', () => {
  expect(factsOf('purpose', 'xyz')?.allowed).toEqual(expect.arrayContaining(['none', 'unknown']))
  expect(factsOf('who-changes', 'xyz')?.allowed).not.toContain('none')
})
