import type { Outlet, World } from '../world.ts'

/** Whether text on a stream is coloured: what was asked for, then the environment, then what the stream can show. */
export function decideColour(
  asked: boolean | null,
  environment: World['environment'],
  outlet: Pick<Outlet, 'hasColors'>,
): boolean {
  if (asked !== null) return asked
  if (environment.NO_COLOR) return false
  if (environment.FORCE_COLOR !== undefined) return !/^(0|false)$/.test(environment.FORCE_COLOR)
  if (environment.TERM === 'dumb') return false
  return outlet.hasColors()
}
