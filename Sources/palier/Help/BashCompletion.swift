import PalierModel

/// Completions for bash, made from the declarations of the commands.
struct BashCompletion: Sendable {
  /// The commands that exist.
  let commands: [CommandDeclaration]

  /// The script, to be read by `source`.
  var script: String {
    let names = commands.map(\.name).joined(separator: " ")
    let common = CommonOptions.declarations
    return """
      # Completions of palier for bash. Made by `palier completions bash`.
      _palier() {
        local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= index
        for ((index = 1; index < COMP_CWORD; index++)); do
          case ${COMP_WORDS[index]} in
            \(commands.map(\.name).joined(separator: "|"))) command=${COMP_WORDS[index]}; break ;;
          esac
        done
        COMPREPLY=()
        case $command$previous in
      \(values(of: common, after: "*"))
      \(commands.map { values(of: $0.options, after: $0.name) }.filter { !$0.isEmpty }.joined(separator: "\n"))
        esac
        case $command in
          '') COMPREPLY=($(compgen -W '\(names) \(words(common)) --version' -- "$word")) ;;
      \(commands.map(branch).joined(separator: "\n"))
        esac
      }
      complete -F _palier palier
      """
  }

  private func words(_ options: [OptionDeclaration]) -> String {
    options.map { "--\($0.name)" }.joined(separator: " ")
  }

  private func values(of options: [OptionDeclaration], after command: String) -> String {
    options.compactMap { option in
      option.value.map { value in
        "    \(command)--\(option.name)) \(reply(value.completion)); return ;;"
      }
    }
    .joined(separator: "\n")
  }

  private func branch(_ command: CommandDeclaration) -> String {
    let options = words(command.allOptions)
    let argument = reply(command.arguments.first?.completion ?? .none)
    return """
          \(command.name)) if [[ $word == -* ]]; then
              COMPREPLY=($(compgen -W '\(options)' -- "$word"))
            else
              \(argument)
            fi ;;
      """
  }

  private func reply(_ completion: ValueCompletion) -> String {
    switch completion {
    case .none: "true"
    case .file: #"compopt -o filenames; COMPREPLY=($(compgen -f -- "$word"))"#
    case .directory: #"compopt -o filenames; COMPREPLY=($(compgen -d -- "$word"))"#
    case .words(let words):
      "COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$word\"))"
    }
  }
}
