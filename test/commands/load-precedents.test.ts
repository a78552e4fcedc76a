import { expect, test } from 'vitest'
import { compileEngine } from '../../src/advise/compile-engine.ts'
import { loadPrecedents } from '../../src/commands/load-precedents.ts'
import { fakeWorld } from '../helpers/fake-world.ts'

const engine = compileEngine(fakeWorld().world.builtInCatalogue())
const PORT = `
id: a-port
title: Ships that report themselves
address: https://example.org/a-port
kind: worked-example
requirements: { name: Ships, from: Ships, to: Port, answers: { exchange: announce } }
published: { pull-push: push }
`

const load = (folder: string | null, files: Readonly<Record<string, string>> = {}) =>
  loadPrecedents(folder, engine, fakeWorld({ files: new Map(Object.entries(files)) }).world)

test('those of the built-in catalogue are compiled already', async () => {
  const { parsed } = await load(null)
  expect(parsed.ok ? parsed.value.map(({ precedent }) => precedent.id) : null).toEqual([
    'a-mill',
    'a-port',
  ])
})

test('those of a folder are read from it and compiled', async () => {
  const { parsed } = await load('own', { 'own/precedents/a-port.yaml': PORT })
  expect(parsed).toMatchObject({
    ok: true,
    value: [{ precedent: { id: 'a-port', published: { 'pull-push': 'push' } }, answered: [0] }],
  })
})

test('a folder without any has none', async () => {
  expect((await load('own')).parsed).toEqual({ ok: true, value: [], findings: [] })
})

test('a fault is placed as a person names the file, and none is used', async () => {
  const wrong = PORT.replace('announce', 'anounce')
  const { parsed, texts } = await load('own', {
    'own/precedents/a-port.yaml': PORT,
    'own/precedents/wrong.yaml': wrong,
  })
  expect(parsed).toMatchObject({
    ok: false,
    findings: [{ code: 'option-unknown', place: { file: 'own/precedents/wrong.yaml', line: 6 } }],
  })
  expect(texts.get('own/precedents/wrong.yaml')).toBe(wrong)
})
