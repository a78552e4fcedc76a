/** The name itself, or the first of `name-2.yaml`, `name-3.yaml`, ... that no file has. */
export function freeName(stem: string, isFile: (path: string) => boolean): string {
  let name = `${stem}.yaml`
  for (let number = 2; isFile(name); number++) name = `${stem}-${number}.yaml`
  return name
}
