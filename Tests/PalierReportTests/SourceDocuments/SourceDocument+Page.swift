import PalierModel
import PalierReport

extension SourceDocument {
  /// The page for users of where Palier makes what the five documents hold, in Markdown.
  static func page(in language: Language) -> String {
    all.reduce(introduction(language)) { $0 + $1.chapter(in: language) }
  }

  private static func introduction(_ language: Language) -> String {
    Text(
      en: """
        # The five documents

        Five capacity dossiers written by hand are what Palier is to make by itself. This page lists \
        their tables, lists, drawings and files, each with the place where Palier makes it: a \
        chapter of `palier report`, another command, or *to come*. A test compares it with the \
        program and with the documents. The examples hold what the documents declare; the chapter \
        *\(DossierChapter.claims.title)* tells what became of each claim. *Cette page existe [en \
        français](source-documents.fr.md).*

        """,
      fr: """
        # Les cinq documents

        Cinq dossiers de capacité écrits à la main sont ce que Palier doit faire de lui-même. Cette \
        page énumère leurs tableaux, listes, dessins et fichiers, chacun avec l'endroit où Palier le \
        fait : un chapitre de « palier report », une autre commande, ou *à venir*. Un test la compare \
        au programme et aux documents. Les exemples contiennent ce que les documents déclarent ; le \
        chapitre *\(DossierChapter.claims.title)* dit ce que devient chaque affirmation. *This page \
        exists [in English](source-documents.md).*

        """
    )(language)
  }

  private func chapter(in language: Language) -> String {
    let counts = Item.Kind.allCases.compactMap { kind -> String? in
      let count = items.count { $0.kind == kind }
      return count > 0 ? "\(kind.word(count)(language))" : nil
    }
    let head = Text(
      en: """

        ## \(system)

        `palier report Examples/\(example).yaml`: \(counts.joined(separator: ", ")).

        | section | what | where |
        |---|---|---|

        """,
      fr: """

        ## \(system)

        `palier report Examples/\(example).yaml` : \(counts.joined(separator: ", ")).

        | section | quoi | où |
        |---|---|---|

        """
    )
    return items.reduce(head(language)) { $0 + $1.row(language) }
  }
}

extension SourceDocument.Item {
  /// It as a row of the table.
  fileprivate func row(_ language: Language) -> String {
    let places = makers.dropFirst().reduce(makers[0].words) { list, maker in
      Text(en: "\(list); \(maker.words)", fr: "\(list) ; \(maker.words)")
    }
    return Text(
      en: "| \(section) | \(kind.name): \(content) | \(places) |\n",
      fr: "| \(section) | \(kind.name) : \(content) | \(places) |\n"
    )(language)
  }
}

extension SourceDocument.Item.Kind {
  /// One of it.
  fileprivate var name: Text {
    switch self {
    case .table: Text(en: "table", fr: "tableau")
    case .list: Text(en: "list", fr: "liste")
    case .frame: Text(en: "frame", fr: "encadré")
    }
  }

  /// So many of it.
  fileprivate func word(_ count: Int) -> Text {
    let end = count > 1 ? "s" : ""
    return switch self {
    case .table:
      Text(en: "\(count) table\(end)", fr: "\(count) tableau\(count > 1 ? "x" : "")")
    case .list: Text(en: "\(count) list\(end)", fr: "\(count) liste\(end)")
    case .frame: Text(en: "\(count) frame\(end)", fr: "\(count) encadré\(end)")
    }
  }
}

extension SourceDocument.Maker {
  fileprivate var words: Text {
    switch self {
    case .chapters(let chapters):
      Text.joined(
        chapters.map { Text(en: "*\($0.title)*", fr: "*\($0.title)*") },
        separator: ", "
      )
    case .command(let name, let what):
      Text(en: "`palier \(name)`: \(what)", fr: "`palier \(name)` : \(what)")
    case .toCome(let what): Text(en: "**to come**: \(what)", fr: "**à venir** : \(what)")
    case .nobody(let why): Text(en: "not made: \(why)", fr: "pas fait : \(why)")
    }
  }
}
