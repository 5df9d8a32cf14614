/** A Relay connection, as every list of the API is one. */
export interface Connection<Node> {
  edges: readonly { node: Node }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  totalCount?: number
}

/** The pages of a list that were fetched so far, as one list. */
export interface Pages<Node> {
  nodes: Node[]
  next: string | null
  total: number | undefined
}

/** Changes what was fetched; what comes in or leaves by that counts. */
export function withChange<Node>(pages: Pages<Node>, by: (nodes: Node[]) => Node[]): Pages<Node> {
  const nodes = by(pages.nodes)
  const total = pages.total === undefined ? undefined : pages.total + nodes.length - pages.nodes.length
  return { ...pages, nodes, total }
}

/** Adds a page at the end; what is there already (the list moved meanwhile) stays where it is. */
export function withPage<Node extends { id: string }>(
  pages: Pages<Node> | undefined,
  { edges, pageInfo, totalCount }: Connection<Node>,
): Pages<Node> {
  const known = new Set(pages?.nodes.map((node) => node.id))
  const added = edges.map((edge) => edge.node).filter((node) => !known.has(node.id))
  return {
    nodes: [...(pages?.nodes ?? []), ...added],
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    total: totalCount ?? pages?.total,
  }
}
