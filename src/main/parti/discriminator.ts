import type { SocialAccount } from '#shared/model/channel.ts'

/** The number after a Discord name, `0` (that of today's names) where none was told; null on other platforms. */
export const discriminatorOf = ({ platform, discriminator }: SocialAccount): string | null =>
  platform === 'discord' ? (discriminator ?? '0') : null
