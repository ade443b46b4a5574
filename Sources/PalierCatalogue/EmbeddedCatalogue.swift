import CCatalogue

/// The bytes that the program was built with.
///
/// The one file of this room with unsafe code: the text is a constant of C, because the compiler of
/// C embeds a megabyte in a moment, and a constant is never moved, changed or freed.
enum EmbeddedCatalogue {
  /// The text of `Catalogue/offers.csv`.
  static var bytes: [UInt8] {
    var count = 0
    guard let start = unsafe palier_catalogue(&count) else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }
}
