import { adviseLandscape } from '../../advise/landscape/advise-landscape.ts'
import type { Landscape } from '../../model/landscape.ts'
import type { RecordedLock } from '../../model/recorded-decision.ts'
import type { LandscapeAdvice } from '../../model/result/landscape.ts'
import { readLandscape } from '../landscape/read-landscape.ts'
import { type ReadRequirements, readRequirements } from '../load/read-requirements.ts'
import type { CheckContext } from './check-context.ts'
import { lockPaths } from './read-lock.ts'

/** Requirements and landscapes that are held against a lock. */
export interface ReadToCheck extends ReadRequirements {
  readonly landscapes: readonly AdvisedLandscape[]
}

/** A landscape with what is advised on it today. */
export interface AdvisedLandscape {
  readonly landscape: Landscape
  readonly advice: LandscapeAdvice
}

/**
 * The files that are named, each once, without the lock itself, which stands among them where a shell lists a folder; else those
 * that the lock records and that are still there.
 */
export function filesToCheck(
  { decisions, landscapes }: RecordedLock,
  { request, world }: CheckContext,
): readonly string[] {
  const { resolve } = world.paths
  const paths = request.files.map(path => resolve(path))
  const named = request.files.filter(
    (path, index) =>
      paths.indexOf(resolve(path)) === index && resolve(path) !== resolve(request.lock),
  )
  if (named.length > 0) return named
  const { pathOf } = lockPaths(request.lock, world.paths)
  const recorded = [...decisions, ...landscapes].map(({ file }) => pathOf(file))
  return [...new Set(recorded)].filter(path => world.files.isFile(path))
}

/** Reads files; one of which the text turns out to be a landscape is read as that. */
export async function readToCheck(
  files: readonly string[],
  context: CheckContext,
): Promise<ReadToCheck> {
  const { request, world, engine } = context
  const { profile, today, input } = request
  const wanted = { files, input, failFast: false, profile, today }
  const read = await readRequirements(wanted, engine.catalogue, world)
  const found = read.findings.filter(({ code }) => code === 'text-is-landscape')
  const paths = new Set(found.map(({ place }) => place.file))
  const isOther = ({ file }: { readonly file: string }) => !paths.has(file)
  const requirements = {
    ...read,
    findings: read.findings.filter(({ place }) => isOther(place)),
    faulty: read.faulty.filter(isOther),
  }
  return addLandscapes(requirements, [...paths], context)
}

async function addLandscapes(
  read: ReadRequirements,
  paths: readonly string[],
  { request, world, engine }: CheckContext,
): Promise<ReadToCheck> {
  const { catalogue } = engine
  const texts = new Map(read.texts)
  const landscapes: AdvisedLandscape[] = []
  const [findings, faulty] = [[...read.findings], [...read.faulty]]
  for (const path of paths) {
    const { parsed, texts: own } = await readLandscape(path, request, { catalogue, world })
    for (const [file, text] of own) texts.set(file, text)
    findings.push(...parsed.findings)
    if (parsed.ok)
      landscapes.push({ landscape: parsed.value, advice: adviseLandscape(engine, parsed.value) })
    else faulty.push({ file: path, document: 0 })
  }
  return { ...read, texts, findings, faulty, landscapes }
}
