/// How the workers of a service take requests.
public enum WorkerClass: String, Sendable, Hashable, Codable, CaseIterable {
  /// One request at a time in each worker, its connection closed afterwards (gunicorn's `sync`).
  case sync
  /// A number of threads in each worker under one interpreter lock (gunicorn's `gthread`).
  case gthread
  /// Many requests at once in each worker by cooperative switching.
  case gevent
  /// As `gevent`, by the eventlet library.
  case eventlet
  /// Many requests at once in each worker by an event loop.
  case uvicorn
  /// An event loop in each worker.
  case async
  /// A thread or process for each connection, running in parallel.
  case threads

  /// True if a worker goes on with other requests while one waits.
  public var isAsynchronous: Bool {
    switch self {
    case .gevent, .eventlet, .uvicorn, .async: true
    case .sync, .gthread, .threads: false
    }
  }
}
