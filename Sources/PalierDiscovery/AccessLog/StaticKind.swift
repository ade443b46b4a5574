public import PalierModel

/// What a file is that a server hands out as it lies on the disk, told by its name.
public enum StaticKind: Int, Sendable, Hashable, CaseIterable {
  case image
  case style
  case script
  case font
  case media
  case download
  /// What programs ask for: robots.txt, feeds, maps of the site.
  case machineReadable

  /// Its name in the plural.
  public var name: Text {
    switch self {
    case .image: Text(en: "images", fr: "images")
    case .style: Text(en: "style sheets", fr: "feuilles de style")
    case .script: Text(en: "scripts", fr: "scripts")
    case .font: Text(en: "fonts", fr: "polices")
    case .media: Text(en: "sound and video", fr: "sons et vidéos")
    case .download: Text(en: "downloads", fr: "téléchargements")
    case .machineReadable: Text(en: "files for programs", fr: "fichiers pour programmes")
    }
  }

  /// The kind of the file that a path ends with; nil if it is a page.
  init?(ofFile name: Substring) {
    guard let dot = name.lastIndex(of: "."), name.utf8.count < 200 else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    guard let kind = StaticKind.endings[ending] else { return nil }
    self = kind
  }

  private static let endings: [String: StaticKind] = {
    let lists: [(StaticKind, String)] = [
      (.image, "png jpg jpeg gif svg ico webp avif bmp tif tiff"),
      (.style, "css"),
      (.script, "js mjs map wasm"),
      (.font, "woff woff2 ttf otf eot"),
      (.media, "mp3 mp4 webm ogg ogv oga wav avi mov m4a m4v flac swf"),
      (.download, "pdf zip gz tgz bz2 xz zst rar 7z jar deb rpm iso exe dmg apk doc docx xls xlsx"),
      (.download, "ppt pptx odt ods odp csv tar log"),
      (.machineReadable, "txt xml rss atom webmanifest"),
    ]
    var endings: [String: StaticKind] = [:]
    for (kind, words) in lists {
      for word in words.split(separator: " ") { endings[String(word)] = kind }
    }
    return endings
  }()
}
