extension Offer {
  /// An offer that a dossier states: its shape and price as they stand there.
  ///
  /// Values with bounds count with what is most likely.
  public init(declared claim: OfferClaim) {
    let parts = claim.plan.value.split(separator: "/", maxSplits: 1).map(String.init)
    self.init(
      provider: parts.first ?? claim.plan.value,
      plan: parts.count > 1 ? parts[1] : "",
      date: "",
      source: claim.plan.location?.description ?? "",
      trust: .medium
    )
    cores = claim.cpu?.mid
    memory = claim.memory?.mid
    disk = claim.disk?.mid
    if let figure = claim.price, case .monthlyMoney(let currency) = figure.dimension {
      price = OfferPrice(figure.mid, currency)
    }
  }
}
