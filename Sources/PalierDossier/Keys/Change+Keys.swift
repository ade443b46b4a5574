import PalierModel

extension Change {
  /// The keys of a change.
  static let keys: [Key<Change>] = [
    Key(
      "set",
      holds: Text(
        en: "keys of this file with new values",
        fr: "des clés de ce fichier avec de nouvelles valeurs"
      ),
      example: "{ web.workers: 8, caches.chapters.ttl: 30 s }",
      meaning: Text(
        en: "What becomes different; keys of services may leave `services.` out.",
        fr: "Ce qui devient différent ; les clés des services peuvent omettre « services. »."
      )
    ) { field, change, reader in
      change.settings += reader.settings(field)
    },
    .text(
      "sql",
      holds: Text(en: "a file name", fr: "un nom de fichier"),
      example: "migrations/indexes.sql",
      meaning: Text(
        en: "A file of SQL that it applies.",
        fr: "Un fichier SQL qu'elle applique."
      )
    ) { $1.sql = $0 },
  ]
}
