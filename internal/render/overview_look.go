package render

// How a view looks as a page: the paper and ink of a letter, as wide as its
// tables need.
const overviewSheet = `
:root{color-scheme:light dark}
body{margin:0;background:#fff;` + ink + font + `font-size:15px;line-height:1.45}
main{max-width:1200px;margin:0 auto;padding:24px 20px 40px}
h1{margin:0 0 6px;font-size:22px;line-height:1.25;letter-spacing:-.015em}
h2{margin:30px 0 8px;font-size:14px;` + soft + `}
.soft{margin:0 0 12px;font-size:13.5px;` + soft + `}
figure{display:inline-block;max-width:100%;margin:14px 40px 14px 0;vertical-align:top}
figure .chart{zoom:1.3}
figcaption{margin:0 0 4px;font-size:14px;font-weight:600}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:13.5px}
th{padding:6px 14px 6px 0;text-align:start;vertical-align:bottom;font-weight:600;` + soft + `}
td{padding:6px 14px 6px 0;border-top:1px solid #e6e2da;text-align:start;vertical-align:top;white-space:nowrap}
.number{text-align:end;font-variant-numeric:tabular-nums}
.long{min-width:16em;white-space:normal}
@media (max-width:520px){
figure{margin-right:0}
figure .chart{zoom:1}
}
@media (prefers-color-scheme:dark){
body{background:#1c1c1a;color:#efece6}
.soft,h2,th{color:#b3aea5}
td{border-color:#31302d}
}
`

// chartSheet turns the colours of charts over by night; by day they bring their
// own.
const chartSheet = `
.chart{vertical-align:middle}
@media (prefers-color-scheme:dark){
.fill-ink{fill:#efece6}.pen-ink{stroke:#efece6}
.fill-soft{fill:#b3aea5}.pen-soft{stroke:#b3aea5}
.fill-hairline{fill:#3d3c38}.pen-hairline{stroke:#3d3c38}
.fill-wash{fill:#1d302f}.pen-wash{stroke:#1d302f}
.fill-accent{fill:#7cc4bd}.pen-accent{stroke:#7cc4bd}
.fill-paper{fill:#1c1c1a}.pen-paper{stroke:#1c1c1a}
.fill-green{fill:#6fbf8c}.pen-green{stroke:#6fbf8c}
.fill-amber{fill:#e0a64a}.pen-amber{stroke:#e0a64a}
.fill-red{fill:#f08a80}.pen-red{stroke:#f08a80}
}
`
