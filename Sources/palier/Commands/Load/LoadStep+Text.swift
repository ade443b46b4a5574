import PalierLoad
import PalierModel

extension LoadStep {
  /// The load that is offered, with its unit.
  var offeredText: Text {
    if let finalLoad {
      return isOpen
        ? Text(
          en: "\(offered) to \(finalLoad) arrivals/s",
          fr: "\(offered) à \(finalLoad) arrivées/s"
        )
        : Text(en: "\(offered) to \(finalLoad) users", fr: "\(offered) à \(finalLoad) personnes")
    }
    if isOpen { return Text(en: "\(offered) arrivals/s", fr: "\(offered) arrivées/s") }
    return offered == 1
      ? Text(en: "1 user", fr: "1 personne")
      : Text(en: "\(offered) users", fr: "\(offered) personnes")
  }
}
