import PalierModel
import PalierSetup

extension AuditRule {
  /// A setting of a service that does not fit into its container.
  static let settingBeyondLimit = AuditRule(
    "setting-beyond-limit",
    .warning,
    Text(en: "Memory that cannot fit", fr: "De la mémoire qui ne peut pas tenir"),
    consequence: Text(
      en:
        "When the load fills what the settings allow, the container reaches its limit first and the kernel kills a process in it; PostgreSQL then restarts and drops every connection.",
      fr:
        "Quand la charge remplit ce que les réglages permettent, le conteneur atteint d'abord sa limite et le noyau y tue un processus ; PostgreSQL redémarre alors et coupe toutes les connexions."
    ),
    fix: Text(
      en:
        "Choose values whose worst case fits the limit: shared_buffers + connections × work_mem + a margin.",
      fr:
        "Choisir des valeurs dont le pire cas tient dans la limite : shared_buffers + connexions × work_mem + une marge."
    ),
    manual: Manual("https://www.postgresql.org/docs/15/runtime-config-resource.html", "15")
  ) { subject in
    subject.texts(.compose).flatMap { text in
      ComposeService.all(in: text).flatMap { service -> [Occurrence] in
        guard let limit = service.memory else { return [] }
        let name = service.name
        func bytes(_ value: String) -> Double? { Measure.all(in: value).first?.bytes?.lowerBound }
        return service.environment.compactMap { key, value, line -> Occurrence? in
          let setting = key.lowercased()
          if setting.hasSuffix("effective_cache_size") || setting.hasSuffix("shared_buffers"),
            let size = bytes(value), size > limit.value
          {
            return service.occurrence(
              line,
              mark: key,
              Text(
                en:
                  "\(key) is \(size, .information); the container `\(name)` has \(limit.value, .information).",
                fr:
                  "\(key) vaut \(size, .information) ; le conteneur « \(name) » a \(limit.value, .information)."
              )
            )
          }
          if setting.hasSuffix("work_mem"), !setting.contains("maintenance"),
            let size = bytes(value),
            size * 100 > limit.value * 2
          {
            return service.occurrence(
              line,
              mark: key,
              Text(
                en:
                  "\(key) of \(size, .information) for each sort, times the 100 connections of the default, is \(size * 100, .information); the container `\(name)` has \(limit.value, .information).",
                fr:
                  "\(key) de \(size, .information) par tri, fois les 100 connexions par défaut, fait \(size * 100, .information) ; le conteneur « \(name) » a \(limit.value, .information)."
              )
            )
          }
          if key == "NODE_OPTIONS", let place = value.firstRange(of: "size="),
            let size = Double(value[place.upperBound...].prefix { $0.isNumber }),
            size * 1_048_576 >= limit.value
          {
            return service.occurrence(
              line,
              mark: key,
              Text(
                en:
                  "The heap alone may grow to \(size * 1_048_576, .information); the container `\(name)` has \(limit.value, .information).",
                fr:
                  "Le tas seul peut atteindre \(size * 1_048_576, .information) ; le conteneur « \(name) » a \(limit.value, .information)."
              )
            )
          }
          return nil
        }
      }
    }
  }
}
