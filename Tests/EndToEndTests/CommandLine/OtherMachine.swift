import Foundation
import PalierPlatform

/// A network namespace in place of another machine, joined to this one by a cable of its own.
final class OtherMachine {
  /// Its address, which is no loopback address.
  let address: String
  private let ownAddress: String

  /// Its name.
  let name: String
  private let cable: String
  private var server: SeparateOutputs?
  private var application: SeparateOutputs?

  /// True where such a machine can be made: as root, in a kernel that allows it, with iproute2 and nginx.
  static let isPossible: Bool = {
    guard FileManager.default.isExecutableFile(atPath: "/usr/sbin/nginx") else { return false }
    return (try? OtherMachine()) != nil
  }()

  private struct Refused: Error { let output: String }

  init() throws {
    // The kernel takes a moment to forget a name.
    let number = UInt32.random(in: 1...999_999)
    name = "palier-test-\(number)"
    // A network of its own, so that two runs of the tests at once do not meet.
    let network = "10.\(200 + number % 50).\(number / 50 % 256)"
    address = "\(network).2"
    ownAddress = "\(network).1"
    cable = "palier\(number)"
    let commands = """
      set -e
      ip netns add \(name)
      ip link add \(cable) type veth peer name \(cable)x netns \(name)
      ip addr add \(ownAddress)/30 dev \(cable)
      ip link set \(cable) up
      ip -n \(name) addr add \(address)/30 dev \(cable)x
      ip -n \(name) link set \(cable)x up
      ip -n \(name) link set lo up
      """
    var shell = try ChildProcess("sh", ["-c", commands], environment: Self.path, output: .memory)
    guard shell.wait() == .exited(0) else { throw Refused(output: shell.readOutput()) }
  }

  deinit {
    stop()
    let command = "ip netns del \(name); ip link del \(cable)"
    var shell = try? ChildProcess(
      "sh",
      ["-c", command],
      environment: Self.path,
      output: .discarded
    )
    _ = shell?.wait()
  }

  /// Serves a page that two workers make, and a token at its place, on port 8080, with the files in a
  /// folder.
  func serve(token: String, in folder: TemporaryDirectory) throws {
    let directory = folder.url.path
    try folder.write(
      """
      daemon off; pid \(directory)/pid; error_log stderr; worker_processes 1;
      events { worker_connections 256; }
      http {
        access_log off;
        client_body_temp_path \(directory)/1; proxy_temp_path \(directory)/2;
        fastcgi_temp_path \(directory)/3; uwsgi_temp_path \(directory)/4; scgi_temp_path \(directory)/5;
        server {
          listen \(address):8080;
          location = /.well-known/palier { default_type text/plain; return 200 "\(token)"; }
          location / { proxy_pass http://127.0.0.1:8100; }
        }
      }
      """,
      to: "nginx.conf"
    )
    let nginx = [
      "/usr/sbin/nginx", "-p", directory, "-e", "stderr", "-c", "\(directory)/nginx.conf",
    ]
    let inside = ["ip", "netns", "exec", name]
    application = try SeparateOutputs(
      inside + [
        BuildProducts.path(of: "palier-reference-server"), "--port", "8100", "--mode", "sync",
        "--workers", "2", "--action", "page=cpu:2ms/erlang4,wait:20ms",
      ],
      environment: Self.path
    )
    server = try SeparateOutputs(inside + nginx, environment: Self.path)
    guard let endpoint = SocketAddress(address, port: 8_080) else { return }
    while true {
      guard server?.isRunning == true else { throw Refused(output: "nginx") }
      if let socket = try? StreamSocket(connectingTo: endpoint) {
        MonotonicClock.sleep(for: 0.02)
        if socket.finishOpening() == 0 { return }
      }
      MonotonicClock.sleep(for: 0.02)
    }
  }

  /// Ends what it serves.
  func stop() {
    server?.terminate()
    application?.terminate()
    (server, application) = (nil, nil)
  }

  private static let path = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
}
