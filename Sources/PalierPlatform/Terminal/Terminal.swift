import CLinux

/// What is known of the terminal behind a descriptor.
public enum Terminal {
  /// True if what is written to the descriptor is seen on a terminal.
  public static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of the terminal behind a descriptor; nil where there is none or it does not say.
  public static func columns(of descriptor: Int32) -> Int? {
    let columns = Int(palier_terminal_columns(descriptor))
    return columns > 0 ? columns : nil
  }
}
