/** What the page gives to the script beside the browser: the library, printed before it. */
declare const MiniSearch: typeof import('minisearch').default;
