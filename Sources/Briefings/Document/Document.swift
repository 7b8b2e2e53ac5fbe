public import EnrolmentModel

/// A document in the domain's words, made once and rendered in any format.
public struct Document: Sendable {
  /// A part of a document.
  public enum Block: Sendable {
    /// A heading.
    case heading(String)
    /// Running text.
    case paragraph(String)
    /// A list of sentences.
    case list([String])
    /// A table.
    case table(Table)
    /// A picture with its table.
    case picture(Picture)
  }

  /// The title.
  public let title: String
  /// The parts in reading order.
  public let blocks: [Block]
  /// The provenance line at its foot.
  public let provenance: String
  /// Facts about the run for the JSON form, in order.
  public let meta: [(key: String, value: String)]
  /// Who hands it in, and what else stands over the title; nothing for answers on a screen.
  public let letterhead: Letterhead?

  /// Makes a document.
  public init(
    title: String, blocks: [Block], provenance: String = "",
    meta: [(key: String, value: String)] = [], letterhead: Letterhead? = nil
  ) {
    self.letterhead = letterhead
    self.title = title
    self.blocks = blocks
    self.provenance = provenance
    self.meta = meta
  }
}

extension Document.Block {
  /// What it says in running text; nothing for tables.
  public var sentences: [String] {
    switch self {
    case .heading(let text), .paragraph(let text): [text]
    case .list(let items): items
    case .table: []
    case .picture(let picture): [picture.caption, picture.alternative]
    }
  }

  /// The table that it shows, of a picture the one behind it.
  public var table: Table? {
    switch self {
    case .table(let table): table
    case .picture(let picture): picture.table
    default: nil
    }
  }
}

/// What stands over the title of a document that is handed in.
public struct Letterhead: Sendable {
  /// The reader's language.
  public let language: Language
  /// The body that issues it.
  public let issuer: [String]
  /// The heading of the state, two lines.
  public let nation: [String]
  /// Place and date.
  public let dateline: String
  /// What the document is about, under the title.
  public let subtitle: String

  /// Makes a letterhead.
  public init(
    language: Language, issuer: [String], nation: [String], dateline: String, subtitle: String
  ) {
    self.language = language
    self.issuer = issuer
    self.nation = nation
    self.dateline = dateline
    self.subtitle = subtitle
  }
}

/// A format that a document can be written in.
public enum DocumentFormat: String, Sendable, CaseIterable {
  /// Aligned columns for a terminal.
  case table
  /// Comma-separated values.
  case csv
  /// JSON.
  case json
  /// Markdown.
  case markdown
}
