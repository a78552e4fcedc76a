import { unpack } from './unpack.ts'

// Stands in the page as it is. The client runs as a script of the page, which its policy lets in by its hash.
async function load(): Promise<void> {
  const script = document.createElement('script')
  script.textContent = await unpack('client')
  document.body.append(script)
}

// A browser that cannot unpack, or knows less than the client uses, keeps the page as it stands: complete, and not alive.
if ('DecompressionStream' in globalThis && 'toSorted' in Array.prototype) void load()
