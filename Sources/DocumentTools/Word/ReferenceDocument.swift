internal import Foundation

/// The document that pandoc takes styles and page from: the usual form of the
/// country's offices, A4, Times New Roman, page numbers at the foot.
///
/// Reference: Decree 30/2020/NĐ-CP on clerical work, annex I: margins 20, 20, 30
/// and 15 mm, type 13 to 14.
enum ReferenceDocument {
  /// The archive.
  static var data: Data {
    var archive = StoredArchive()
    archive.add("[Content_Types].xml", contentTypes)
    archive.add("_rels/.rels", relations)
    archive.add("word/document.xml", document)
    archive.add("word/_rels/document.xml.rels", documentRelations)
    archive.add("word/styles.xml", styles)
    archive.add("word/footer1.xml", footer)
    return archive.data
  }

  private static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
  private static let main =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  private static let contentTypes = """
    \(declaration)
    <Types xmlns="\(package)/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/word/document.xml" ContentType="\(type).document.main+xml"/>\
    <Override PartName="/word/styles.xml" ContentType="\(type).styles+xml"/>\
    <Override PartName="/word/footer1.xml" ContentType="\(type).footer+xml"/>\
    </Types>
    """

  private static let relations = """
    \(declaration)
    <Relationships xmlns="\(package)/relationships">\
    <Relationship Id="rId1" Type="\(office)/officeDocument" Target="word/document.xml"/>\
    </Relationships>
    """

  private static let documentRelations = """
    \(declaration)
    <Relationships xmlns="\(package)/relationships">\
    <Relationship Id="rId1" Type="\(office)/styles" Target="styles.xml"/>\
    <Relationship Id="rId2" Type="\(office)/footer" Target="footer1.xml"/>\
    </Relationships>
    """

  /// Sizes in twentieths of a point: A4 is 11906 by 16838, 30 mm is 1701.
  private static let document = """
    \(declaration)
    <w:document \(main) xmlns:r="\(office)"><w:body><w:p/><w:sectPr>\
    <w:footerReference w:type="default" r:id="rId2"/>\
    <w:pgSz w:w="11906" w:h="16838"/>\
    <w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>\
    </w:sectPr></w:body></w:document>
    """

  private static let footer = """
    \(declaration)
    <w:ftr \(main)><w:p><w:pPr><w:jc w:val="center"/></w:pPr>\
    <w:r><w:fldChar w:fldCharType="begin"/></w:r>\
    <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
    """

  private static let styles = """
    \(declaration)
    <w:styles \(main)><w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>\
    <w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
    \(paragraph("Normal", isDefault: true))\
    \(paragraph("BodyText", "Body Text", after: 120, align: "both"))\
    \(paragraph("FirstParagraph", "First Paragraph", basedOn: "BodyText"))\
    \(paragraph("Compact", "Compact", after: 20, size: 17, before: 20))\
    \(paragraph("Letterhead", "Letterhead", align: "center", size: 22))\
    \(paragraph("Title", "Title", after: 60, align: "center", size: 32, bold: true, before: 480, keep: true))\
    \(paragraph("Subtitle", "Subtitle", after: 360, align: "center", size: 28, bold: true, keep: true))\
    \(paragraph("Heading1", "heading 1", after: 120, size: 28, bold: true, before: 360, keep: true, outline: true))\
    \(paragraph("Caption", "Caption", after: 80, size: 24))\
    \(paragraph("TableCaption", "Table Caption", basedOn: "Caption", after: 80, align: "left", size: 24, bold: true, before: 240, keep: true))\
    \(paragraph("ImageCaption", "Image Caption", basedOn: "Caption", after: 80, align: "center", size: 24, bold: true, keep: true))\
    \(paragraph("Description", "Description", after: 120, size: 22))\
    \(paragraph("Picture", "Picture", after: 60, align: "center", before: 240, keep: true))\
    \(paragraph("Note", "Note", after: 200, size: 15, colour: "595959"))\
    <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
    <w:name w:val="Default Paragraph Font"/></w:style>\
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
    <w:tblPr><w:tblCellMar><w:left w:w="45" w:type="dxa"/><w:right w:w="45" w:type="dxa"/>\
    </w:tblCellMar></w:tblPr></w:style>\
    <w:style w:type="table" w:customStyle="1" w:styleId="Table"><w:name w:val="Table"/>\
    <w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\(borders)</w:tblBorders>\
    <w:tblCellMar><w:left w:w="45" w:type="dxa"/><w:right w:w="45" w:type="dxa"/></w:tblCellMar></w:tblPr>\
    <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>\
    <w:shd w:val="clear" w:color="auto" w:fill="E7EFF5"/></w:tcPr></w:tblStylePr></w:style>\
    </w:styles>
    """

  private static let borders =
    ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"7F7F7F\"/>"
    }.joined()

  /// A paragraph style; spaces in twentieths of a point, type in halves of one.
  private static func paragraph(
    _ id: String, _ name: String? = nil, isDefault: Bool = false, basedOn: String = "Normal",
    after: Int? = nil, align: String? = nil, size: Int? = nil, bold: Bool = false,
    before: Int? = nil, keep: Bool = false, outline: Bool = false, colour: String? = nil
  ) -> String {
    let base = isDefault ? "" : "<w:basedOn w:val=\"\(basedOn)\"/>"
    let spacing = ([("before", before), ("after", after)] as [(String, Int?)]).compactMap {
      name, value in value.map { " w:\(name)=\"\($0)\"" }
    }.joined()
    let format =
      (keep ? "<w:keepNext/>" : "") + (spacing.isEmpty ? "" : "<w:spacing\(spacing)/>")
      + (align.map { "<w:jc w:val=\"\($0)\"/>" } ?? "")
      + (outline ? "<w:outlineLvl w:val=\"0\"/>" : "")
    let run =
      (bold ? "<w:b/>" : "") + (colour.map { "<w:color w:val=\"\($0)\"/>" } ?? "")
      + (size.map { "<w:sz w:val=\"\($0)\"/><w:szCs w:val=\"\($0)\"/>" } ?? "")
    let kind = isDefault ? " w:default=\"1\"" : ""
    return
      "<w:style w:type=\"paragraph\"\(kind) w:styleId=\"\(id)\"><w:name w:val=\"\(name ?? id)\"/>"
      + "\(base)<w:qFormat/><w:pPr>\(format)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
  }
}
