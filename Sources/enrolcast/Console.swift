internal import ArgumentParser
internal import EnrolmentModel
internal import Foundation
internal import Scenarios

/// The two ways out: answers to standard output, everything else to standard error.
enum Console {
  /// Says something beside the answer; where even that cannot be written, nothing helps.
  static func note(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  static func notes(_ findings: [Finding], _ language: Language) {
    for finding in findings { note(finding.rendered(in: language)) }
  }

  /// Writes an answer to a file or the screen, whole or not at all; else the command ends with 74.
  static func write(_ text: String, to output: String?, _ language: Language) throws {
    do throws(OutputFile.Problem) {
      guard let output else { return try OutputFile.print(text) }
      try OutputFile.write(text, to: output)
    } catch {
      notes([Finding(.error, file: output ?? "-", message: error.message)], language)
      throw ExitCode(74)
    }
  }

  /// A remark without a place in a file.
  static func remark(_ message: LocalizedText, _ language: Language) {
    note(Finding.Severity.remark.name[language] + ": " + message[language])
  }

  /// An error without a place in a file.
  static func error(_ message: LocalizedText, _ language: Language) {
    note(Finding.Severity.error.name[language] + ": " + message[language])
  }
}

/// Says what is being done, once the work has taken longer than a second.
final class Progress {
  private let started = Date()
  private let language: Language
  private let isQuiet: Bool

  convenience init<Format>(_ options: FormattedOutput<Format>) {
    self.init(options.language, quiet: options.quiet)
  }

  init(_ language: Language, quiet: Bool) {
    self.language = language
    isQuiet = quiet
  }

  func stage(_ name: LocalizedText) {
    let elapsed = Date().timeIntervalSince(started)
    guard !isQuiet, elapsed > 1 || isatty(STDERR_FILENO) != 0 else { return }
    Console.note("\(name[language]) …")
  }
}
