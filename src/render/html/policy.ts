/** What a page may load beside itself. Nothing, unless said. */
interface Allowed {
  /** The style sheet that the pages of the site share. */
  readonly feuille?: boolean;
  /** Hash of the one script that may run: « sha256-… ». */
  readonly script?: string;
  /** A form that leads to another page of the site. */
  readonly formulaire?: boolean;
}

/** The pages beside this one. `file:` for browsers that give no origin to what is opened from the disk. */
const SITE = "'self' file:";

/** The Content-Security-Policy of a page: it asks for nothing, and runs nothing but what is named. */
export function policy({ feuille = false, script, formulaire = false }: Allowed = {}): string {
  return [
    "default-src 'none'",
    `style-src ${feuille ? SITE : "'unsafe-inline'"}`,
    `font-src data:`,
    `img-src data:`,
    ...(script === undefined ? [] : [`script-src '${script}'`]),
    "base-uri 'none'",
    `form-action ${formulaire ? SITE : "'none'"}`,
  ].join('; ');
}
