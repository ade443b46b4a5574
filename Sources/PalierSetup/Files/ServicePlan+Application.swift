import PalierModel

extension ServicePlan {
  /// What APPLICATION may be: where the program of the user's own is found.
  ///
  /// Never `site.wsgi`: Python has a module `site` of its own, and Django refuses the name.
  var exampleApplication: String {
    let isDjango = service.framework?.value == .django
    return switch service.kind.value {
    case .gunicorn: isDjango ? "project.wsgi:application" : "app:app"
    case .uvicorn: isDjango ? "project.asgi:application" : "main:app"
    default: "server.js"
    }
  }

  /// The packages of Python that its files need, beside those of the application itself.
  var pythonPackages: [String] {
    var packages: [String] = []
    switch service.kind.value {
    case .gunicorn:
      packages.append("gunicorn")
      switch workerClass {
      case .gevent, .eventlet, .uvicorn: packages.append(workerClass.rawValue)
      case .sync, .gthread, .async, .threads: break
      }
    case .uvicorn: packages.append("uvicorn")
    default: return []
    }
    let isDjango = service.framework?.value == .django
    if isDjango, callees.contains(where: { $0.service.kind.value.isRedis }) {
      packages.append("redis")
    }
    return packages
  }

  /// Where Django's collectstatic puts the files of an application, for nginx in front of it to send; nil
  /// where no nginx of this machine would.
  func staticFolder(of application: Service) -> String? {
    let isServed = system.services.contains {
      $0.kind.value == .nginx && $0.calls.first?.value == application.name
    }
    guard application.framework?.value == .django, isServed, !places.isContainers else {
      return nil
    }
    return places.path("/var/www/\(application.fileName)/static")
  }
}
