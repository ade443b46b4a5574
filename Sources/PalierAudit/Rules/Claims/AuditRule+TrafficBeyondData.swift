import PalierModel
import PalierSetup

extension AuditRule {
  /// A traffic of a month that is many times all there is to send.
  static let trafficBeyondData = AuditRule(
    "traffic-beyond-data",
    .remark,
    Text(
      en: "A traffic that the data cannot explain",
      fr: "Un trafic que les données n'expliquent pas"
    ),
    consequence: Text(
      en:
        "An allowance is paid for that nobody uses, or what fills it was never named: then it is missing from disk, cache and processor too.",
      fr:
        "On paie un volume que personne n'utilise, ou ce qui le remplit n'a jamais été nommé : il manque alors aussi au disque, au cache et au processeur."
    ),
    fix: Text(
      en: "Derive it: requests a month × bytes of a response, from the access log.",
      fr: "Le déduire : requêtes par mois × octets d'une réponse, d'après le journal d'accès."
    ),
    manual: Manual("https://nginx.org/en/docs/http/ngx_http_log_module.html", "1.22")
  ) { subject in
    guard let document = subject.document, let data = DocumentData(document) else { return [] }
    return document.prose.compactMap { line -> Occurrence? in
      let text = document.lowered(line)
      guard text.hasAny(["bande passante", "bandwidth", "trafic", "traffic"]),
        text.hasAny(["/mois", "/month", "par mois", "per month", "a month"]),
        let traffic = Measure.all(in: text).lazy.compactMap(\.bytes).first,
        traffic.lowerBound > 100 * data.bytes.upperBound
      else { return nil }
      let (month, all) = (traffic.lowerBound, data.bytes.upperBound)
      return document.occurrence(
        line,
        Text(
          en:
            "\(month, .information) a month is \((month / all).rounded()) times all the data that the document adds up (\(all, .information)).",
          fr:
            "\(month, .information) par mois, c'est \((month / all).rounded()) fois toutes les données que le document additionne (\(all, .information))."
        )
      )
    }
  }
}
