/// What a file, or a block in a document, is.
public enum FileKind: String, Sendable, Hashable, CaseIterable {
  case nginx
  case gunicorn
  /// Python that is no configuration of gunicorn: settings of Django, code.
  case python
  case postgresql
  case mysql
  case redis
  case systemd
  case compose
  case kubernetes
  /// YAML of another kind, such as a service's description at a hosting company.
  case yaml
  case dockerfile
  case shell
  case crontab
  case haproxy
  case pgbouncer
  case sysctl
  case sshd
  case requirements
  case environment
  case sql
  /// A document whose blocks are audited each by itself.
  case markdown
}
