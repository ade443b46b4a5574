import Foundation
import PalierLoad
import PalierPlatform

/// nginx on Unix sockets of its own, one for each of its servers, with certificates made for it.
final class NginxSite {
  private struct Failed: Error { let output: String }

  private let folder: Folder
  private var process: ChildProcess

  /// Starts nginx with servers given as the name of a socket and the lines of its block; `$DIR` in
  /// them is the folder with the certificates.
  init(_ servers: [(name: String, lines: String)]) throws {
    folder = try Folder()
    let blocks = servers.map { "server { listen unix:$DIR/\($0.name); \($0.lines) }" }
    let configuration = """
      daemon off; master_process off; pid $DIR/pid; error_log $DIR/error.log;
      events { worker_connections 256; }
      http {
        log_format line '$ssl_protocol $ssl_server_name $ssl_session_reused $connection_requests';
        access_log $DIR/access.log line;
        client_body_temp_path $DIR/1; proxy_temp_path $DIR/2; fastcgi_temp_path $DIR/3;
        uwsgi_temp_path $DIR/4; scgi_temp_path $DIR/5;
        default_type text/plain; gzip on; gzip_min_length 1; gzip_types text/plain;
        ssl_certificate_key $DIR/server.key;
        \(blocks.joined(separator: "\n"))
      }
      """
    try folder.write(
      configuration.replacing("$DIR", with: folder.path),
      to: "nginx.conf"
    )
    try NginxSite.makeCertificates(in: folder.path)
    process = try ChildProcess(
      "nginx",
      ["-p", folder.path, "-c", "\(folder.path)/nginx.conf", "-e", "\(folder.path)/error.log"],
      output: .file("\(folder.path)/output")
    )
    for server in servers { try waitFor(String(server.name.prefix { $0 != " " })) }
  }

  /// The lines of the log: protocol, name asked for, `r` for a resumed session, requests so far.
  var log: [String] { folder.text(of: "access.log").split(separator: "\n").map(String.init) }

  /// The certificate of the authority that signed the good ones.
  var authority: String { "\(folder.path)/ca.pem" }

  /// The address of a server.
  func url(_ name: String, scheme: String = "https", path: String = "/") -> String {
    "\(scheme)://unix:\(folder.path)/\(name):\(path)"
  }

  /// Puts a file of so many bytes beside the certificates; returns its size.
  func addFile(_ name: String, bytes: Int) throws -> Int? {
    try folder.write(String(repeating: "0123456789abcdef", count: bytes / 16), to: name)
    return folder.text(of: name).utf8.count
  }

  private func waitFor(_ name: String) throws {
    guard let address = SocketAddress(path: "\(folder.path)/\(name)") else { return }
    while (try? StreamSocket(connectingTo: address)) == nil {
      guard process.isRunning() else { throw Failed(output: folder.text(of: "error.log")) }
      MonotonicClock.sleep(for: 0.005)
    }
  }

  /// `good.pem` is for site.test and 127.0.0.1; `expired.pem` was; `alone.pem` signed itself.
  private static func makeCertificates(in folder: String) throws {
    let names = "subjectAltName=DNS:site.test,IP:127.0.0.1"
    let commands = """
      set -e
      openssl ecparam -name prime256v1 -genkey -noout -out server.key
      openssl req -x509 -key server.key -subj /CN=authority -days 2 -out ca.pem
      openssl req -new -key server.key -subj /CN=site.test -addext \(names) -out request
      openssl x509 -req -in request -CA ca.pem -CAkey server.key -copy_extensions copy -days 2 \
        -out good.pem
      openssl x509 -req -in request -CA ca.pem -CAkey server.key -copy_extensions copy -days -1 \
        -out expired.pem
      openssl req -x509 -key server.key -subj /CN=site.test -addext \(names) -days 2 -out alone.pem
      """
    var shell = try ChildProcess("sh", ["-c", commands], directory: folder, output: .memory)
    guard shell.wait() == .exited(0) else { throw Failed(output: shell.readOutput()) }
  }
}
