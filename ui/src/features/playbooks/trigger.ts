import type { PlaybookRowFragment } from '../../generated/graphql'

/** What sets a playbook off, in words. */
export function triggerWords({ kind, finding, labels }: PlaybookRowFragment['trigger']): string {
  switch (kind) {
    case 'ALERT':
      return labels.map(({ key, value }) => `${key} = ${value}`).join(', ')
    case 'FINDING':
      return `finding ${finding ?? ''}`
    case 'BY_HAND':
      return 'by hand'
  }
}

export const APPROVAL_WORDS: Record<PlaybookRowFragment['approval'], string> = {
  ALWAYS: 'always',
  NEVER_FOR_LOW_RISK: 'unless the risk is low',
  EARNED: 'until trust is earned',
}
