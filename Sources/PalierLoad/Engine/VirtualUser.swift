/// One user of the target: cookies, extracted values, and a lane for each activity.
final class VirtualUser {
  /// Which user this is, counted from 0; it decides the rows of data.
  let number: Int
  /// The number of the journey.
  let journey: Int
  /// Values extracted so far, by slot.
  var slots: [String]
  var cookies = CookieJar()
  var lanes: [Lane] = []
  /// True until the requests of the entry are done.
  var isEntering: Bool
  /// True if the user closes each lane at its next end of a request.
  var isLeaving = false
  /// Activities that are not over, in an open load.
  var activeLanes = 0

  init(number: Int, journey: Int, slotCount: Int, isEntering: Bool) {
    self.number = number
    self.journey = journey
    self.isEntering = isEntering
    slots = [String](repeating: "", count: slotCount)
  }

  /// A user who went and comes back with what the browser kept; the old value may still wait for its
  /// last response.
  convenience init(returning user: VirtualUser) {
    self.init(
      number: user.number,
      journey: user.journey,
      slotCount: user.slots.count,
      isEntering: user.isEntering
    )
    slots = user.slots
    cookies = user.cookies
  }
}
