import { DEFAULT_FORMAT } from '../../report/formats.ts'
import type { AskRequest } from '../request.ts'

/** The command line that says the same of a file again: all options that change what is said, without those at their defaults, and without where it is told. */
export function repeatCommand(
  command: 'ask' | null,
  file: string,
  {
    catalogue,
    profile,
    format,
    brief,
    full,
    today,
    failOn,
  }: Pick<AskRequest, 'catalogue' | 'profile' | 'format' | 'brief' | 'full' | 'today' | 'failOn'>,
): string {
  const words = [
    'integration-advisor',
    ...(command === null ? [] : [command]),
    ...(catalogue === null ? [] : ['-c', catalogue]),
    ...(profile === null ? [] : ['--profile', profile]),
    ...(format === DEFAULT_FORMAT ? [] : ['-f', format]),
    ...(brief ? ['--brief'] : []),
    ...(full ? ['--full'] : []),
    ...(today === null ? [] : ['--today', today]),
    ...failOn.flatMap(gate => ['--fail-on', gate]),
    // A name that begins with a hyphen would be taken for an option.
    file.startsWith('-') ? `./${file}` : file,
  ]
  return words.map(quote).join(' ')
}

/** For a POSIX shell. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
