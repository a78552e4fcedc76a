/** Makes a system stand out in the pictures, with the systems that it is linked with; an empty number: none. */
export function markSystem(system: string): void {
  for (const ring of document.querySelectorAll('.ring')) {
    const ways = [...ring.querySelectorAll<SVGElement>('.way')]
    const own = ways.filter(({ dataset: { ends = '' } }) => ends.split(' ').includes(system))
    const near = new Set([system, ...own.flatMap(({ dataset: { ends = '' } }) => ends.split(' '))])
    ring.classList.toggle('marked', system !== '')
    for (const way of ways) way.classList.toggle('on', own.includes(way))
    for (const each of ring.querySelectorAll<SVGElement>('.system'))
      each.classList.toggle('on', near.has(each.dataset.system ?? ''))
  }
}
