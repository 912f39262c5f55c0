/** A document that tries every way we know to reach `url`, the address of a server. */
export function hostileDocument(url: string): string {
  const script = `fetch('${url}/fetch');new WebSocket('${url.replace('http', 'ws')}/ws');document.body.append('SCRIPT');`;
  const inner = `<img src='${url}/inner'><p>CADRE</p><script>${script}</script>`;
  return `<!doctype html><html lang="fr" manifest="${url}/manifest"><head><meta charset="utf-8"><title>Hostile</title>
<meta http-equiv="refresh" content="0;url=${url}/refresh">
<link rel="stylesheet" href="${url}/style.css"><link rel="preload" as="image" href="${url}/preload">
<link rel="prefetch" href="${url}/prefetch"><link rel="prerender" href="${url}/prerender">
<link rel="preconnect" href="${url}/"><link rel="dns-prefetch" href="${url}/"><link rel="modulepreload" href="${url}/m.js">
<link rel="icon" href="${url}/icon"><link rel="manifest" href="${url}/manifest.json">
<style>
@import url(${url}/import.css);
@font-face { font-family: Loin; src: url(${url}/font.woff2) }
@page { @bottom-left { content: url(${url}/margin.svg) } }
body { font-family: Loin; background: url(${url}/background); cursor: url(${url}/cursor), auto }
li { list-style-image: url(${url}/list) } p::before { content: url(${url}/content) }
div { mask: url(${url}/mask); border-image: url(${url}/border) 1; filter: url(${url}/filter.svg#f); shape-outside: url(${url}/shape) }
</style>
<script src="${url}/script.js"></script><script>${script}</script>
<script type="speculationrules">{"prefetch":[{"urls":["${url}/speculation"]}]}</script></head>
<body background="${url}/body"><p>DÉBUT</p><ul><li>liste</li></ul><div>bloc</div>
<img src="${url}/img"><img srcset="${url}/srcset 2x"><picture><source srcset="${url}/source"><img></picture>
<img src="file:///etc/hostname"><iframe src="file:///etc/hostname"></iframe><object data="file:///etc/hostname"></object>
<embed src="file:///etc/hostname"><link rel="stylesheet" href="file:///etc/hostname">
<iframe src="${url}/iframe"></iframe><iframe srcdoc="${inner}"></iframe>
<iframe src="data:text/html,${encodeURIComponent(inner)}"></iframe>
<object data="${url}/object"></object><embed src="${url}/embed"><input type="image" src="${url}/input">
<video src="${url}/video" poster="${url}/poster" autoplay></video><audio src="${url}/audio" autoplay></audio>
<svg><image href="${url}/svg" /><use href="${url}/use.svg#u" /><filter id="f"><feImage href="${url}/fe" /></filter></svg>
<form action="${url}/form"><button autofocus>bouton</button></form><a href="${url}/lien" ping="${url}/ping">lien</a>
<p>FIN</p></body></html>`;
}
