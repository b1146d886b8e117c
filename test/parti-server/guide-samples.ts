/**
 * The answers of the API guide, as they stand there. Only the emoji of the profile were garbled in its copy: they are
 * mended here, as real answers are proper UTF-8 (measured by others).
 */
export const GUIDE_SAMPLES: Readonly<Record<string, string>> = {
  'profile/get_user_by_social_media/twitter/KickBalthierGR': '353044',
  'profile/get_user_by_social_media/discord/drb666%230': '567503',
  'profile/user_profile/353044': String.raw`{
    "user_id": 353044,
    "user_name": "BalthierGR",
    "user_avatar_id": 1,
    "channels_joined": 869,
    "members": 749,
    "description": "🎉PARTI PARTNER 🎉 PARTI BOUNCER 🎉\r\nHello we are twin brothers from greece we love gaming music chatting...",
    "social_media": "twitter",
    "social_username": "KickBalthierGR"
  }`,
  'profile/get_livestream_channel_info/353044': `{
    "status": "Public",
    "channel_info": {
      "channel": {
        "livestream_id": 7862,
        "user_id": 353044,
        "is_live": false
      },
      "visibility_type": "Public"
    },
    "is_streaming_live_now": false
  }`,
  'profile/get_livestream_channel_info/567503': `{
    "status": "Public",
    "channel_info": {
      "channel": {
        "livestream_id": 76436,
        "user_id": 567503,
        "is_live": true,
        "current_event_id": 80695
      },
      "stream": {
        "health": "HEALTHY",
        "state": "LIVE",
        "viewer_count": 470
      },
      "visibility_type": "Public",
      "livestream_event_info": {
        "event_name": "I'm Live on Parti"
      }
    },
    "is_streaming_live_now": true
  }`,
  'profile/admin/global_mod/list': `[
    {
      "user_id": 355293,
      "user_name": "Capt_Robs_Adventures",
      "social_media": "parti",
      "social_username": "Capt_Robs_Adventures"
    },
    {
      "user_id": 43460,
      "user_name": "Johndoe",
      "social_media": "parti",
      "social_username": "Johndoe"
    },
    {
      "user_id": 33,
      "user_name": "TheCreator",
      "social_media": "discord",
      "social_username": "TheCreator"
    }
  ]`,
  'profile/user_profile_feed/353044?limit=5': `[
    {
      "feed_id": 92140,
      "user_id": 353044,
      "post_content": "Games and music",
      "event_id": 80669,
      "created_at": 1747444493
    },
    {
      "feed_id": 92008,
      "user_id": 353044,
      "post_content": "Games and Music",
      "event_id": 80553,
      "created_at": 1747401808
    },
    {
      "feed_id": 91899,
      "user_id": 353044,
      "post_content": "Games and Music",
      "event_id": 80415,
      "created_at": 1747358160
    }
  ]`,
  'profile/livestream/moderators/353044': `[
    {
      "user_id": 351819,
      "user_name": "officialsupercal",
      "social_media": "parti",
      "social_username": "officialsupercal"
    },
    {
      "user_id": 353111,
      "user_name": "ApolloGR",
      "social_media": "parti",
      "social_username": "ApolloGR"
    },
    {
      "user_id": 354445,
      "user_name": "JennyM",
      "social_media": "parti",
      "social_username": "JennyM"
    }
  ]`,
  'profile/user_currency_info/353044': `[
    {
      "currency_address_id": 3429,
      "user_id": 353044,
      "blockchain_id": 4,
      "amount": "10000000",
      "pass_name": "AvP"
    }
  ]`,
  'profile/pinned_message/353044': '[]',
  'profile/pinned_message/567503': `[["DBR",{
    "chat_id": 4441829,
    "user_id": 567503,
    "user_name": "DBR",
    "post_content": "$2 TTS h ttps://kickbot.com/tips/DBR6",
    "created_at": 1747304740
  }]]`,
  'profile/user_profile_chat/353044/public': String.raw`[
    {
      "chat_id": 4470868,
      "user_id": 353044,
      "user_name": "BalthierGR",
      "post_content": "i will be on later ",
      "created_at": 1747444386
    },
    {
      "chat_id": 4470866,
      "user_id": 457269,
      "user_name": "BabbleChat",
      "post_content": "BalthierGR, You have leveled up the Streamers level to 2903!",
      "created_at": 1747444378
    },
    {
      "chat_id": 4470865,
      "user_id": 353044,
      "user_name": "BalthierGR",
      "post_content": "{\"channel_from_name\":\"BalthierGR\",\"channel_to_name\":\"Lionheart\"...}",
      "created_at": 1747444378
    }
  ]`,
}
