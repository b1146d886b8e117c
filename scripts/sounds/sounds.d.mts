/** Every sound of the app by its name, each as a WAV file. */
export function makeSounds(): Map<string, Buffer>
