/// A command of Docker Compose, old or new: `docker-compose up`, `docker compose up`.
struct ComposeCommand {
  /// What it does: `up`, `down`, `exec`.
  let action: String
  /// What follows.
  let arguments: [String]
  /// True for the program of its own that is no longer maintained.
  let isOld: Bool

  /// The command; nil if it is another program.
  init?(_ command: ShellCommand) {
    var rest = command.bare
    if rest.first == "docker-compose" {
      isOld = true
      rest = rest.dropFirst()
    } else if rest.first == "docker", rest.dropFirst().first == "compose" {
      isOld = false
      rest = rest.dropFirst(2)
    } else {
      return nil
    }
    while let option = rest.first, option.hasPrefix("-") {
      rest = rest.dropFirst(
        ["-f", "--file", "-p", "--profile", "--env-file"].contains(option) ? 2 : 1
      )
    }
    action = rest.first ?? ""
    arguments = Array(rest.dropFirst())
  }
}
