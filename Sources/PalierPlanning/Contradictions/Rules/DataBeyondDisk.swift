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
      Rows times their size are the least that a data set takes; indexes, logs and copies come on \
      top. Where that alone exceeds the disk, either the disk or the data is wrong.
      """,
    fr: """
      Les lignes multipliées par leur taille sont le moins que prenne un jeu de données ; index, \
      journaux et copies s'y ajoutent. Quand cela seul dépasse le disque, c'est le disque ou les \
      données qui sont faux.
      """
  )
  static let keys = ["machine.disk", "data.*.rows", "data.*.row"]
  static let example = """
    system: Maps
    machine: { disk: 500 GB }
    data: { tiles: { rows: 50_000_000, row: 100 kB } }
    """

  static func findings(in system: System) -> [Contradiction] {
    guard let disk = system.machine.disk else { return [] }
    let local = system.data.filter { $0.place == .same }
    let sum = local.reduce(Interval(exactly: 0)) { $0 + $1.rows.value * $1.row.value }
    guard sum.low > disk.value.high else { return [] }
    let names = Text.row(local.map(\.name))
    let total = sum.words(.information)
    return [
      finding(
        [.init("machine.disk", disk)]
          + local.flatMap {
            [
              Contradiction.Statement("data.\($0.name).rows", $0.rows),
              Contradiction.Statement("data.\($0.name).row", $0.row),
            ]
          },
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
