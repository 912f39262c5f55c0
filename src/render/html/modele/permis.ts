/** What a page may hold besides the words: everything else is refused, whatever a template writes. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that only hold text, with the attributes of their own. */
const HTML: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    a: 'href rel',
    details: 'open',
    label: 'for',
    li: 'value',
    ol: 'start reversed type',
    td: 'colspan rowspan headers',
    th: 'colspan rowspan headers scope abbr',
    time: 'datetime',
    col: 'span',
    colgroup: 'span',
  }).map(([name, attributes]) => [name, words(attributes)]),
);

const PLAIN = words(
  'html head body title header main footer nav section article aside div span p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption ' +
    'colgroup col thead tbody tfoot tr th td figure figcaption details summary search noscript a strong em b i small sub sup abbr cite q ' +
    'blockquote code pre del ins mark time br wbr hr address label hgroup dfn var kbd samp s u bdi',
);

const GLOBAL = words('class id lang dir title role tabindex hidden');

const SVG = words(
  'svg g defs desc title path rect circle ellipse line polyline polygon text tspan pattern linearGradient radialGradient stop clipPath marker',
);

const DRAWING = words(
  'viewBox width height x y x1 x2 y1 y2 cx cy r rx ry d points dx dy fill fill-opacity fill-rule stroke stroke-width stroke-opacity ' +
    'stroke-linecap stroke-linejoin stroke-dasharray stroke-miterlimit opacity transform text-anchor dominant-baseline font-size ' +
    'font-weight font-style letter-spacing paint-order overflow focusable preserveAspectRatio offset stop-color stop-opacity clip-path ' +
    'gradientUnits gradientTransform patternUnits patternTransform patternContentUnits refX refY markerWidth markerHeight orient ' +
    'marker-start marker-mid marker-end vector-effect xmlns',
);

const isTold = (name: string): boolean => /^(?:aria|data)-[a-z-]+$/u.test(name);

/** Whether an element needs nothing more to be known than its name. */
export const isPlain = (name: string, isSvg: boolean): boolean => (isSvg ? SVG.has(name) : PLAIN.has(name));

export function isAttribute(element: string, name: string, isSvg: boolean): boolean {
  if (GLOBAL.has(name) || isTold(name)) return true;
  return isSvg ? DRAWING.has(name) : (HTML.get(element)?.has(name) ?? false);
}
