/** Every text of the app, in the language of the user. */
export { en as strings } from './en/app.ts'
