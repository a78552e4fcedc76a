import type { World } from '../world.ts'

/** A world that remembers what was read in it or kept in it. */
export interface WatchedWorld {
  readonly world: World
  /** The paths so far. */
  readonly touched: () => readonly string[]
  /** Whether what is piped in was read. */
  readonly readStdin: () => boolean
}

/** Watches what a command reads and keeps: its result must replace none of it. */
export function watchFiles(world: World): WatchedWorld {
  const touched = new Set<string>()
  let readStdin = false
  const note = <Rest extends readonly unknown[], Result>(
    act: (path: string, ...rest: Rest) => Result,
  ) => {
    return (path: string, ...rest: Rest): Result => {
      touched.add(path)
      return act(path, ...rest)
    }
  }
  const { files, stdin } = world
  return {
    world: {
      ...world,
      files: {
        ...files,
        read: note(files.read),
        open: note(files.open),
        replace: note(files.replace),
        create: note(files.create),
      },
      stdin: {
        ...stdin,
        read: onSilence => {
          readStdin = true
          return stdin.read(onSilence)
        },
        open: onSilence => {
          readStdin = true
          return stdin.open(onSilence)
        },
      },
    },
    touched: () => [...touched],
    readStdin: () => readStdin,
  }
}
