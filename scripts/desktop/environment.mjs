/** @typedef {import('../setup/user.mjs').User} User */

// What belongs to whoever runs the command, or to npm's own run of it.
const PERSONAL = /^(HOME|USER|LOGNAME|MAIL|SHELL|TMPDIR|PWD|OLDPWD|INIT_CWD|(npm_|SUDO_|XDG_).*)$/
const DESKTOP = /^(DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|DBUS_.*|XDG_(RUNTIME_DIR|SESSION_.*|CURRENT_DESKTOP|SEAT|VTNR))$/

/** @param {NodeJS.ProcessEnv} env @param {RegExp} names */
const without = (env, names) => Object.fromEntries(Object.entries(env).filter(([name]) => !names.test(name)))

/**
 * This process's environment, cleaned for a program on a desktop.
 * @param {{ user: User | null, ownDesktop: boolean }} who
 * @returns {NodeJS.ProcessEnv}
 */
export function desktopEnvironment({ user, ownDesktop }) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const neutral = ownDesktop ? without(env, DESKTOP) : env
  if (user === null) return neutral
  return { ...without(neutral, PERSONAL), HOME: user.home, USER: user.name, LOGNAME: user.name, SHELL: '/bin/sh' }
}
