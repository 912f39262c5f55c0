/** Nothing listens there, and nothing may: requests that escape every other barrier die against it. */
const DEAD_PROXY = 'http://127.0.0.1:9';

const ALWAYS: readonly string[] = [
  '--headless', // no window
  '--remote-debugging-pipe', // driven through pipes: no port that another user could connect to
  // Nothing leaves
  `--proxy-server=${DEAD_PROXY}`,
  '--proxy-bypass-list=<-loopback>', // by default the addresses of this machine avoid the proxy
  '--host-resolver-rules=MAP * ~NOTFOUND', // no name is looked up
  '--dns-prefetch-disable', // not even in advance
  '--no-pings', // no hyperlink auditing
  '--disable-background-networking', // no update check, no safe-browsing list, no field trials
  '--disable-component-update', // no component download
  '--disable-domain-reliability', // no report on how connections fare
  '--disable-sync', // no account
  '--disable-default-apps', // nothing installed at first run
  '--disable-client-side-phishing-detection', // no model download
  '--disable-breakpad', // no crash report written
  '--disable-crash-reporter', // nor sent
  '--disable-features=Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions', // each of them calls home
  // Nothing of the person's own browser takes part
  '--disable-extensions', // an extension could read or change the page
  '--disable-component-extensions-with-background-pages', // nor those that come with it
  '--no-first-run', // no welcome page
  '--no-default-browser-check', // no question
  '--password-store=basic', // no key ring that asks for its password
  '--use-mock-keychain', // the same on macOS
  '--mute-audio', // no sound device opened
  // The same bytes everywhere
  '--font-render-hinting=none', // widths do not depend on the screen
  '--force-color-profile=srgb', // nor colours
  '--force-device-scale-factor=1', // nor the size of a pixel
  '--lang=fr', // nor what depends on the language of the machine
  '--hide-scrollbars', // no bar takes its share of a page
  '--disable-gpu', // drawn by the processor: no driver
  '--export-tagged-pdf', // accessible structure
  '--generate-pdf-document-outline', // bookmarks
  // Small machines
  '--disable-dev-shm-usage', // containers have a tiny /dev/shm
];

/** The command line of the browser. `profile` is a folder of our own, empty. */
export function launchFlags(profile: string, isRoot: boolean): string[] {
  return [
    ...ALWAYS,
    ...(isRoot ? ['--no-sandbox'] : []), // Chromium refuses to start as root with its sandbox; anybody else keeps it
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
}
