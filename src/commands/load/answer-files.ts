import { decodeText } from '../../input/source/decode-text.ts'
import type { AnswerFiles, KeptText } from '../../interview/session/session.ts'
import { findingText } from '../../report/findings/finding-text.ts'
import type { World } from '../world.ts'
import { followPath } from './references-from.ts'

/** The disk as an interview needs it: texts, of which a mark of byte order is no part, and stays. */
export function answerFiles({ files, paths }: Pick<World, 'files' | 'paths'>): AnswerFiles {
  const markOf = (path: string) => {
    const read = files.read(path)
    return read.ok && MARK.every((byte, index) => read.bytes[index] === byte) ? '\ufeff' : ''
  }
  return {
    isFile: files.isFile,
    read: path => readKept(path, files),
    replace: (path, pieces) => files.replace(path, [markOf(path), ...pieces]),
    create: files.create,
    remove: files.remove,
    follow: followPath(paths),
  }
}

/** That of UTF-8. */
const MARK = [0xef, 0xbb, 0xbf]

/** What a file says; an empty one says the empty text. */
function readKept(path: string, files: World['files']): KeptText {
  const read = files.read(path)
  if (!read.ok)
    return read.code === 'file-missing'
      ? { ok: true, text: null }
      : {
          ok: false,
          because:
            read.because ??
            (read.code === 'file-is-directory' ? 'it is a folder' : 'it cannot be read'),
        }
  const text = decodeText(path, read.bytes)
  if (text.ok) return { ok: true, text: text.value }
  const [fault] = text.findings
  if (fault?.code === 'text-empty') return { ok: true, text: new TextDecoder().decode(read.bytes) }
  return { ok: false, because: fault === undefined ? 'it is no text' : findingText(fault) }
}
