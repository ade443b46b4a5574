import PalierLoad

extension LoadScript {
  /// The actions that are not held, each once.
  var openActions: [String] {
    var names: [String] = []
    for journey in journeys {
      for request in journey.once + journey.activities.joined()
      where request.held == nil && !names.contains(request.action) {
        names.append(request.action)
      }
    }
    return names
  }
}
