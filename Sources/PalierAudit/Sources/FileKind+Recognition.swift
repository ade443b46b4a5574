extension FileKind {
  /// What a file is, by its path, else by its first lines; nil: nothing that is audited.
  static func of(path: String, lines: [String]) -> FileKind? {
    named(path.lowercased(), lines)
      ?? (lines.first?.hasPrefix("#!") == true ? .shebang(lines[0]) : nil)
  }

  /// What a block of a document is, by what it says of itself, its tag and its content.
  static func ofBlock(tag: String, path: String?, lines: [String]) -> FileKind? {
    if let path, let kind = named(path.lowercased(), lines), kind != .markdown { return kind }
    switch tag.lowercased() {
    case "nginx": return .nginx
    case "bash", "sh", "shell", "console", "zsh", "shell-session":
      return isCrontab(lines) ? .crontab : .shell
    case "python", "py": return isGunicorn(lines) ? .gunicorn : .python
    case "sql": return .sql
    case "dockerfile", "docker": return .dockerfile
    case "yaml", "yml": return yaml(lines)
    case "env", "dotenv": return .environment
    case "ini", "conf", "cfg", "config", "cnf", "redis", "properties", "systemd", "":
      return byContent(lines)
    default: return nil
    }
  }

  private static func named(_ path: String, _ lines: [String]) -> FileKind? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let ending = name.contains(".") ? name.split(separator: ".").last.map(String.init) ?? "" : ""
    if name.hasPrefix("dockerfile") || ending == "dockerfile" { return .dockerfile }
    if name.hasPrefix("requirements"), ending == "txt" { return .requirements }
    if name.hasPrefix(".env") || ending == "env" { return .environment }
    if name == "haproxy.cfg" { return .haproxy }
    if name == "pgbouncer.ini" { return .pgbouncer }
    if name == "sshd_config" || path.contains("sshd_config.d/") { return .sshd }
    if name == "sysctl.conf" || path.contains("sysctl.d/") { return .sysctl }
    if name.contains("crontab") || path.contains("cron.d/") { return .crontab }
    if name.hasPrefix("postgresql"), ending == "conf" || ending == "auto" { return .postgresql }
    if ending == "conf", path.contains("postgresql/") {
      return name.hasPrefix("pg_") ? nil : .postgresql
    }
    if name.hasPrefix("redis") || name.hasPrefix("valkey"), ending == "conf" { return .redis }
    if ending == "cnf" { return .mysql }
    let isSite = path.contains("sites-available/") || path.contains("sites-enabled/")
    if isSite || ending == "conf" && (name.contains("nginx") || path.contains("nginx/")) {
      return .nginx
    }
    switch ending {
    case "md", "markdown": return .markdown
    case "txt": return isMarkdown(lines) ? .markdown : nil
    case "sh", "bash": return .shell
    case "service", "timer", "socket", "slice": return .systemd
    case "sql": return .sql
    case "py":
      return name.contains("gunicorn") || isGunicorn(lines) ? .gunicorn : .python
    case "yml", "yaml":
      return name.contains("compose") ? .compose : yaml(lines)
    case "conf", "cfg", "ini": return byContent(lines)
    default: return nil
    }
  }

  private static func shebang(_ line: String) -> FileKind? {
    if line.contains("python") { return .python }
    return line.contains("sh") ? .shell : nil
  }

  private static func isMarkdown(_ lines: [String]) -> Bool {
    lines.contains { $0.hasPrefix("```") || $0.hasPrefix("# ") || $0.hasPrefix("## ") }
  }

  private static func isGunicorn(_ lines: [String]) -> Bool {
    let known = [
      "workers", "worker_class", "bind", "worker_connections", "max_requests", "timeout",
    ]
    return lines.filter { line in
      let key = line.prefix { $0 != "=" }.trimmed
      return line.contains("=") && known.contains(key)
    }
    .count >= 2
  }

  private static func isCrontab(_ lines: [String]) -> Bool {
    let content = lines.filter { !$0.trimmed.isEmpty && !$0.hasPrefix("#") }
    return !content.isEmpty && content.allSatisfy { CrontabLine($0) != nil || $0.contains("=") }
      && content.contains { CrontabLine($0) != nil }
  }

  private static func yaml(_ lines: [String]) -> FileKind {
    if lines.contains(where: { $0.hasPrefix("apiVersion:") }) { return .kubernetes }
    return lines.contains(where: { $0.hasPrefix("services:") }) && !lines.contains("databases:")
      && !lines.contains(where: { $0.hasPrefix("  - type:") }) ? .compose : .yaml
  }

  private static func byContent(_ lines: [String]) -> FileKind? {
    let content = lines.map(\.trimmed).filter {
      !$0.isEmpty && !$0.hasPrefix("#") && !$0.hasPrefix(";")
    }
    guard !content.isEmpty else { return nil }
    func has(_ starts: String...) -> Bool {
      content.contains { line in starts.contains { line.hasPrefix($0) } }
    }
    if has("[mysqld]", "[mariadb]", "[client]", "[mysql]") { return .mysql }
    if has("[pgbouncer]", "[databases]") { return .pgbouncer }
    if has("[Service]", "[Unit]", "[Timer]") { return .systemd }
    if has("frontend ", "backend "), has("bind ", "server ", "mode ") { return .haproxy }
    if has("shared_buffers", "max_wal_size", "effective_cache_size", "work_mem") {
      return .postgresql
    }
    if has("maxmemory", "appendonly", "tcp-keepalive", "maxclients") { return .redis }
    if has("net.", "vm.", "fs.file-max", "kernel."), content.allSatisfy({ $0.contains("=") }) {
      return .sysctl
    }
    if has("PermitRootLogin", "PasswordAuthentication") { return .sshd }
    if has("FROM "), has("RUN ", "CMD ", "ENTRYPOINT ", "COPY ") { return .dockerfile }
    if has("apiVersion:") { return .kubernetes }
    if has("services:") { return .compose }
    if has("server {", "location ", "upstream ", "http {", "events {", "worker_processes ") {
      return content.contains { $0.hasSuffix(";") } ? .nginx : nil
    }
    if isCrontab(content) { return .crontab }
    return isGunicorn(content) ? .gunicorn : nil
  }
}
