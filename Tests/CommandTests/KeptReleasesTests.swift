import EnrolmentModel
import Foundation
import Scenarios
import Testing

@Suite("Releases that a project keeps")
struct KeptReleasesTests {
  private static let chain = "notebooks-data/assumptions/chain.yaml"

  /// The example, pinned and kept as 1.9 and 1.10.
  private static func inKept(_ body: (BuiltCommand) throws -> Void) throws {
    try BuiltCommand.inExample { command in
      for version in ["1.9", "1.10"] {
        let kept = try command.run(
          "verify", "--update", "--reason", "a", "--keep", version, "--quiet")
        try #require(kept.code == 0, "\(kept.err)")
      }
      try body(command)
    }
  }

  private static func change(_ command: BuiltCommand) throws {
    let text = try command.text(chain)
    let start = try #require(text.range(of: "completion/short"))
    let rest = text[start.upperBound...].replacing(
      /mean: (\d+)/, maxReplacements: 1
    ) { "mean: \((Int($0.1) ?? 0) - 5)" }
    let new = text[..<start.upperBound] + rest
    try #require(new != text)
    try command.write(chain, String(new))
  }

  @Test("a release holds every file of a run, and runs to its own pins")
  func keeps() throws {
    try Self.inKept { command in
      for file in [
        "notebooks-data/plan.yaml", "notebooks-data/targets.yaml",
        "notebooks-data/evidence/invented.csv", "notebooks-data/assumptions/chain.yaml",
        "notebooks-data/priors/theta.csv", "scenarios/baseline.yaml",
        "scenarios/baseline.expected.csv", "scenarios/counselling.expected.csv",
      ] {
        #expect(
          try command.text("notebooks-data/history/1.9/" + file) == command.text(file), "\(file)")
      }
      // Whatever becomes of the project's own files.
      try Self.change(command)
      try command.write("notebooks-data/targets.yaml", "format: 1\ntargets: []\n")
      #expect(try command.run("verify").code == 1)
      let own = try command.run("verify", "--assumptions-of", "1.9")
      #expect(own.code == 0 && own.out.contains("\nPassed: "))
      // It is a project folder, so a briefing says what changed since.
      #expect(
        try command.run(
          "brief", "--against", "notebooks-data/history/1.9", "--draws", "500"
        ).code == 0)
    }
  }

  @Test("other verbs take a release's assumptions and the project's own scenarios")
  func assumptions() throws {
    try Self.inKept { command in
      let before = try command.results()
      try Self.change(command)
      #expect(try command.results() != before)
      #expect(try command.results("--assumptions-of", "1.9") == before)
      try command.addScenario("new", "")
      #expect(try command.results("new", "--assumptions-of", "1.9").contains("\nnew,"))
      for verb in [["compare", "counselling"], ["fit"], ["brief"]] {
        let own = try command.run(verb + ["--draws", "500", "--assumptions-of", "1.10"])
        #expect(own.code == 0, "\(verb)")
      }
      let book = try command.run("assumptions", "--assumptions-of", "1.9", "--format", "csv")
      #expect(try book.out != command.run("assumptions", "--format", "csv").out)
    }
  }

  @Test("an unknown release is 64, with those that are kept, the oldest first")
  func unknown() throws {
    try Self.inKept { command in
      for verb in ["run", "verify", "fit", "assumptions", "brief"] {
        let own = try command.run(verb, "--assumptions-of", "2")
        #expect(own.code == 64)
        #expect(
          own.err == "error: there is no release '2' in notebooks-data/history; kept: 1.9, 1.10\n")
      }
      #expect(try command.run("run", "--assumptions-of", "../history/1.9").code == 64)
    }
    try BuiltCommand.inExample { command in
      let own = try command.run("run", "--assumptions-of", "2", "--lang", "vi")
      #expect(own.code == 64)
      #expect(own.err.hasPrefix("lỗi: chưa lưu phiên bản nào trong notebooks-data/history; "))
    }
  }

  @Test("what is kept does not change, and what fails or has no pins is not kept")
  func refuses() throws {
    try Self.inKept { command in
      #expect(try command.run("verify", "--keep", "1.9").code == 64)
      #expect(try command.run("verify", "--keep", "../1.11").code == 64)
      #expect(try command.run("verify", "--keep", ".x").code == 64)
      try Self.change(command)
      #expect(try command.run("verify", "--keep", "1.11").code == 1)
      #expect(
        !FileManager.default.fileExists(atPath: command.folder + "/notebooks-data/history/1.11"))
    }
    try BuiltCommand.inExample { command in
      let unpinned = try command.run("verify", "--keep", "1")
      #expect(unpinned.code == 64)
    }
  }

  @Test("pins of a release are written anew with a reason that names it, the project's own stay")
  func repins() throws {
    try Self.inKept { command in
      let pins = "scenarios/baseline.expected.csv"
      let kept = "notebooks-data/history/1.9/" + pins
      let (own, log) = try (command.text(pins), command.text("CHANGELOG.md"))
      try command.write(kept, command.text(kept).replacing(",sd,", with: ",sd,1"))
      #expect(try command.run("verify", "--assumptions-of", "1.9").code == 1)
      let update = try command.run(
        "verify", "--assumptions-of", "1.9", "--update", "--reason", "New kernel")
      #expect(update.code == 0)
      #expect(try command.text(kept) == own && command.text(pins) == own)
      let added = try command.text("CHANGELOG.md").dropFirst(log.count)
      #expect(added.hasPrefix("- New kernel (release 1.9): "))
    }
  }

  /// What the program does to figures that were released; a move stands in the
  /// changelog under Figures, and these pins are written anew with it.
  @Test("the oldest release of this project runs to its own pins")
  func oldest() throws {
    let data = BuiltCommand.root.appending(path: "notebooks-data").path
    let releases = KeptReleases(ProjectLocation(data: data, scenarios: ""))
    let oldest = try #require(releases.versions.first)
    let command = BuiltCommand(folder: BuiltCommand.root.path)
    let own = try command.run("verify", "--assumptions-of", oldest, "--format", "csv", "--quiet")
    #expect(own.code == 0, "\(own.out)")
    #expect(own.out.contains("\nbuckets,>10,0,0\n"))
  }
}
