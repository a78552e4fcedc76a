import type { Unread, World } from '../world.ts'

/** The same world, in which nothing is read that lies outside a folder, whatever links lead to it, but for what comes with the program; null where there is no such folder. */
export function confineWorld(world: World, folder: string): World | null {
  const { files, patternsFolder } = world
  const root = files.realPath(folder)
  if (root === null) return null
  const mayRead = (path: string) => isWithin(path, [root, patternsFolder], world)
  return {
    ...world,
    files: {
      ...files,
      read: path => (mayRead(path) ? files.read(path) : OUTSIDE),
      listYaml: path => (mayRead(path) ? files.listYaml(path) : OUTSIDE),
      isFile: path => mayRead(path) && files.isFile(path),
    },
  }
}

const OUTSIDE: Unread = { ok: false, code: 'file-outside', because: null }

/** Whether a path leads to something in one of these folders, or would if it were there. */
export function isWithin(
  path: string,
  folders: readonly string[],
  { files, paths }: Pick<World, 'files' | 'paths'>,
): boolean {
  const real = (path: string) => files.realPath(path) ?? paths.resolve(path)
  const to = real(path)
  return folders.some(folder => {
    const way = paths.relative(real(folder), to)
    return !/^\.\.(?:[\\/]|$)/.test(way) && !paths.isAbsolute(way)
  })
}
