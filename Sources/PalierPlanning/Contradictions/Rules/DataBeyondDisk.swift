import PalierModel

/// The data alone is more than the disk.
enum DataBeyondDisk: ContradictionRule {
  static let identifier = "data-beyond-disk"
  static let severity = Diagnostic.Severity.error
  static let title = Text(
    en: "data that the disk cannot hold",
    fr: "des données que le disque ne peut pas contenir"
  )
  static let explanation = Text(
    en: """
      Rows times their size, with their indexes and dead rows, or the size declared, lie on the \
      disk; copies come on top. Where the least of that exceeds the disk, either the disk or the \
      data is wrong.
      """,
    fr: """
      Les lignes multipliées par leur taille, avec leurs index et leurs lignes mortes, ou la taille \
      déclarée, sont sur le disque ; les copies s'y ajoutent. Quand le moins que cela fasse dépasse \
      le disque, c'est le disque ou les données qui sont faux.
      """
  )
  static let keys = ["machine.disk", "data.*.rows", "data.*.row", "data.*.size"]
  static let example = """
    system: Maps
    machine: { disk: 500 GB }
    data: { tiles: { rows: 50_000_000, row: 100 kB } }
    """

  static func findings(in system: System) -> [Contradiction] {
    guard let disk = system.machine.disk else { return [] }
    let local = system.data.filter { $0.place == .same }
    let sum = StoragePlan(system).live(after: 0)
    guard !local.isEmpty, sum.low > disk.value.high else { return [] }
    let names = Text.row(local.map(\.name))
    let total = sum.words(.information)
    return [
      finding(
        [.init("machine.disk", disk)] + local.flatMap(\.sizes),
        Text(
          en: "the data (\(names)) takes \(total); the disk has \(disk.words)",
          fr: "les données (\(names)) prennent \(total) ; le disque a \(disk.words)"
        ),
        cure: Text(
          en: "take a larger disk, or keep large files elsewhere (object storage)",
          fr: "prenez un disque plus grand, ou gardez les gros fichiers ailleurs (stockage objet)"
        )
      )
    ]
  }
}

extension DataSet {
  /// What says how large it is today.
  var sizes: [Contradiction.Statement] {
    guard let size else {
      return [.init("data.\(name).rows", rows), .init("data.\(name).row", row)]
    }
    return [.init("data.\(name).size", size)]
  }
}
