public import Briefings
public import EnrolmentModel
internal import Foundation

/// A format that a briefing is handed in.
public enum BriefFormat: String, Sendable, CaseIterable {
  /// Markdown.
  case markdown
  /// One self-contained page.
  case html
  /// Word.
  case docx
  /// PDF.
  case pdf
  /// A workbook.
  case xlsx
  /// The tables, unrounded.
  case csv
  /// Tables, text and specifications of the pictures.
  case json

  /// The ending of its file.
  public var fileExtension: String { self == .markdown ? "md" : rawValue }

  /// Whether it is one text that a screen can show.
  public var isText: Bool { self != .docx && self != .pdf && self != .xlsx }

  /// Whether it needs pictures drawn.
  fileprivate var isDrawn: Bool { self == .html || self == .docx || self == .pdf }
}

/// Writes documents in formats to a folder, each file whole or not at all.
public struct BriefWriter: Sendable {
  /// The folder.
  let folder: String
  /// The date that files bear, in seconds since 1970; never the clock's.
  let epoch: Int

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - folder: The folder; made where there is none.
  ///   - asOf: The date that files bear.
  public init(folder: String, asOf: Day) {
    self.folder = folder
    let first = Day(1970, 1, 1)?.ordinal ?? 0
    epoch = max(1, (asOf.ordinal - first) * 86_400)
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// The files that were written, in order.
    public internal(set) var files: [String] = []
    /// What could not be written, and what mends it; each once.
    public internal(set) var problems: [DocumentProblem] = []
    /// Whether a file could not be written to its place.
    public internal(set) var isBlocked = false

    mutating func add(_ problem: DocumentProblem) {
      if !problems.contains(problem) { problems.append(problem) }
    }
  }

  /// A document with the ending of its files' name.
  public typealias Named = (name: String, document: Document)

  /// The text of a document in a text format, without drawn pictures.
  public static func text(_ document: Document, _ format: BriefFormat) -> String? {
    switch format {
    case .markdown: MarkdownRenderer().render(document)
    case .csv: CSVRenderer().render(document)
    case .json: JSONRenderer().render(document)
    case .html: HTMLRenderer().render(document)
    case .docx, .pdf, .xlsx: nil
    }
  }

  /// Writes documents.
  ///
  /// - Parameters:
  ///   - documents: One a language, with the name of its files.
  ///   - formats: The formats.
  ///   - more: Further texts by file name.
  /// - Returns: The files, and what is missing.
  public func write(
    _ documents: [Named], _ formats: [BriefFormat], more: [(name: String, text: String)] = []
  ) async -> Outcome {
    var outcome = Outcome()
    do throws(DocumentProblem) {
      let scratch = try ScratchFolder()
      for file in more {
        try scratch.write(file.text, file.name)
        place(scratch.path + "/" + file.name, file.name, &outcome)
      }
      let press = await Press(scratch.path, documents, formats, epoch: epoch)
      for problem in press.problems { outcome.add(problem) }
      for (name, document) in documents {
        for format in formats {
          let file = name + "." + format.fileExtension
          do throws(DocumentProblem) {
            guard try await make(document, format, file, scratch, press) else { continue }
            place(scratch.path + "/" + file, file, &outcome)
          } catch { outcome.add(error) }
        }
      }
    } catch {
      outcome.add(error)
      outcome.isBlocked = true
    }
    return outcome
  }

  /// Makes one file in the scratch folder; false where the press has failed at it.
  private func make(
    _ document: Document, _ format: BriefFormat, _ file: String, _ scratch: borrowing ScratchFolder,
    _ press: Press
  ) async throws(DocumentProblem) -> Bool {
    switch format {
    case .xlsx:
      try WorkbookWriter.write(document, to: scratch.path + "/" + file, epoch: epoch)
    case .docx:
      let name = String(file.dropLast(5))
      try scratch.write(
        WordSource(document: document, pictures: press.names(name, "png")).text, file + ".md")
      try scratch.write(ReferenceDocument.data, "reference.docx")
      try await OutsideTool.run(
        [
          "pandoc", "--from", WordSource.reader, "--to", "docx", "--columns", "72",
          "--reference-doc", scratch.path + "/reference.docx", "--resource-path", scratch.path,
          "--output", scratch.path + "/" + file, scratch.path + "/" + file + ".md",
        ], input: "", variables: ["SOURCE_DATE_EPOCH": "\(epoch)"], missing: .noPandoc)
    case .pdf: return FileManager.default.fileExists(atPath: scratch.path + "/" + file)
    case .html:
      let name = String(file.dropLast(5))
      try scratch.write(HTMLRenderer(pictures: press.drawings(name)).render(document), file)
    case .markdown, .csv, .json:
      try scratch.write(Self.text(document, format) ?? "", file)
    }
    return true
  }

  /// Moves a file to its place, over what stands there: first beside it, then in one step.
  private func place(_ made: String, _ name: String, _ outcome: inout Outcome) {
    let target = folder + "/" + name
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try Data(contentsOf: URL(fileURLWithPath: made)).write(
        to: URL(fileURLWithPath: target), options: .atomic)
      outcome.files.append(target)
    } catch {
      outcome.add(.notWritten(target))
      outcome.isBlocked = true
    }
  }
}

/// Pictures and PDF, made in one go before anything else.
private struct Press {
  private let folder: String
  private var drawn: [String: [String]] = [:]
  var problems: [DocumentProblem] = []

  init(
    _ folder: String, _ documents: [BriefWriter.Named], _ formats: [BriefFormat], epoch: Int
  ) async {
    self.folder = folder
    guard formats.contains(where: \.isDrawn) else { return }
    guard let environment = PythonEnvironment() else {
      problems.append(.noEnvironment)
      return
    }
    var job = PressJob()
    var keys: [String: [String]] = [:]
    for (name, document) in documents {
      let pictures = document.blocks.compactMap { block -> Picture? in
        guard case .picture(let picture) = block else { return nil }
        return picture
      }
      keys[name] = pictures.map(\.key)
      job.drawings += pictures.map {
        .init(
          specification: $0.specification, svg: path(name, $0.key, "svg"),
          png: formats.contains(.docx) ? path(name, $0.key, "png") : nil)
      }
    }
    do throws(DocumentProblem) {
      if formats.contains(.pdf) {
        drawn = keys
        for (name, document) in documents {
          let source = folder + "/" + name + ".typ"
          let text = TypstSource(document: document, pictures: names(name, "svg")).text
          do { try text.write(toFile: source, atomically: false, encoding: .utf8) } catch {
            throw DocumentProblem.noScratch
          }
          job.settings.append((source, folder + "/" + name + ".pdf"))
        }
      }
      try await job.run(environment, epoch: epoch)
      drawn = keys
    } catch {
      drawn = [:]
      problems.append(error)
    }
  }

  private func path(_ name: String, _ key: String, _ ending: String) -> String {
    "\(folder)/\(name)-\(key).\(ending)"
  }

  /// The files of a document's pictures by key.
  func files(_ name: String, _ ending: String) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: (drawn[name] ?? []).map { ($0, path(name, $0, ending)) })
  }

  /// The same without their folder, whose name is another each time and must stay out of documents.
  func names(_ name: String, _ ending: String) -> [String: String] {
    files(name, ending).mapValues { ($0 as NSString).lastPathComponent }
  }

  /// The pictures of a document as SVG by key.
  func drawings(_ name: String) -> [String: String] {
    files(name, "svg").compactMapValues { try? String(contentsOfFile: $0, encoding: .utf8) }
  }
}
