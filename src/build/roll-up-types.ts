import { dirname, join } from 'node:path'
import { type Plugin, rolldown } from 'rolldown'
import { dts } from 'rolldown-plugin-dts'

/** Writes the declarations that are reachable from the library's door into one file beside it. */
export async function rollUpTypes(door: string, folder: string): Promise<void> {
  const declarations = dts({ dtsInput: true, tsconfig: false, sourcemap: false })
  const rollUp = await rolldown({ input: { index: door }, plugins: [siblings, declarations] })
  await rollUp.write({ dir: folder, format: 'es' })
}

/** Declarations name each other as the sources do. */
const siblings: Plugin = {
  name: 'siblings',
  resolveId: (path, from) =>
    from && path.startsWith('.') ? join(dirname(from), path.replace(/\.ts$/, '.d.ts')) : null,
}
