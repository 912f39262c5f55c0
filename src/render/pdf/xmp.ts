import { PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import type { About } from './about.ts';

/** Where the words of pst about a document are defined: nowhere but here. */
const NAMESPACE = 'urn:pst:document:1';

/** Writes what the document says of itself as metadata that any program reads without reading the PDF. */
export function addMetadata({ catalog, context }: PDFDocument, about: About, browser: string): void {
  const bytes = new TextEncoder().encode(packet(about, browser));
  // Never compressed, so that it can be found.
  const stream = context.stream(bytes, { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
}

function packet({ title, lang, author, subject, date, facts = {} }: About, browser: string): string {
  const when = date.toISOString().replace(/\.\d+Z$/u, 'Z');
  const said = [
    `<dc:format>application/pdf</dc:format>`,
    `<dc:title>${alternative(title)}</dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${escape(lang)}</rdf:li></rdf:Bag></dc:language>`,
    ...(author === undefined ? [] : [`<dc:creator><rdf:Seq><rdf:li>${escape(author)}</rdf:li></rdf:Seq></dc:creator>`]),
    ...(subject === undefined ? [] : [`<dc:description>${alternative(subject)}</dc:description>`]),
    `<xmp:CreatorTool>pst</xmp:CreatorTool>`,
    `<xmp:CreateDate>${when}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${when}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${when}</xmp:MetadataDate>`,
    `<pdf:Producer>${escape(browser)}</pdf:Producer>`,
    ...Object.entries(facts).map(([name, value]) => `<pst:${name}>${escape(value)}</pst:${name}>`),
  ];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pst="${NAMESPACE}">
${said.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

const alternative = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`;

/** Signs that XML refuses are left out. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/gu, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
