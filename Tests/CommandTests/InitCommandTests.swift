import Foundation
import Testing

@Suite("An example to edit")
struct InitCommandTests {
  @Test("init in an empty folder, then check and run, without touching code")
  func works() throws {
    try BuiltCommand.inExample { outer in
      let made = try outer.run("init", "new", "--lang", "vi")
      #expect(made.code == 0 && made.out.isEmpty)
      #expect(made.err == "Đã tạo dự án mẫu trong new. Bước tiếp theo: cd 'new' && enrolcast run\n")
      let command = BuiltCommand(folder: outer.folder + "/new")
      let check = try command.run("check")
      #expect(check.code == 0 && check.err.isEmpty)
      #expect(
        check.out.hasPrefix("Good: 41 rows of evidence (0 published after 2023-02-15), "))
      #expect(
        check.out.hasSuffix(" 3 targets; scenarios: baseline, counselling; 0 remarks.\n"))
      #expect(try command.results() == outer.results())
      #expect(try command.run("init", ".").code == 74)
    }
  }

  @Test("another city and year are run as they are written")
  func isEdited() throws {
    try BuiltCommand.inExample { command in
      for file in ["plan.yaml", "targets.yaml", "evidence/invented.csv"] {
        let text = try command.text("notebooks-data/" + file)
        try command.write(
          "notebooks-data/" + file, text.replacing("Exampleville", with: "Thành phố Mẫu"))
      }
      for file in ["plan.yaml", "targets.yaml"] {
        let text = try command.text("notebooks-data/" + file)
        try command.write("notebooks-data/" + file, text.replacing("2023", with: "2024"))
      }
      #expect(try command.run("check").code == 0)
      #expect(try command.results("baseline").contains("baseline,enrolment,total,2024,turns,p50,"))
    }
  }
}
