import Foundation
import PalierDossier
import PalierModel
import Testing

@Suite struct SchemaTests {
  /// The schemas for editors are what the key tables say; `PALIER_UPDATE_DOCS=1` writes them anew.
  @Test(arguments: [
    (Language.english, "dossier.schema.json"), (.french, "dossier.fr.schema.json"),
  ])
  func schemasAreUpToDate(language: Language, page: String) throws {
    let file = repository.appending(components: "Docs", page)
    let text = Dossier.schema(in: language)
    if ProcessInfo.processInfo.environment["PALIER_UPDATE_DOCS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  private func parsed(_ language: Language) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(Dossier.schema(in: language).utf8))
    return try #require(object as? [String: Any])
  }

  @Test(arguments: Language.allCases)
  func everyKeyIsExplained(language: Language) throws {
    let schema = try parsed(language)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    var keys = 0
    func look(at value: Any, path: String) {
      if let list = value as? [Any] { for item in list { look(at: item, path: path) } }
      guard let object = value as? [String: Any] else { return }
      for (name, property) in object["properties"] as? [String: Any] ?? [:] {
        keys += 1
        let description = (property as? [String: Any])?["description"] as? String
        #expect(description?.isEmpty == false, "\(path).\(name)")
      }
      for (name, inner) in object { look(at: inner, path: path + "." + name) }
    }
    look(at: schema, path: "")
    #expect(keys > 150)
    #expect(schema["required"] as? [String] == ["system"])
  }

  /// Holds the examples against the schema, where Python has the means.
  @Test(.enabled(if: python("import jsonschema; from yaml import CSafeLoader")))
  func theExamplesFollowTheSchema() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try ExampleDossier.text.write(
      to: folder.appending(path: "all.yaml"),
      atomically: true,
      encoding: .utf8
    )
    let wrong = "system: A\nactions: { a: { requests: [ { requst: GET / } ] } }\n"
    try wrong.write(to: folder.appending(path: "wrong.yml"), atomically: true, encoding: .utf8)
    let program = """
      import glob, json, jsonschema, sys, yaml
      schema = json.load(open(sys.argv[1] + "/Docs/dossier.schema.json"))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      # Dates and names stay the texts that they are in a dossier.
      class Loader(yaml.CSafeLoader): pass
      for first in list("0123456789-+."):
          Loader.yaml_implicit_resolvers[first] = [
              pair for pair in yaml.SafeLoader.yaml_implicit_resolvers.get(first, [])
              if pair[0] in ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")]
      files = glob.glob(sys.argv[1] + "/Examples/*.yaml") + glob.glob(sys.argv[2] + "/*.yaml")
      assert len(files) > 5
      for file in files:
          for error in validator.iter_errors(yaml.load(open(file), Loader)):
              sys.exit(f"{file}: {error.json_path}: {error.message}")
      if validator.is_valid(yaml.safe_load(open(sys.argv[2] + "/wrong.yml"))):
          sys.exit("a wrong key is accepted")
      """
    #expect(python(program, repository.path, folder.path))
  }
}

/// True if Python runs a program to its good end.
private func python(_ program: String, _ arguments: String...) -> Bool {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["python3", "-c", program] + arguments
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}
