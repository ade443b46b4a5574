import PalierPlatform
import Synchronization

/// Lines on standard error that are drawn anew in place, to show work as it goes on.
///
/// Nothing is drawn where standard error is no terminal. Safe to use from several threads.
final class LivePanel: Sendable {
  private let isShown: Bool
  private let drawn = Mutex<Int>(0)

  /// A panel on a console; never with `--json`.
  init(_ console: Console) { isShown = console.showsProgress && !console.isJSON }

  /// Draws these lines in place of those before, cut at the terminal's width.
  func draw(_ lines: [String]) {
    guard isShown else { return }
    let width = (Terminal.columns(of: 2) ?? 80) - 1
    drawn.withLock { drawn in
      var text = LivePanel.erasure(of: drawn)
      for line in lines { text += line.prefix(width) + "\n" }
      StandardStream.error.write(text)
      drawn = lines.count
    }
  }

  /// Takes the panel away; what is printed next stands where it was.
  func clear() {
    guard isShown else { return }
    drawn.withLock { drawn in
      StandardStream.error.write(LivePanel.erasure(of: drawn))
      drawn = 0
    }
  }

  // ECMA-48: cursor to the start of the line `count` lines above, then erase to the end of the screen.
  private static func erasure(of count: Int) -> String {
    count == 0 ? "" : "\u{1B}[\(count)F\u{1B}[J"
  }
}
