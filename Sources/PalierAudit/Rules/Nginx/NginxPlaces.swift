import PalierModel

/// Which blocks take which directives of nginx, as far as it is known here.
enum NginxPlaces {
  /// Directives next to each other that belong into one other block.
  struct Misplaced {
    let found: String
    let right: String
    let nodes: [NginxNode]
  }

  private static let main: Set<String> = [
    "worker_processes", "worker_rlimit_nofile", "worker_cpu_affinity", "worker_priority", "user",
    "pid", "daemon", "master_process", "load_module", "events", "http", "pcre_jit",
  ]
  private static let events: Set<String> = [
    "worker_connections", "use", "multi_accept", "accept_mutex",
  ]
  private static let http: Set<String> = [
    "server", "upstream", "limit_req_zone", "limit_conn_zone", "proxy_cache_path", "log_format",
    "server_names_hash_bucket_size", "types_hash_max_size", "geo", "split_clients",
  ]
  private static let anywhereInHttp: Set<String> = [
    "client_max_body_size", "client_body_timeout", "sendfile", "tcp_nopush", "tcp_nodelay",
    "keepalive_timeout", "add_header", "expires", "server_tokens", "default_type", "root", "index",
    "types", "proxy_set_header", "proxy_read_timeout", "proxy_connect_timeout",
    "proxy_send_timeout",
    "proxy_cache", "proxy_buffering", "access_log", "limit_req", "limit_conn", "error_page",
  ]
  private static let httpAndServer: Set<String> = [
    "ssl_certificate", "ssl_certificate_key", "ssl_protocols", "ssl_ciphers",
    "ssl_prefer_server_ciphers", "ssl_session_cache", "ssl_session_timeout",
    "client_header_timeout",
  ]
  private static let server: Set<String> = ["listen", "server_name"]

  /// The blocks that take a directive, the outermost first; nil: not known here.
  private static func places(of name: String) -> [String]? {
    if main.contains(name) { return ["main"] }
    if events.contains(name) { return ["events"] }
    if http.contains(name) { return ["http"] }
    if anywhereInHttp.contains(name) || name.hasPrefix("gzip") {
      return ["http", "server", "location"]
    }
    if httpAndServer.contains(name) { return ["http", "server"] }
    if server.contains(name) { return ["server"] }
    if name == "location" { return ["server", "location"] }
    if name == "proxy_pass" { return ["location"] }
    return nil
  }

  /// Where a text's outermost directives stand; nil: a part of a file of which nobody says where it goes.
  static func outermost(of text: SourceText) -> String? {
    let path = text.path ?? ""
    // Elsewhere a file of that name may be what an image copies into conf.d.
    if path.hasSuffix("etc/nginx/nginx.conf") { return "main" }
    if path.contains("sites-available/") || path.contains("sites-enabled/")
      || path.contains("conf.d/")
    {
      return "http"
    }
    let names = Set(text.nginx.map(\.name))
    if !names.isDisjoint(with: main) { return "main" }
    if names.contains("server") || names.contains("upstream") { return "http" }
    return names.contains("location") ? "server" : nil
  }

  /// What stands where nginx does not take it.
  static func misplaced(in text: SourceText) -> [Misplaced] {
    guard let outermost = outermost(of: text) else { return [] }
    var found: [Misplaced] = []
    func visit(_ nodes: [NginxNode], in block: String) {
      var run: [NginxNode] = []
      var right = ""
      func end() {
        if !run.isEmpty { found.append(Misplaced(found: block, right: right, nodes: run)) }
        run = []
      }
      for node in nodes {
        if let places = places(of: node.name), !places.contains(block) {
          if places[0] != right { end() }
          right = places[0]
          run.append(node)
        } else {
          end()
        }
        let known = ["events", "http", "server", "location"].contains(node.name)
        if let children = node.children, known { visit(children, in: node.name) }
      }
      end()
    }
    visit(text.nginx, in: outermost)
    return found
  }
}
