import PalierModel

/// The names that gunicorn gives to classes of workers.
enum GunicornClass {
  /// The name of a class.
  static func name(_ workerClass: WorkerClass) -> String {
    switch workerClass {
    case .sync: "sync"
    case .gthread, .threads: "gthread"
    case .gevent, .async: "gevent"
    case .eventlet: "eventlet"
    case .uvicorn: "uvicorn.workers.UvicornWorker"
    }
  }
}
