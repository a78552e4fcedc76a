import { expect, test } from 'vitest'
import { keepCompiled } from '../../../../src/commands/load/catalogue/keep-compiled.ts'
import { loadEngine } from '../../../../src/commands/load/catalogue/load-catalogue.ts'
import type { Parsed } from '../../../../src/model/finding.ts'
import { fakeWorld } from '../../../helpers/fake-world.ts'
import { smallCatalogueFiles } from '../../../helpers/small-catalogue.ts'

/** A room for texts, and how often each was written. */
function room() {
  const texts = new Map<string, string>()
  const writes: string[] = []
  const write = (name: string, text: string) => {
    writes.push(name)
    texts.set(name, text)
  }
  return { texts, writes, kept: { read: (name: string) => texts.get(name) ?? null, write } }
}

const PLACE = { file: 'a', line: 1, column: 1, length: 1 }

test('what was compiled is compiled again only where a text, its name or its folder is another', async () => {
  const { kept, writes } = room()
  const { world } = fakeWorld({ kept })
  const compiled: string[] = []
  const compile = (folder: string, path: string, text: string) =>
    keepCompiled(
      { name: 'k', folders: [{ folder, texts: new Map([[path, text]]) }] },
      world,
      () => {
        compiled.push(text)
        return Promise.resolve<Parsed<string>>({ ok: true, value: `${text}!`, findings: [] })
      },
    )
  expect(await compile('f', 'a.yaml', 'one')).toMatchObject({ value: 'one!' })
  expect(await compile('f', 'a.yaml', 'one')).toMatchObject({ value: 'one!', findings: [] })
  expect(await compile('f', 'b.yaml', 'one')).toMatchObject({ value: 'one!' })
  expect(await compile('f', 'b.yaml', 'two')).toMatchObject({ value: 'two!' })
  expect(await compile('g', 'b.yaml', 'two')).toMatchObject({ value: 'two!' })
  expect(compiled).toEqual(['one', 'one', 'two', 'two'])
  expect(new Set(writes).size).toBe(2)
})

test('nothing is kept of which something is to be told, nor read that is no text of ours', async () => {
  const { kept, texts } = room()
  const { world } = fakeWorld({ kept })
  const warning = { code: 'word-vague', severity: 'warning', place: PLACE, facts: {} } as const
  const compile = (findings: readonly (typeof warning)[]) =>
    keepCompiled({ name: 'k', folders: [] }, world, () =>
      Promise.resolve<Parsed<number>>({ ok: true, value: findings.length, findings }),
    )
  expect(await compile([warning])).toMatchObject({ value: 1, findings: [warning] })
  expect(texts.size).toBe(0)
  await compile([])
  for (const name of texts.keys()) texts.set(name, 'no JSON')
  expect(await compile([warning])).toMatchObject({ value: 1 })
})

test('an engine that is kept is the one that is read', async () => {
  const { kept, writes } = room()
  const files = new Map([...smallCatalogueFiles()].map(([path, text]) => [`mine/${path}`, text]))
  const { world } = fakeWorld({ files, kept })
  const read = async () => {
    const { parsed, places, technologies } = await loadEngine('mine', world)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
    return {
      catalogue: parsed.value.catalogue,
      places: places(),
      technologies: await technologies(),
    }
  }
  const first = await read()
  expect(first.places.size).toBeGreaterThan(0)
  expect(await read()).toEqual(first)
  expect(writes).toHaveLength(1)
})

test('the engine of a layer has its base, as it was kept, only where that is asked for', async () => {
  const { kept, writes } = room()
  const own = [['ours/catalogue.yaml', 'extends: ../mine\nname: Ours\nversion: 1.0.0\n']] as const
  const mine = [...smallCatalogueFiles()].map(([path, text]) => [`mine/${path}`, text] as const)
  const { world } = fakeWorld({ files: new Map([...mine, ...own]), kept })
  const read = async (withBase: boolean) => {
    const { parsed } = await loadEngine('ours', world, withBase)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
    return parsed.value
  }
  const first = await read(true)
  expect(first.base?.catalogue.name).toBe('small')
  expect((await read(true)).catalogue).toEqual(first.catalogue)
  expect(await read(false)).toMatchObject({ base: null, catalogue: { name: 'Ours', base: null } })
  expect(writes).toHaveLength(1)
})
