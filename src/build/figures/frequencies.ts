import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileEngine } from '../../advise/engine/compile-engine.ts'
import { parseBuiltIn } from '../compile-built-in.ts'
import { readReadings } from './cases/read-cases.ts'
import { measureFrequencies } from './measure-frequencies.ts'
import { writeFrequencies } from './write-frequencies.ts'

// `npm run frequencies`: writes into the questions how often readers of the known cases gave each answer.
const PATTERNS = 'patterns'

const { catalogue } = parseBuiltIn(PATTERNS)
const sheets = readReadings(catalogue).flatMap(({ requirements }) =>
  requirements.map(({ answers }) => answers),
)
const path = join(PATTERNS, 'questions.yaml')
const frequencies = measureFrequencies(compileEngine(catalogue), sheets)
writeFileSync(path, writeFrequencies(readFileSync(path, 'utf8'), frequencies))
console.log(`${path}: how often each answer was given on ${sheets.length} sheets`)
