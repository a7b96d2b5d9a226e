/**
 * Attacks on a renderer, written out by class: what each one tries is its name. `hit` stands for what would run, so that
 * a browser can say which of them did.
 */
const hit = "hit()";
const image = `<img src=x onerror=${hit}>`;

const events = [
  "onload",
  "onerror",
  "onfocus",
  "onmouseover",
  "ontoggle",
  "onanimationend",
  "onpointerenter",
  "onbegin",
];
const elements = [
  "img src=x",
  "svg",
  "body",
  "details open",
  "input autofocus",
  "video src=x",
  "iframe",
  "math",
  "marquee",
  "a",
  "p",
  "td",
];
const schemes = [
  "javascript:",
  "JaVaScRiPt:",
  " javascript:",
  "java\tscript:",
  "java\nscript:",
  "\u0001javascript:",
  "javascript&colon;",
  "&#106;avascript:",
  "&#x6A;avascript:",
  "&#0000106avascript:",
  "java&Tab;script:",
  "java&NewLine;script:",
  "vbscript:",
  "data:text/html,",
  "data:text/html;base64,",
  "//javascript:",
  "javascript:\\u0061",
  "jar:javascript:",
  "feed:javascript:",
];

const handlers = elements.flatMap((element) => events.map((event) => `<${element} ${event}=${hit}>`));
const links = schemes.flatMap((scheme) => [
  `[a](${scheme}${hit})`,
  `[a](<${scheme}${hit}>)`,
  `<${scheme}${hit}>`,
  `[a]: ${scheme}${hit}\n\n[a]`,
  `<a href="${scheme}${hit}">a</a>`,
  `<a href='${scheme}${hit}' target=_top>a</a>`,
  `<a xlink:href="${scheme}${hit}">a</a>`,
  `<form action="${scheme}${hit}"><button>a</button></form>`,
  `<button formaction="${scheme}${hit}">a</button>`,
  `<iframe src="${scheme}${hit}"></iframe>`,
  `<object data="${scheme}${hit}"></object>`,
  `<embed src="${scheme}${hit}">`,
  `<base href="${scheme}${hit}">`,
  `<meta http-equiv=refresh content="0;url=${scheme}${hit}">`,
]);

const scripts = [
  `<script>${hit}</script>`,
  `<ScRiPt>${hit}</sCrIpT>`,
  `<script/x>${hit}</script>`,
  `<script\n>${hit}</script\n>`,
  `<<script>script>${hit}</script>`,
  `<scr<script>ipt>${hit}</scr</script>ipt>`,
  `<script src="data:text/javascript,${hit}"></script>`,
  `<script>/*</script><script>*/${hit}</script>`,
  `<!--><script>${hit}</script>-->`,
  `<!--<img src="--><script>${hit}</script>">`,
  `<!-- --!><script>${hit}</script>`,
  `<![CDATA[><script>${hit}</script>]]>`,
  `<?xml ><script>${hit}</script>?>`,
  `<svg><script>${hit}</script></svg>`,
  `<svg><script xlink:href="data:,${hit}"></script></svg>`,
  `<svg><a><animate attributeName=href values="javascript:${hit}"/><text y=20>a</text></a></svg>`,
  `<svg><set attributeName=onload to="${hit}"/></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.${hit}</script>"></iframe></foreignObject></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=${hit}>"></table></mtext></math>`,
  `<math href="javascript:${hit}">a</math>`,
  `<iframe srcdoc="<script>parent.${hit}</script>"></iframe>`,
  `<template><script>${hit}</script></template>`,
  `<div><template shadowrootmode=open><script>${hit}</script></template></div>`,
  `<link rel=stylesheet href="data:text/css,*{}" onload=${hit}>`,
  `<link rel=import href="data:text/html,<script>${hit}</script>">`,
  `<style>@import "javascript:${hit}";</style>`,
  `<style onload=${hit}></style>`,
  `<p style="background:url(javascript:${hit})">a</p>`,
  `<p style="animation:x" onanimationstart="${hit}">a</p>`,
  `<isindex action=j&Tab;a&Tab;vas&Tab;c&Tab;r&Tab;ipt:${hit} type=image>`,
  `<noscript><p title="</noscript><img src=x onerror=${hit}>"></noscript>`,
  `<select><style></select><img src=x onerror=${hit}></style>`,
  `<form id=a></form><input form=a name=attributes>${image}`,
  `<a id=default-src><a id=default-src name=controller href=//x>`,
  `<p id="body"><img name="body" src=x onerror=${hit}></p>`,
  `<a href="&quot; onmouseover=${hit} x=&quot;">a</a>`,
  `<a href="x"onclick=${hit}>a</a>`,
  `<a href=x\u000Conclick=${hit}>a</a>`,
  `<a/href=x/onclick=${hit}>a</a>`,
  `<img src="x\`> <script>${hit}</script>"\` >`,
  `<img """><script>${hit}</script>">`,
  `\u003cimg src=x onerror=${hit}\u003e`,
  `＜img src=x onerror=${hit}＞`,
  `&lt;img src=x onerror=${hit}&gt;`,
  `<img src=x onerror=&#104;it()>`,
  `<\u0000img src=x onerror=${hit}>`,
  `<img src=x onerror\u0000=${hit}>`,
  `</p\u0000><script>${hit}</script>`,
];

const markdown = [
  `![a](x "onerror=${hit}")`,
  `![a"onerror="${hit}](x)`,
  `![a](x"onerror="${hit})`,
  `[a](x "title" onclick=${hit})`,
  `[a](x 'a" onclick="${hit}')`,
  `[a](x"onclick="${hit}")`,
  `[a" onclick="${hit}](x)`,
  `<https://x" onclick="${hit}>`,
  `https://x.example/"onmouseover="${hit}`,
  `www.x.example/'onclick='${hit}`,
  `[a][b]\n\n[b]: x "a' onclick='${hit}"`,
  "```html\n" + image + "\n```",
  '```"><script>hit()</script>\nx\n```',
  `\`${image}\``,
  `    ${image}`,
  `| a | b |\n|---|---|\n| ${image} | [x](javascript:${hit}) |`,
  `1. ${image}\n   <script>${hit}</script>`,
  `> ${image}\n> <svg onload=${hit}>`,
  `# ${image}`,
  `*${image}*`,
  `~~<a href="javascript:${hit}">a</a>~~`,
  `a\\<img src=x onerror=${hit}\\>`,
  `<a href="x">[b](javascript:${hit})</a>`,
  `[<img src=x onerror=${hit}>](x)`,
  `[![a](javascript:${hit})](javascript:${hit})`,
  `<a\n\nhref="javascript:${hit}">a</a>`,
  `<!-- -->\n${image}\n<!-- -->`,
];

export const payloads: readonly string[] = [...scripts, ...markdown, ...links, ...handlers];

const containers = (
  "xmp textarea title style script noscript noembed noframes iframe plaintext template option select svg math mtext " +
  "annotation-xml foreignObject desc table caption col frameset form button p li pre code blockquote object video"
).split(" ");

/**
 * Payloads inside elements whose content parsers read in other ways: the class of CVE-2026-44990, where what a cleaner
 * takes for text is markup for a browser.
 */
export function* wrapped(
  inner: readonly string[] = [image, `<script>${hit}</script>`, `<svg onload=${hit}>`],
) {
  for (const one of inner)
    for (const outer of containers) {
      yield `<${outer}>${one}</${outer}>`;
      yield `<${outer.toUpperCase()}>${one}`;
      yield `<${outer}/>${one}</${outer} x>`;
      yield `<${outer}></${outer}\n>${one}<${outer}>`;
      yield `<${outer} title="</${outer}>${one}">`;
      yield `<${outer}><!--</${outer}>${one}-->`;
      yield `<svg><${outer}>${one}</${outer}></svg>`;
      yield `<math><${outer}>${one}</${outer}></math>`;
      for (const second of ["xmp", "textarea", "style", "noscript"]) {
        yield `<${outer}><${second}></${outer}>${one}</${second}>`;
        yield `<${second}><${outer}>${one}</${outer}></${second}>`;
      }
    }
}
