import PalierModel

extension Explainer {
  /// What each action was measured, or is declared, to need.
  var demands: [Explanation] {
    guard let calibration else { return [] }
    if calibration.isDeclared { return system.actions.flatMap(\.requests).flatMap(declaredDemands) }
    return [speed(of: calibration)]
      + calibration.actions.flatMap { action in
        calibration.services.indices.flatMap { index in
          [
            demand(action.backToBack, of: action, in: index, calibration),
            action.misses.flatMap { demand($0, of: action, in: index, calibration, isMiss: true) },
          ].compactMap(\.self)
        } + [waiting(of: action, calibration)].compactMap(\.self)
      }
  }

  /// What each action needs of one service, and the speed at which that was measured.
  func demands(in service: String) -> [Explanation] {
    demands.filter { figure in
      figure.name == "calibration.speed"
        || ["", ".miss"].contains { figure.name.hasSuffix(".\(service)\($0)") }
    }
  }

  private static func label(_ action: String, _ service: String) -> Text {
    Text(
      en: "CPU time of \(action) in \(service)",
      fr: "temps de processeur \(French.of(action)) dans \(service)"
    )
  }

  private func declaredDemands(of action: Action) -> [Explanation] {
    action.demands.sorted { $0.key < $1.key }.map { service, figure in
      Explanation(
        "demand.\(action.name).\(service)",
        Explainer.label(action.name, service),
        figure
      )
    }
  }

  private func speed(of calibration: Calibration) -> Explanation {
    Explanation(
      "calibration.speed",
      Text(
        en: "speed of the machine while it was calibrated",
        fr: "vitesse de la machine pendant le calibrage"
      ),
      Figure(calibration.speed, .ratio, from: .measured(run: calibration.run))
    )
  }

  /// CPU time of one action in one service at reference speed; nil where it used none.
  private func demand(
    _ profile: DemandProfile,
    of action: ActionProfile,
    in index: Int,
    _ calibration: Calibration,
    isMiss: Bool = false
  ) -> Explanation? {
    guard profile.mean.cpu.indices.contains(index), profile.mean.cpu[index] > 0 else { return nil }
    let service = calibration.services[index].name
    let (mean, error) = (profile.mean.cpu[index], 1.96 * profile.standardError[index])
    let count = profile.count
    let label = Explainer.label(action.name, service)
    return Explanation(
      "demand.\(action.name).\(service)" + (isMiss ? ".miss" : ""),
      isMiss
        ? Text(
          en: "\(label), where the cache has nothing",
          fr: "\(label), quand le cache n'a rien"
        ) : label,
      Figure(
        Interval(low: max(0, mean - error), mid: mean, high: mean + error),
        .time,
        from: .measured(run: calibration.run)
      ),
      equation: Text(
        en: "mean of \(count) requests, one at a time, at light load (D = U/X)",
        fr: "moyenne de \(count) requêtes, une à la fois, à faible charge (D = U/X)"
      )
    )
  }

  /// What an action waits; nil where it does not.
  private func waiting(of action: ActionProfile, _ calibration: Calibration) -> Explanation? {
    let waiting = action.backToBack.mean.waiting
    guard waiting > 0 else { return nil }
    return Explanation(
      "demand.\(action.name).waiting",
      Text(
        en: "time that \(action.name) neither computes nor is held",
        fr: "temps où \(action.name) ne calcule pas et n'est pas retenu"
      ),
      Figure(Interval(exactly: waiting), .time, from: .measured(run: calibration.run)),
      equation: Text(
        en: "mean elapsed time − time held − CPU time of all services",
        fr: "durée moyenne − durée de retenue − temps de processeur de tous les services"
      )
    )
  }
}
