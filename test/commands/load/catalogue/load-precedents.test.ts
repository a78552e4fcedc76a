import { expect, test } from 'vitest'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import { loadPrecedents } from '../../../../src/commands/load/catalogue/load-precedents.ts'
import { readLayers } from '../../../../src/commands/load/catalogue/read-layers.ts'
import { fakeWorld } from '../../../helpers/fake-world.ts'

const engine = compileEngine(fakeWorld().world.builtInCatalogue())
const PORT = `
id: a-port
title: Ships that report themselves
address: https://example.org/a-port
kind: worked-example
requirements: { name: Ships, from: Ships, to: Port, answers: { exchange: announce } }
published: { pull-push: push }
`

const load = async (folder: string | null, files: Readonly<Record<string, string>> = {}) => {
  const own = { 'own/catalogue.yaml': 'name: own', ...files }
  const { world } = fakeWorld({ files: new Map(Object.entries(own)) })
  if (folder === null) return loadPrecedents([], engine, world)
  const folders = readLayers(folder, world).parsed
  if (!folders.ok) throw new Error(`${folder} cannot be read`)
  return loadPrecedents(folders.value, engine, world)
}

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

const OFF = 'switch-off: a-port\nbecause: Our port is asked.\n'

test('a layer adds to those below it, switches some off, and leaves out what no longer fits', async () => {
  const files = {
    'own/catalogue.yaml': 'extends: ../group',
    'own/precedents/b-port.yaml': PORT.replace('id: a-port', 'id: b-port'),
    'own/precedents/off.yaml': OFF,
    'group/catalogue.yaml': 'name: group',
    'group/precedents/a-port.yaml': PORT,
    'group/precedents/old.yaml': PORT.replace('announce', 'anounce').replace('id: a', 'id: old'),
  }
  const { parsed } = await load('own', files)
  expect(parsed.ok ? parsed.value.map(({ precedent }) => precedent.id) : parsed).toEqual(['b-port'])
})

test.each([
  ['the id of one below', PORT, 'id-taken-below', 2],
  ['one that is not there to switch off', OFF.replace('a-port', 'a-prt'), 'entry-unknown-below', 1],
  ['no reason', 'switch-off: a-port\n', 'key-missing', 1],
])('%s is a fault', async (_, text, code, line) => {
  const files = {
    'own/catalogue.yaml': 'extends: ../group',
    'own/precedents/x.yaml': text,
    'group/catalogue.yaml': 'name: group',
    'group/precedents/a-port.yaml': PORT,
  }
  const { parsed } = await load('own', files)
  const place = { file: 'own/precedents/x.yaml', line }
  expect(parsed).toMatchObject({ ok: false, findings: [{ code, place }] })
})
