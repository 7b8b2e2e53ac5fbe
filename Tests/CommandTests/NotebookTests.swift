import Foundation
import Testing

private let python = BuiltCommand.root.path + "/.venv/bin/python"
private let hasTools: Bool = {
  let process = Process()
  guard FileManager.default.isExecutableFile(atPath: python) else { return false }
  process.executableURL = URL(fileURLWithPath: python)
  process.arguments = ["-c", "import nbclient, ipykernel, pandas, matplotlib"]
  process.standardError = FileHandle.nullDevice
  try? process.run()
  process.waitUntilExit()
  return process.terminationStatus == 0
}()

@Suite("The notebook on results", .enabled(if: hasTools, "run 'make test-tools'"))
struct NotebookTests {
  /// Runs it on a project and gives what was checked.
  private static func run(in folder: String) throws -> (code: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [
      BuiltCommand.root.path + "/Tests/_Reference/run_notebook.py",
      BuiltCommand.root.path + "/notebooks-data/results.ipynb", folder,
    ]
    let log = folder + "/notebook.log"
    try Data().write(to: URL(fileURLWithPath: log))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOfFile: log, encoding: .utf8))
  }

  @Test("draws the figures of the result file, several years or one, with an archive or none")
  func draws() throws {
    try BuiltCommand.inExample { command in
      for until in ["2025", "2023"] {
        try command.write("results.csv", command.results("--until", until))
        let own = try Self.run(in: command.folder)
        #expect(own.code == 0, "\(own.text)")
        #expect(own.text.contains("\nruns ") && !own.text.contains("FAILED"))
      }
    }
  }

  /// The columns that the notebook reads, as the schema of the archive names them.
  private static let archive = """
    import csv, os, sqlite3
    os.mkdir(".enrolcast")
    archive = sqlite3.connect(".enrolcast/runs.sqlite")
    archive.executescript("CREATE TABLE runs (id, recorded_at, verb, version, seed, draws, as_of, note);"
                          "CREATE TABLE results (run, scenario, indicator, level, year, unit, statistic, value);")
    for run in range(1, 31):
        archive.execute("INSERT INTO runs VALUES (?, '2026-01-31T08:30:00Z', 'run', '1', '72', 9, 'x', '')", (run,))
        for row in csv.DictReader(open("results.csv")):
            archive.execute("INSERT INTO results VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (run, *row.values()))
    archive.commit()
    """

  @Test("shows the last runs of an archive, and leaves it as it was")
  func archive() throws {
    try BuiltCommand.inExample { command in
      try command.write("results.csv", command.results("baseline"))
      try? FileManager.default.removeItem(atPath: command.folder + "/.enrolcast")
      let make = Process()
      make.executableURL = URL(fileURLWithPath: python)
      make.arguments = ["-c", Self.archive]
      make.currentDirectoryURL = URL(fileURLWithPath: command.folder)
      try make.run()
      make.waitUntilExit()
      let file = URL(fileURLWithPath: command.folder + "/.enrolcast/runs.sqlite")
      let before = try Data(contentsOf: file)
      let own = try Self.run(in: command.folder)
      #expect(own.code == 0 && own.text.hasSuffix("\nruns 20\n"), "\(own.text)")
      #expect(try Data(contentsOf: file) == before)
    }
  }

  @Test("is checked by what notices a figure drawn elsewhere (negative control)")
  func control() throws {
    try BuiltCommand.inExample { command in
      // Two rows of one figure: the notebook refuses to choose, the check says so.
      let text = try command.results("baseline")
      let row = try #require(
        text.split(separator: "\n").first { $0.contains(",total,2023,turns,p50,") })
      try command.write("results.csv", text + row + "1\n")
      #expect(try Self.run(in: command.folder).code != 0)
    }
  }
}
