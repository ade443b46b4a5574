import PalierModel
import PalierPlanning
import PalierProof

extension ProofTelling {
  /// The capacity as predicted and as measured, and how much more it is than what was asked.
  var capacityDefinitions: Definitions {
    var list = Definitions()
    if let predicted = proof.predictedCapacity {
      list.append(
        Text(en: "Capacity, predicted before the test", fr: "Capacité prédite avant l'essai"),
        Prose(figure(predicted, from: sources.predictedCapacity))
      )
    }
    if let corrected = proof.correctedCapacity, let speed = proof.searchSpeed {
      list.append(
        Text(
          en: "The same at the machine's speed during the search (\(percent: speed))",
          fr: "La même à la vitesse de la machine pendant la recherche (\(percent: speed))"
        ),
        Prose(figure(corrected, from: sources.predictedCapacity))
      )
    }
    if let found = proof.measuredCapacity {
      list.append(
        Text(en: "Capacity, measured", fr: "Capacité mesurée"),
        Prose(figure(found, from: measured))
      )
      if let predicted = proof.comparedCapacity, found.mid > 0 {
        list.append(
          Text(en: "Error of the prediction", fr: "Erreur de la prédiction"),
          Prose(Text.change(predicted.mid / found.mid - 1))
        )
      }
    } else {
      list.append(
        Text(en: "Capacity, measured", fr: "Capacité mesurée"),
        Prose(Text(en: "not found by this test", fr: "non trouvée par cet essai"))
      )
    }
    list.append(
      Text(en: "Load asked about", fr: "Charge demandée"),
      Prose(proof.asked.words)
    )
    if let headroom {
      list.append(
        Text(en: "Headroom (capacity over load)", fr: "Marge (capacité sur charge)"),
        Prose(headroom)
      )
    }
    return list
  }

  /// How much more the capacity is than the load that was asked about.
  var headroom: Figure? {
    guard let capacity = proof.measuredCapacity ?? proof.predictedCapacity,
      let headroom = Headroom(
        capacity: capacity,
        over: Interval(exactly: proof.asked.amount)
      )
    else { return nil }
    let source = proof.measuredCapacity == nil ? sources.predictedCapacity : measured
    return Figure(headroom.ratio, .ratio, from: source)
  }

  /// What saturates, in order.
  static func table(
    of bottlenecks: [Bottleneck],
    _ caption: Text?,
    from source: Source
  ) -> Table? {
    guard !bottlenecks.isEmpty else { return nil }
    return Table(
      caption,
      columns: [
        .words(en: "Part", fr: "Partie"), .words(en: "What it is", fr: "Ce que c'est"),
        .numbers(Text(en: "95% used at", fr: "Occupée à 95 % dès"), from: source),
      ],
      rows: bottlenecks.map { bottleneck in
        [
          .prose(
            Prose(en: "\(code: bottleneck.station.name)", fr: "\(code: bottleneck.station.name)")
          ),
          .text(bottleneck.station.words),
          .text(Text(en: "\(bottleneck.users)", fr: "\(bottleneck.users)")),
        ]
      }
    )
  }
}

extension Text {
  /// A relative error or change with its sign.
  static func change(_ ratio: Double) -> Text {
    let sign = ratio > 0 ? "+" : ""
    return Text(
      en: "\(sign)\(percent: ratio, decimals: 1)",
      fr: "\(sign)\(percent: ratio, decimals: 1)"
    )
  }
}
