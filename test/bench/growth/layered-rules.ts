import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const PAIRS = 'patterns/pairs'

interface WrittenRule {
  readonly id: string
  readonly toward?: string
}

/**
 * Writes a layer over the built-in catalogue into a folder, in which every rule with a weight stands so many times in all:
 * copies have ids of their own. Vetoes and hybrids stay single, since a pair can carry 26 of them.
 */
export function writeLayer(folder: string, times: number): void {
  mkdirSync(join(folder, 'pairs'), { recursive: true })
  const head = { extends: 'built-in', name: 'Grown', version: '1.0.0' }
  writeFileSync(join(folder, 'catalogue.yaml'), JSON.stringify(head))
  for (const file of readdirSync(PAIRS)) {
    const { id, rules } = parse(readFileSync(join(PAIRS, file), 'utf8')) as {
      readonly id: string
      readonly rules: readonly WrittenRule[]
    }
    const weighted = rules.filter(({ toward }) => toward !== undefined)
    const copies = Array.from({ length: times - 1 }, (_, copy) =>
      weighted.map(rule => ({ ...rule, id: `${rule.id}-copy-${copy + 1}` })),
    )
    const text = JSON.stringify({ override: id, rules: copies.flat() }, null, 1)
    if (times > 1) writeFileSync(join(folder, 'pairs', file), text)
  }
}
