import { DEFAULT_FORMAT } from '../../report/formats.ts'
import type { AskRequest } from '../request.ts'

/** The command line that does the same with a file again; what was left at its default is left out. */
export function repeatCommand(
  command: 'ask' | null,
  file: string,
  {
    catalogue,
    profile,
    format,
    brief,
    full,
  }: Pick<AskRequest, 'catalogue' | 'profile' | 'format' | 'brief' | 'full'>,
): string {
  const words = [
    'integration-advisor',
    ...(command === null ? [] : [command]),
    ...(catalogue === null ? [] : ['-c', catalogue]),
    ...(profile === null ? [] : ['--profile', profile]),
    ...(format === DEFAULT_FORMAT ? [] : ['-f', format]),
    ...(brief ? ['--brief'] : []),
    ...(full ? ['--full'] : []),
    // A name that begins with a hyphen would be taken for an option.
    file.startsWith('-') ? `./${file}` : file,
  ]
  return words.map(quote).join(' ')
}

/** For a POSIX shell. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
