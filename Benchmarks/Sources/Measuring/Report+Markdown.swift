extension Report {
  /// The report as two tables, ratios first.
  public var markdown: String {
    let machine = """
      \(machine.processor), \(machine.cores) cores, \(machine.memory) GB, \(machine.system), \
      \(machine.swift); one operation of the reference loop: \(FigureText.time(reference)).

      """
    return ([machine, ratioTable.text, timeTable.text] + remarks.map { $0 + "\n" })
      .joined(separator: "\n")
  }

  private var ratioTable: MarkdownTable {
    var table = MarkdownTable(["times", "on the wall", "of the processor", "asked for", "kept"])
    for ratio in ratios {
      let kept = ratio.isKept.map { $0 ? "yes" : "no" }
      table.add([
        ratio.name, FigureText.number(ratio.wall),
        ratio.processor.map(FigureText.number) ?? "–", ratio.bound.map(Self.words) ?? "–",
        kept ?? "–",
      ])
    }
    return table
  }

  private static func words(_ bound: Ratio.Bound) -> String {
    [
      bound.atLeast.map { "≥ \(FigureText.short($0))" },
      bound.atMost.map { "≤ \(FigureText.short($0))" },
    ].compactMap(\.self).joined(separator: ", ")
  }

  private var timeTable: MarkdownTable {
    var table = MarkdownTable([
      "time of", "draws", "threads", "median", "least", "most", "processor", "peak memory",
    ])
    for one in timings {
      table.add([
        one.name, one.draws.map(FigureText.count) ?? "–", "\(one.threads)",
        FigureText.time(one.wall.median), FigureText.time(one.wall.least),
        FigureText.time(one.wall.most), FigureText.time(one.processor.median),
        one.peak.map(FigureText.memory) ?? "–",
      ])
    }
    return table
  }
}

extension FigureText {
  /// A bound, without digits that say nothing.
  fileprivate static func short(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\(value)"
  }
}
