import PalierModel
import PalierPlatform

/// What a configuration file of gunicorn says in plain assignments: `workers = 9`.
///
/// The file is a program of its own; only a number or a text that stands there as such is taken.
struct ConfigurationFile {
  /// Worker processes.
  var workers: Found<Int>?
  /// Threads of each worker.
  var threads: Found<Int>?
  /// How its workers take requests.
  var workerClass: Found<WorkerClass>?

  /// Reads a file, whose path may be relative to a directory; nil if it cannot be read.
  init?(_ path: String, besides directory: String?) {
    let whole = path.hasPrefix("/") ? path : (directory ?? ".") + "/" + path
    guard let text = KernelFile.text(of: whole) else { return nil }
    self.init(text: text, file: whole)
  }

  /// Reads the text of a file.
  init(text: String, file: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let parts = line.prefix { $0 != "#" }
        .split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.filter { !$0.isWhitespace } }
      guard parts.count == 2 else { continue }
      let place = "\(file):\(index + 1)"
      let value = parts[1].filter { $0 != "\"" && $0 != "'" }
      switch parts[0] {
      case "workers": workers = Int(value).map { Found($0, at: place) }
      case "threads": threads = Int(value).map { Found($0, at: place) }
      case "worker_class":
        workerClass = ProgramCommand.workerClass(value).map { Found($0, at: place) }
      default: break
      }
    }
  }
}
