import { neutralise } from '../../report/outline/neutralise.ts'

/** What stderr is told where nobody writes to a named pipe. */
export const waitingText = (path: string): string =>
  `Still waiting for somebody to write to "${neutralise(path)}"\n`

/** What stderr is told where the command was used wrongly; what the person typed acts on no terminal. */
export const usageText = (message: string): string =>
  `${neutralise(message)}\nSee "integration-advisor --help"\n`
