/**
 * What Electron must be started with on the desktop of `runOnDesktop`.
 * @param {NodeJS.ProcessEnv} env of the program
 */
export const electronFlags = (env) => [
  ...(env.AFTERPARTI_NO_SANDBOX === '1' ? ['--no-sandbox'] : []),
  ...(env.AFTERPARTI_OWN_DISPLAY === '1' ? ['--disable-gpu'] : []),
]
