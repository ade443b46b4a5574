import Foundation
import Testing

@Suite struct HelpTests {
  @Test(arguments: ["en", "fr"])
  func everyPageIsAsItWasAgreed(language: String) throws {
    let overview = try PalierProcess.run(["help", "--lang", language])
    #expect(overview.status == 0)
    try Golden.expect(overview.output, in: "help.\(language).txt")
    for command in try DeclaredCommands.read(language: language) {
      let page = try PalierProcess.run(["help", command.name, "--lang", language])
      try Golden.expect(page.output, in: "help-\(command.name).\(language).txt")
      let same = try PalierProcess.run([command.name, "--help", "--lang", language])
      #expect(same.output == page.output, "\(command.name)")
    }
  }

  @Test func noGoldenIsLeftOver() throws {
    let names = try DeclaredCommands.read(language: "en").map { "help-\($0.name)" } + ["help"]
    let expected = Set(names.flatMap { ["\($0).en.txt", "\($0).fr.txt"] })
    #expect(try Golden.names() == expected)
  }

  @Test(arguments: ["en", "fr"])
  func theOverviewFitsOneScreen(language: String) throws {
    let lines = try PalierProcess.run(["help", "--lang", language]).output.split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    #expect(lines.count <= 25)
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func everythingIsSaidInBothLanguages() throws {
    let english = try DeclaredCommands.read(language: "en")
    let french = try DeclaredCommands.read(language: "fr")
    #expect(english.map(\.name) == french.map(\.name))
    for (left, right) in zip(english, french) {
      #expect(left.summary != right.summary, "\(left.name)")
      #expect(!left.description.contains(where: right.description.contains), "\(left.name)")
      for (one, other) in zip(left.arguments, right.arguments) {
        #expect(one.summary != other.summary, "\(left.name) \(one.name)")
      }
      for (one, other) in zip(left.options, right.options) {
        #expect(one.summary != other.summary, "\(left.name) \(one.name)")
        #expect(!one.summary.isEmpty && !other.summary.isEmpty, "\(left.name) \(one.name)")
      }
      for (one, other) in zip(left.examples, right.examples) {
        #expect(one.meaning != other.meaning, "\(one.line)")
      }
    }
  }

  @Test func everyOptionIsDocumentedEverywhere() throws {
    let manual = try PalierProcess.run(["man"]).output.replacing("\\-", with: "-")
    let completions = try PalierProcess.run(["completions", "bash"]).output
    for command in try DeclaredCommands.read(language: "en") {
      let page = try PalierProcess.run(["help", command.name]).output
      #expect(manual.contains(".SS \(command.usage)"), "\(command.name)")
      for option in command.options {
        let place = "\(command.name) \(option.name)"
        #expect(
          page.contains("  \(option.name) ") || page.contains("  \(option.name)\n"),
          "\(place)"
        )
        #expect(manual.contains(".B \(option.name)"), "\(place)")
        #expect(completions.contains("\(option.name)"), "\(place)")
      }
    }
  }

  @Test func everyCommandHasAnExampleThatUsesKnownOptions() throws {
    for command in try DeclaredCommands.read(language: "en") {
      #expect(!command.examples.isEmpty, "\(command.name)")
      for example in command.examples {
        #expect(example.line.contains("palier \(command.name)"), "\(example.line)")
        for word in example.line.split(separator: " ") where word.hasPrefix("--") {
          #expect(command.options.contains { $0.name == word }, "\(example.line): \(word)")
        }
      }
    }
  }

  @Test func commandsThatTheListOfDocumentsNamesExist() throws {
    let page = try String(
      contentsOfFile: "\(LabCommand.repository)/Docs/source-documents.md",
      encoding: .utf8
    )
    let named = Set(page.matches(of: /`palier ([a-z]+)/).map { String($0.1) })
    #expect(named.contains("report"))
    #expect(named.isSubset(of: try DeclaredCommands.read(language: "en").map(\.name)))
  }

  @Test func bashUnderstandsTheCompletions() throws {
    let directory = try TemporaryDirectory()
    let script = try PalierProcess.run(["completions", "bash"]).output
    let path = try directory.write(
      script + """
        COMP_WORDS=(palier help --la); COMP_CWORD=2; _palier; echo "${COMPREPLY[@]}"
        COMP_WORDS=(palier help --lang ''); COMP_CWORD=3; _palier; echo "${COMPREPLY[@]}"
        COMP_WORDS=(palier compl); COMP_CWORD=1; _palier; echo "${COMPREPLY[@]}"
        """,
      to: "complete.bash"
    )
    #expect(try Shell.run("bash '\(path)'") == "--lang\nen fr\ncompletions\n")
  }
}
