/// What an application is written with, where settings depend on it.
public enum Framework: String, Sendable, Hashable, Codable, CaseIterable {
  /// Django, a framework of Python.
  case django
}
