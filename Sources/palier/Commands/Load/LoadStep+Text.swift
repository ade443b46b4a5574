import PalierLoad
import PalierModel

extension LoadStep {
  /// The load that is offered, with its unit.
  var offeredText: Text {
    if isOpen { return Text(en: "\(offered) arrivals/s", fr: "\(offered) arrivées/s") }
    return offered == 1
      ? Text(en: "1 user", fr: "1 personne")
      : Text(en: "\(offered) users", fr: "\(offered) personnes")
  }
}
