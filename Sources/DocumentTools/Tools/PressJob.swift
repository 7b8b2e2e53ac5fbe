internal import Briefings
internal import Foundation

/// What the Python environment is asked to do in one go: draw pictures, set PDF.
struct PressJob {
  /// A picture and the files it is drawn to.
  struct Drawing {
    let specification: JSONValue
    let svg: String
    let png: String?
  }

  var drawings: [Drawing] = []
  /// Typst sources and the PDF each becomes.
  var settings: [(source: String, pdf: String)] = []

  var isEmpty: Bool { drawings.isEmpty && settings.isEmpty }

  /// Does it; pictures first, since documents contain them.
  func run(_ environment: PythonEnvironment, epoch: Int) async throws(DocumentProblem) {
    guard !isEmpty else { return }
    let job: JSONValue = [
      "drawings": .array(
        drawings.map {
          [
            "spec": $0.specification, "svg": .string($0.svg),
            "png": $0.png.map(JSONValue.string) ?? .null,
          ]
        }),
      "settings": .array(
        settings.map { ["source": .string($0.source), "pdf": .string($0.pdf)] }),
    ]
    try await environment.run(
      Self.script, job: job.text, variables: ["SOURCE_DATE_EPOCH": "\(epoch)"])
  }

  /// The type of all pictures is Noto Sans; twice the size is enough for print.
  private static let script = """
    import json, sys
    job = json.load(sys.stdin)
    if job["drawings"]:
        import vl_convert
        for drawing in job["drawings"]:
            svg = vl_convert.vegalite_to_svg(drawing["spec"])
            with open(drawing["svg"], "w", encoding="utf-8") as file:
                file.write(svg)
            if drawing["png"]:
                with open(drawing["png"], "wb") as file:
                    file.write(vl_convert.svg_to_png(svg, scale=2.5))
    if job["settings"]:
        import typst
        for setting in job["settings"]:
            typst.compile(setting["source"], output=setting["pdf"])
    """
}
