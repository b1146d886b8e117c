import { createPerson, type Person } from '../person.ts'
import { pictureLink } from '../pictures.ts'

type Row = [name: string, platform: string, username: string, category: string | null, description: string | null]

const LONG_NAME = 'The Extraordinarily Long And Winding Adventures Of Captain Bartholomew And His Seventeen Cats'

const ROWS: readonly Row[] = [
  ['Jonas Halvorsen', 'twitter', 'jonashalv', 'Gaming', 'Strategy games, slowly.\r\nMon–Thu 20:00 CET'],
  ['María Peña', 'parti', 'mariapena', 'IRL', 'Transmisión desde Sevilla 🌞'],
  ['dr.octagon', 'discord', 'dr.octagon', 'Music', 'Synths and patience 🎹'],
  ['PixelWitch', 'parti', 'PixelWitch', 'Creative', null],
  ['Žofie Dvořák', 'telegram', 'zofka', 'Creative', 'Kreslím a povídám 🎨'],
  ['NightOwl 404', 'parti', 'NightOwl404', 'Gaming', 'Horror only after midnight'],
  ['k.a.r.l.', 'discord', 'k.a.r.l', 'Music', null],
  ['Björk-ish', 'twitter', 'bjorkish_live', 'Music', 'Cover songs, badly'],
  ['GreekTwins', 'twitter', 'GreekTwinsTV', 'Gaming', '🎉 PARTI PARTNER 🎉'],
  ['Lionheart', 'parti', 'Lionheart', 'IRL', 'Streets of London'],
  ['MoonPump', 'twitter', 'moonpump_eth', 'Crypto', 'Not advice 💰'],
  ['Chef Amélie', 'parti', 'chefamelie', 'IRL', 'Une recette par soir 🍝'],
  [LONG_NAME, 'parti', 'captain_bartholomew', 'IRL', 'Seventeen. Cats.'],
  ['ömer', 'discord', 'omer_34', 'Gaming', null],
  ['Sørine', 'parti', 'sorine', 'Creative', 'Ceramics, clay everywhere'],
  ['quietriver', 'telegram', 'quietriver', 'Music', 'Ambient loops'],
  ['Big Tuna Tim', 'twitter', 'BigTunaTim', 'IRL', 'Fishing and nothing else 🎣'],
  ['zer0day', 'discord', 'zer0day', 'Gaming', 'ctf + speedruns'],
  ['Ana Lúcia', 'parti', 'analucia', 'Music', 'Bossa nova às sextas 🎶'],
  ['Mr. Breakfast', 'parti', 'mr.breakfast', 'IRL', 'It is always breakfast somewhere 🍳'],
  ['Пётр', 'telegram', 'petr_live', 'Gaming', 'Шахматы и чай ♟️'],
  ['花火 Hanabi', 'parti', 'hanabi', 'Creative', '毎晩お絵かき ✏️'],
  ['TTS_Tessa', 'twitter', 'TTS_Tessa', 'Gaming', null],
  ['Grandpa Plays', 'parti', 'grandpaplays', 'Gaming', '78 and still in gold'],
  ['Wax & Needle', 'discord', 'waxneedle', 'Music', 'Vinyl only'],
  ['Rory McCloud', 'twitter', 'rory_mccloud', 'IRL', 'Hill walking with a bad camera 🏔️'],
  ['stitch.witch', 'parti', 'stitch.witch', 'Creative', 'Knitting 🧶'],
  ['HODL Helga', 'parti', 'HodlHelga', 'Crypto', 'Charts since 2013'],
  ['Émile Ångström', 'parti', 'emile.a', null, null],
  ['☕ Coffee Corner', 'parti', 'coffeecorner', null, 'Come sit down'],
]

/** About thirty channels as one might really follow them: platforms mixed, names that break careless code. */
export const EVENING_PEOPLE: readonly Person[] = ROWS.map(
  ([name, platform, username, category, description], index): Person => {
    const userId = 410_017 + index * 1_373
    return createPerson({
      userId,
      name,
      platform,
      username,
      category,
      description,
      livestreamId: 21_004 + index * 811,
      // Two of three have one; of these every other address is of the host that pictures have left.
      picture: index % 3 === 2 ? null : pictureLink(`${userId}_portrait.png`, index % 3 === 1),
    })
  },
)
