/** How a picture looks, in the light, in the dark and on paper; a page that holds pictures states it once. */
export const SVG_STYLE = `.picture { max-width: 100%; height: auto; font: 14px system-ui, sans-serif; }
.picture .canvas { fill: #ffffff; }
.picture text { fill: #1d2229; text-anchor: middle; }
.picture .title { font-weight: 600; text-anchor: start; }
.picture .box { fill: #ffffff; stroke: #5b6470; }
.picture .end { fill: #e6eef9; stroke: #1f4e8c; }
.picture .line { fill: none; stroke: #5b6470; stroke-width: 1.5; }
.picture .head { fill: #5b6470; }
@media screen and (prefers-color-scheme: dark) {
  .picture .canvas { fill: #14181d; }
  .picture text { fill: #e6e9ed; }
  .picture .box { fill: #1f252d; stroke: #9aa4b1; }
  .picture .end { fill: #1c304d; stroke: #8ab4f8; }
  .picture .line { stroke: #9aa4b1; }
  .picture .head { fill: #9aa4b1; }
}
`
