/// Where the services of a system run.
public enum SetupTarget: String, Sendable, Hashable, CaseIterable {
  /// On one machine, under systemd.
  case machine
  /// In containers on one machine, under Docker Compose.
  case compose
  /// In pods of a Kubernetes cluster.
  case kubernetes
}
