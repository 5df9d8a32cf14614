import type { ActionRowFragment } from '../../generated/graphql'
import { PERIOD_WORDS } from './words'

/** An estimated saving in words, such as `€12.50 a month`; to the cent, for it is money. */
export function savingInWords(saving: ActionRowFragment['saving']): string {
  if (!saving) return 'none'
  const amount = new Intl.NumberFormat('en-GB', { style: 'currency', currency: saving.currency })
  return `${amount.format(saving.amount as unknown as number)} ${PERIOD_WORDS[saving.period]}`
}
