import type { Person } from '../person.ts'
import type { Currency } from '../world-start.ts'

/** A row of what somebody owns. */
export const currencyAnswer = ({ userId }: Person, currency: Currency): object => ({
  currency_address_id: currency.addressId,
  user_id: userId,
  blockchain_id: currency.blockchainId,
  amount: currency.amount,
  pass_name: currency.passName,
})
