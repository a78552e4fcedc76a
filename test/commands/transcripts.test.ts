import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { playTranscript } from '../helpers/play-transcript.ts'

const FOLDER = 'test/transcripts'
const update = process.env.UPDATE_TRANSCRIPTS === '1'

test.each(readdirSync(FOLDER).filter(name => name.endsWith('.md')))('%s', async name => {
  const path = join(FOLDER, name)
  const written = readFileSync(path, 'utf8')
  const played = await playTranscript(written)
  if (update) writeFileSync(path, played)
  else expect(played).toBe(written)
})
