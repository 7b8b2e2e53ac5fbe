internal import EnrolmentModel
internal import Foundation
internal import Scenarios

/// The two ways out: answers to standard output, everything else to standard error.
enum Console {
  static func answer(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  static func notes(_ findings: [Finding], _ language: Language) {
    for finding in findings { note(finding.rendered(in: language)) }
  }
}

/// Says what is being done, once the work has taken longer than a second.
final class Progress {
  private let started = Date()
  private let language: Language
  private let isQuiet: Bool

  init(_ options: OutputOptions) {
    language = options.language
    isQuiet = options.quiet
  }

  func stage(_ name: LocalizedText) {
    let elapsed = Date().timeIntervalSince(started)
    guard !isQuiet, elapsed > 1 || isatty(STDERR_FILENO) != 0 else { return }
    Console.note("\(name[language]) …")
  }
}
