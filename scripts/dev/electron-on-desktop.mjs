#!/usr/bin/env node
// What electron-vite starts in place of Electron: the same, as the right user, on a desktop.
import { runOnDesktop } from '../desktop/desktop.mjs'
import { electronFlags } from '../desktop/electron-flags.mjs'
import { command } from '../process/command.mjs'
import { electronExecutable } from '../setup/electron-runtime.mjs'

await command(() => runOnDesktop(electronExecutable(), (env) => [...process.argv.slice(2), ...electronFlags(env)]))
