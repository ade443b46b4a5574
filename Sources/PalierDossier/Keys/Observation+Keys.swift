import PalierModel

extension DossierReader {
  /// Where a service can be observed, before it is known to be exactly one place.
  struct Places {
    var found: [Service.Observation] = []

    static let keys: [Key<Places>] = [
      .text(
        "cgroup",
        example: "palier/web",
        meaning: Text(
          en: "A control group, relative to the mount.",
          fr: "Un groupe de contrôle (cgroup), relatif au point de montage."
        )
      ) { $1.found.append(.cgroup($0.value)) },
      .number(
        "port",
        upTo: 65_535,
        example: "5432",
        meaning: Text(en: "A TCP port that it listens on.", fr: "Un port TCP qu'il écoute.")
      ) { $1.found.append(.port($0)) },
      .number(
        "pid",
        upTo: Int(Int32.max),
        example: "1234",
        meaning: Text(en: "A process.", fr: "Un processus.")
      ) { $1.found.append(.pid($0)) },
      .text(
        "unit",
        example: "gunicorn.service",
        meaning: Text(en: "A systemd unit.", fr: "Une unité systemd.")
      ) { $1.found.append(.unit($0.value)) },
      .text(
        "container",
        example: "web",
        meaning: Text(
          en: "A container's name or identifier.",
          fr: "Le nom ou l'identifiant d'un conteneur."
        )
      ) { $1.found.append(.container($0.value)) },
    ]
  }

  /// The one place that `observe` names.
  mutating func observation(_ field: Field) -> Located<Service.Observation>? {
    guard case .mapping(let entries) = field.value.content, entries.count == 1 else {
      wrongType(
        field,
        expected: Text(
          en: "one place, such as `{ port: 5432 }`",
          fr: "un seul endroit, comme « \("{ port: 5432 }") »"
        )
      )
      return nil
    }
    var places = Places()
    read(field, keys: Places.keys, into: &places)
    return places.found.first.map { Located($0, at: field.value.location) }
  }
}

extension Key {
  /// A whole number from 1 to a limit.
  static func number(
    _ name: String,
    upTo limit: Int,
    example: String,
    meaning: Text,
    into store: @escaping @Sendable (Int, inout Target) -> Void
  ) -> Key {
    let holds = Text(en: "a whole number up to \(limit)", fr: "un nombre entier jusqu'à \(limit)")
    return Key(name, holds: holds, example: example, meaning: meaning) { field, target, reader in
      if let number = field.value.text.flatMap({ Int($0) }), (1...limit).contains(number) {
        store(number, &target)
      } else {
        reader.wrongType(field, expected: holds)
      }
    }
  }
}
