/// The looks of a page: on a wide screen, on a telephone, on paper; light and dark.
struct StyleSheet: Sendable {
  /// The style sheet.
  let css: String

  init() {
    css = """
      :root { color-scheme: light dark; \(StyleSheet.variables(.light)) }
      @media (prefers-color-scheme: dark) { :root { \(StyleSheet.variables(.dark)) } }
      @media print { :root { color-scheme: light; \(StyleSheet.variables(.light)) } }
      \(StyleSheet.rules)

      """
  }

  private static func variables(_ palette: Palette) -> String {
    let named = [
      ("background", palette.background), ("surface", palette.surface), ("text", palette.text),
      ("muted", palette.muted), ("rule", palette.rule), ("link", palette.link),
      ("good", palette.good), ("warning", palette.warning), ("bad", palette.bad),
    ]
    let series = palette.series.enumerated().map { ("series-\($0.offset)", $0.element) }
    return (named + series).map { "--\($0.0): \($0.1.css);" }.joined(separator: " ")
  }

  private static let rules = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; padding: 3rem 1.5rem 4rem; background: var(--background); color: var(--text);
      font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
      overflow-wrap: break-word;
    }
    header, main, footer { max-width: 47rem; margin: 0 auto; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; font-weight: 650; text-wrap: balance; }
    h1 { margin: 0 0 .35rem; font-size: 1.95rem; letter-spacing: -.012em; }
    h2 { margin: 3rem 0 .75rem; font-size: 1.35rem; }
    h3 { margin: 2.25rem 0 .5rem; font-size: 1.1rem; }
    h4, h5, h6 { margin: 1.75rem 0 .4rem; font-size: 1rem; }
    p { margin: 0 0 1rem; }
    header { margin-bottom: 2rem; }
    .subtitle { margin: 0; color: var(--muted); }
    a { color: var(--link); }
    a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace; font-size: .9em; }
    .option { white-space: nowrap; }
    code { padding: .08em .3em; background: var(--surface); border-radius: 3px; }
    pre { margin: 0 0 1.5rem; padding: .9rem 1rem; background: var(--surface); border-radius: 6px; line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere; }
    pre code { padding: 0; background: none; font-size: inherit; }

    .figure { font-variant-numeric: tabular-nums; }
    .value { white-space: nowrap; }
    .bounds { white-space: nowrap; color: var(--muted); font-size: .9em; }
    .source { padding: .25em .2em; font-size: .68em; line-height: 1; vertical-align: super; text-decoration: none; white-space: nowrap; }
    .source:hover { text-decoration: underline; }

    .answer { margin: 0 0 2rem; padding: 1.1rem 1.3rem 1.2rem; background: var(--surface); border-left: 5px solid var(--verdict); border-radius: 0 8px 8px 0; }
    .answer .verdict { margin: 0 0 .15rem; color: var(--verdict); font-size: 1.7rem; font-weight: 700; line-height: 1.2; }
    .answer .statement { font-size: 1.12rem; line-height: 1.5; margin-bottom: .7rem; }
    .answer ul { padding-left: 1.15rem; margin: 0; }
    .answer > :last-child { margin-bottom: 0; }
    .yes { --verdict: var(--good); }
    .no { --verdict: var(--bad); }
    .undecided { --verdict: var(--warning); }

    ul.notes { margin: 0 0 1.25rem; padding-left: 1.25rem; }
    ul.notes li, .answer li { margin: .25rem 0; }
    dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .35rem 1.5rem; margin: 0 0 1.5rem; }
    dt { color: var(--muted); }
    dd { margin: 0; }

    table { width: 100%; margin: 0 0 1.75rem; border-collapse: collapse; font-size: .94rem; line-height: 1.4; }
    caption { padding-bottom: .5rem; text-align: left; font-weight: 600; }
    th, td { padding: .45rem .6rem; text-align: left; vertical-align: baseline; border-bottom: 1px solid var(--rule); }
    th:first-child, td:first-child { padding-left: 0; }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { vertical-align: bottom; color: var(--muted); font-weight: 600; font-size: .86rem; border-bottom: 1.5px solid var(--muted); }
    tbody th { font-weight: inherit; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    td.number .bounds, tbody th.number .bounds { display: block; }
    .badge { white-space: nowrap; font-weight: 600; }
    .badge.good { color: var(--good); }
    .badge.warning { color: var(--warning); }
    .badge.bad { color: var(--bad); }
    .badge.neutral { color: var(--muted); }

    figure { margin: 0 0 2rem; }
    figcaption { font-weight: 600; margin-bottom: .3rem; }
    .legend { display: flex; flex-wrap: wrap; gap: .1rem 1.3rem; margin: 0 0 .4rem; padding: 0; list-style: none; font-size: .88rem; }
    .legend li { display: flex; align-items: center; gap: .45rem; }
    .legend svg { flex: none; }
    svg { display: block; font-variant-numeric: tabular-nums; }
    svg.chart { width: 100%; height: auto; }
    svg.narrow { display: none; }
    svg text { fill: var(--text); font-family: inherit; }
    svg .tick, svg .axis-title { fill: var(--muted); }
    svg .halo { paint-order: stroke; stroke: var(--background); stroke-width: 4px; stroke-linejoin: round; }
    svg .grid { stroke: var(--rule); }
    svg .axis { stroke: var(--muted); }
    svg .objective { stroke: var(--text); stroke-width: 1.5; stroke-dasharray: 7 4; }
    svg .capacity { stroke: var(--text); stroke-width: 1.5; }
    svg .capacity-band { fill: var(--muted); opacity: .16; }
    svg .band { fill: var(--colour); opacity: .18; }
    svg .curve { fill: none; stroke: var(--colour); stroke-width: 2.25; stroke-linejoin: round; stroke-linecap: round; }
    svg .curve.group-1 { stroke-dasharray: 8 5; }
    svg .curve.group-2 { stroke-dasharray: 2 5; }
    svg .curve.group-3 { stroke-dasharray: 10 4 2 4; }
    svg .error-bar { fill: none; stroke: var(--colour); stroke-width: 1.5; }
    svg .point { fill: var(--colour); stroke: var(--background); stroke-width: 1.5; }
    svg .bar { fill: var(--colour); }
    svg .frame { fill: var(--surface); stroke: var(--muted); rx: 6px; }
    svg .frame-title { font-weight: 600; paint-order: stroke; stroke: var(--surface); stroke-width: 5px; stroke-linejoin: round; }
    svg .box { fill: var(--background); stroke: var(--text); stroke-width: 1.25; rx: 5px; }
    svg .box-name { font-weight: 650; }
    svg .arrow { fill: none; stroke: var(--muted); stroke-width: 1.5; stroke-linejoin: round; }
    svg .arrow-head { fill: var(--muted); }
    .group-0 { --colour: var(--series-0); }
    .group-1 { --colour: var(--series-1); }
    .group-2 { --colour: var(--series-2); }
    .group-3 { --colour: var(--series-3); }
    details { margin-top: .5rem; font-size: .94rem; }
    summary { width: max-content; max-width: 100%; padding: .2rem 0; color: var(--muted); cursor: pointer; font-size: .9rem; }
    details table { margin-top: .5rem; }

    nav { margin: 0 0 2rem; padding: .8rem 1.2rem; border: 1px solid var(--rule); border-radius: 8px; font-size: .94rem; }
    nav ol { margin: 0; padding-left: 1.6rem; columns: 2 16rem; column-gap: 2.5rem; }
    nav li { padding: .15rem 0; break-inside: avoid; }
    nav a { display: inline-block; min-height: 1.5rem; vertical-align: top; }
    .sources ol { padding-left: 1.6rem; color: var(--muted); font-size: .92rem; }
    .sources li { margin: .2rem 0; padding: .1rem .25rem; }
    .sources li:target { background: var(--surface); color: var(--text); }
    .sources li::marker { font-variant-numeric: tabular-nums; }

    @media print, (min-width: 60rem) {
      .number .figure { white-space: nowrap; }
    }
    @media (min-width: 72rem) {
      table.broad { width: 66rem; margin-left: -9.5rem; }
      details table.broad { width: 100%; margin-left: 0; }
    }
    @media screen and (max-width: 60rem) {
      th, td { overflow-wrap: anywhere; }
    }
    @media (max-width: 40rem) {
      body { padding: 1.5rem 1rem 3rem; }
      h1 { font-size: 1.55rem; }
      h2 { margin-top: 2.25rem; }
      svg.wide { display: none; }
      svg.narrow { display: block; max-width: 32rem; }
      dl { grid-template-columns: 1fr; gap: 0; }
      dd { margin-bottom: .6rem; }
      .stacked, .stacked caption, .stacked tbody, .stacked tr, .stacked th, .stacked td { display: block; }
      .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
      .stacked tr { padding: .55rem 0; border-bottom: 1px solid var(--rule); }
      .stacked th, .stacked td { display: flex; justify-content: space-between; gap: 1rem; padding: .12rem 0; border: 0; text-align: right; }
      .stacked tbody th { font-weight: 600; text-align: left; }
      .stacked td::before, .stacked tbody th.number::before { content: attr(data-label); flex: none; max-width: 45%; overflow-wrap: break-word; color: var(--muted); font-weight: 400; text-align: left; }
      .stacked td.nothing { display: none; }
      .stacked td.paragraph { display: block; text-align: left; }
      .stacked td.paragraph::before { display: block; max-width: none; }
      .stacked td.number .bounds { display: inline; }
    }
    @page { size: A4; margin: 17mm 15mm; }
    @media print {
      body { padding: 0; font-size: 10.5pt; }
      header, main, footer { max-width: none; }
      h1, h2, h3, h4 { break-after: avoid; }
      figure, .answer, tr, li { break-inside: avoid; }
      caption, thead { break-after: avoid; break-inside: avoid; }
      th, td { overflow-wrap: break-word; }
      td code, .broad td { overflow-wrap: anywhere; }
      .broad { font-size: .8em; }
      tbody tr:first-child, tbody tr:nth-child(2), tbody tr:last-child { break-before: avoid; }
      details { display: none; }
      .answer, svg .band, svg .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .source { color: inherit; }
    }
    """
}
