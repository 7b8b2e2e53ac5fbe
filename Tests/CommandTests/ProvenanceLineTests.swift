import Foundation
import Testing

@Suite("The line that says where figures come from")
struct ProvenanceLineTests {
  @Test(
    "has numbers and dates as its language writes them",
    arguments: [
      ("vi", "số khởi tạo ngẫu nhiên 72 · 2.500 lần mô phỏng · số liệu đến ngày 15/02/2023"),
      ("en", "seed 72 · 2,500 draws · as of 2023-02-15"),
    ])
  func language(_ language: String, ending: String) throws {
    let text = try BuiltCommand.inExample {
      try $0.run("run", "--quiet", "--draws", "2500", "--format", "md", "--lang", language).out
    }
    #expect(text.contains(ending))
    #expect(text.contains(language == "vi" ? "Nguồn: số liệu " : "Provenance: data "))
  }
}
