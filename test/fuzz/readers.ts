import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from './random.ts'

/** Tries of a program that prints more than fits into a pipe: its reader has to go on reading. null: nothing is lost. */
export function openReaders(random: Random, command: readonly string[]) {
  let whole: Promise<Buffer> | null = null
  /** What comes where the reader stays, and is quick. */
  const wholeText = () => {
    whole ??= readAll(command, () => Promise.resolve())
    return whole
  }

  return {
    /** A reader that leaves early is no failure, and has what was written so far. */
    leaving: async (folder: string): Promise<string | null> => {
      const whole = await wholeText()
      const some = random.below(Math.ceil(whole.length * 1.1))
      const words = [process.execPath, ...command].map(word => `'${word}'`).join(' ')
      const line = `${words} 2> err | head -c ${some} > out; echo $PIPESTATUS > code`
      const child = spawn('bash', ['-c', line], { cwd: folder })
      await new Promise(done => child.on('close', done))
      const [out, err, code] = ['out', 'err', 'code'].map(name => readFileSync(join(folder, name)))
      if (String(code).trim() !== '0' || err?.length !== 0) return `exit ${code}: ${err}`
      return out?.equals(whole.subarray(0, some)) ? null : `other text in ${some} bytes`
    },
    /** A reader that is slow gets every byte. */
    slow: async (): Promise<string | null> => {
      const whole = await wholeText()
      const read = await readAll(command, () => wait(random.below(60))).catch(String)
      if (typeof read === 'string') return read
      return read.equals(whole) ? null : `cut at ${read.length} of ${whole.length} bytes`
    },
  }
}

const wait = (ms: number) => new Promise(done => setTimeout(done, ms))

/** All that a program prints; throws where it fails or complains. */
async function readAll(command: readonly string[], rest: () => Promise<unknown>): Promise<Buffer> {
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise(done => child.on('close', done))
  const pieces: Buffer[] = []
  const told: Buffer[] = []
  child.stderr.on('data', piece => told.push(piece))
  for await (const piece of child.stdout) {
    pieces.push(piece)
    await rest()
  }
  const code = await ended
  if (code !== 0 || told.length > 0) throw new Error(`exit ${code}: ${Buffer.concat(told)}`)
  return Buffer.concat(pieces)
}
