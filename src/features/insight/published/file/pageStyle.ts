// How the page that stands by itself looks: light and dark as the reader's device is, strong contrast where that is wished, and paper.
export const pageStyle = `
:root{color-scheme:light dark;--ground:#fff;--ink:#1b1b1b;--pale:#525252;--line:#d1d1d1;--link:#0f548c;--good:#0e700e;--warn:#f0b400;--bad:#b10e1c;--on:#fff;--edge:#6b5000}
@media (prefers-color-scheme:dark){:root{--ground:#1b1b1b;--ink:#f5f5f5;--pale:#c8c8c8;--line:#525252;--link:#7cc0f8;--good:#54b054;--warn:#f0b400;--bad:#ee7a83;--on:#111;--edge:#f0b400}}
@media (prefers-contrast:more){:root{--pale:var(--ink);--line:var(--ink)}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1040px;padding:24px 32px 48px;background:var(--ground);color:var(--ink);font:16px/1.5 "Segoe UI",system-ui,sans-serif;overflow-wrap:break-word}
h1{margin:0 0 12px;font-size:30px;line-height:1.25}
h2{margin:40px 0 8px;font-size:22px;line-height:1.3}
h3{margin:0;font-size:18px;line-height:1.35}
h4{margin:0;font-size:16px;font-weight:600;hyphens:auto}
p{margin:0;max-width:680px}
a{color:var(--link)}
a:focus-visible,summary:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
ul{margin:0;padding:0;list-style:none}
.small{font-size:14px;line-height:20px;color:var(--pale)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-9999px}
.skip:focus{position:static}
nav ul{display:flex;flex-wrap:wrap;gap:4px 20px;margin-top:16px}
nav a{display:inline-block;padding:4px 0}
article{margin-top:28px}
article>p{margin-block:4px}
.intent{white-space:pre-line}
.judged,.counts{display:flex;flex-wrap:wrap;gap:4px 20px;align-items:baseline}
.mark{display:inline-flex;gap:8px;align-items:flex-start}
.judged .mark{font-weight:600}
.counts li{display:inline-flex;gap:8px;align-items:flex-start}
.glyph{flex:none;margin-top:4px;forced-color-adjust:none}
.figures{margin-top:12px;border-top:1px solid var(--line)}
.figures>li{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,4fr) minmax(0,3fr) 120px;gap:4px 20px;padding-block:14px;border-bottom:1px solid var(--line);break-inside:avoid}
.value{font-size:20px;line-height:28px;font-weight:600;font-variant-numeric:tabular-nums}
details{grid-column:1/-1}
summary{width:fit-content;padding-block:4px;color:var(--link);cursor:pointer;text-decoration:underline}
table{margin-top:8px;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:6px 20px 6px 0;text-align:start;vertical-align:top;font-weight:400;border-bottom:1px solid var(--line)}
thead th{font-size:14px;color:var(--pale)}
section>p+p{margin-top:8px}
section>h3{margin-top:20px}
.scale li{display:grid;grid-template-columns:200px minmax(0,1fr);gap:2px 16px;margin-top:8px}
.scale .mark{font-weight:600}
footer{margin-top:32px}
.good{fill:var(--good)}.warn{fill:var(--warn);stroke:var(--edge)}.bad{fill:var(--bad)}
.open{fill:none;stroke:var(--pale);stroke-width:1.25;stroke-dasharray:2.4 1.684}
.light,.dark,.grey{fill:none;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.light{stroke:var(--on)}.dark{stroke:#1b1b1b}.grey{stroke:var(--pale)}
.way,.aim{fill:none;stroke:var(--pale);stroke-width:1.5}
.aim{stroke-dasharray:2 4}
@media (max-width:760px){body{padding:16px 16px 40px}.figures>li{grid-template-columns:minmax(0,1fr) auto}.name,.curve{grid-column:1/-1}.scale li{grid-template-columns:minmax(0,1fr)}summary,nav a{padding-block:10px}th,td{padding-inline-end:12px}}
@media (max-width:400px){table,table th{font-size:13px}th,td{padding-inline-end:8px}td .mark{gap:4px}td .glyph{margin-top:2px}}
@media (forced-colors:active){.good,.warn,.bad{fill:CanvasText;stroke:none}.light,.dark{stroke:Canvas}.open,.grey,.way,.aim{stroke:CanvasText}}
@media print{:root{--ground:#fff;--ink:#000;--pale:#333;--line:#999;--link:#000;--good:#0e700e;--warn:#f0b400;--bad:#b10e1c;--on:#fff;--edge:#6b5000}body{max-width:none;padding:0;font-size:11pt}nav,.skip,details:not([open]){display:none}h2,h3{break-after:avoid}}
@page{margin:18mm}
`;
