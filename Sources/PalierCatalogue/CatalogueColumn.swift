/// A column of a catalogue, by the name that the header gives it.
enum CatalogueColumn: String, CaseIterable {
  case use
  case provider
  case plan
  case region
  case vcpu
  case cores
  case memory = "memory_gib"
  case disk = "disk_gb"
  case transfer = "transfer_gb"
  case price
  case currency
  case basis
  case vat
  case date
  case trust
  case speed
  case coreIndex = "core_index"
  case source

  /// Columns that a catalogue cannot do without; others may be left out.
  var isRequired: Bool {
    switch self {
    case .provider, .plan, .vcpu, .memory, .price, .currency: true
    default: false
    }
  }

  /// Their names, as messages list them.
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
