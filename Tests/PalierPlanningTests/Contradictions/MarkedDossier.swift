import PalierDossier
import PalierModel

/// A dossier in which `⟪` stands before each value that a finding must point at.
struct MarkedDossier {
  /// What the text without the marks describes.
  let system: System
  /// The places that were marked, `line:column`.
  let places: Set<String>

  /// Why a text is no dossier.
  struct Mistakes: Error {
    let told: String
  }

  init(_ text: String) throws {
    var places: Set<String> = []
    var (line, column) = (1, 1)
    var plain = ""
    for character in "system: Test\n" + text {
      if character == "⟪" {
        places.insert("\(line):\(column)")
        continue
      }
      plain.append(character)
      if character == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    let reading = Dossier.parse(plain, file: "test")
    guard let system = reading.system else {
      throw Mistakes(told: reading.diagnostics.map { $0.rendered(in: .english) }.joined())
    }
    self.system = system
    self.places = places
  }
}
