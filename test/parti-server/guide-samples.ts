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
}
