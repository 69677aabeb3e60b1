/** Style of the documentation page. Its hash stands in the page's Content-Security-Policy. */
export const docsStyle = `
:root{color-scheme:light dark;--ink:light-dark(#1b2330,#e6eaf0);--soft:light-dark(#586174,#a3adbd);
--paper:light-dark(#fff,#12161d);--panel:light-dark(#f5f7fa,#1a2029);--line:light-dark(#dde2ea,#2d3643);
--link:light-dark(#0b57d0,#8ab4f8)}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;color:var(--ink);background:var(--paper);font:1rem/1.6 system-ui,sans-serif;
display:grid;grid-template-columns:minmax(0,1fr);max-width:78rem;margin-inline:auto;padding:1rem 1.25rem 4rem;overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
.skip{position:absolute;inset-inline-start:-100vw}
.skip:focus{position:static}
h1{font-size:1.9rem;line-height:1.2;margin:1.5rem 0 .5rem}
h2{font-size:1.45rem;margin:3rem 0 .5rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1.15rem;margin:0 0 .4rem}
h4{font-size:.85rem;margin:1.2rem 0 .4rem;color:var(--soft);text-transform:uppercase;letter-spacing:.05em}
small{color:var(--soft);font-size:.8rem;font-weight:400}
p{margin:.4rem 0;max-width:44rem}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.875em}
:not(pre)>code{background:var(--panel);padding:.1em .3em;border-radius:4px;overflow-wrap:anywhere}
pre{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:.9rem;overflow-x:auto;line-height:1.5}
article{border:1px solid var(--line);border-radius:12px;padding:1.1rem 1.25rem;margin:1rem 0}
.anchor{color:inherit;text-decoration:none}
.anchor:hover{text-decoration:underline}
.address{font-size:.95rem}
.credential{color:var(--soft);font-size:.9rem}
.method{display:inline-block;min-width:3.6em;text-align:center;text-transform:uppercase;font:600 .7rem/1.6 ui-monospace,monospace;
border:1px solid currentColor;border-radius:5px;padding:0 .35em;color:light-dark(#0a5c36,#7fd6a8)}
.post,.put{color:light-dark(#0b57d0,#8ab4f8)}
.delete{color:light-dark(#a3260f,#ffa38f)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:start;vertical-align:top;padding:.45rem .7rem .45rem 0;border-bottom:1px solid var(--line);min-width:6rem}
tbody th{font-weight:400}
dt{font-weight:600;margin-top:.5rem}
dd{margin:0 0 .3rem}
.answers{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.25rem .9rem;margin:0}
.answers dt,.answers dd{margin:0}
nav{font-size:.92rem}
nav summary{font-weight:600;cursor:pointer;padding:.3rem 0}
nav ul{list-style:none;margin:0 0 .6rem;padding:0}
nav a{display:block;padding:.25rem 0;text-decoration:none}
nav a:hover{text-decoration:underline}
@media (min-width:60rem){body{grid-template-columns:17rem minmax(0,1fr);column-gap:3rem}
header{grid-column:1/-1}
nav{position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow-y:auto}}
@media print{nav,.skip{display:none}}
`;
