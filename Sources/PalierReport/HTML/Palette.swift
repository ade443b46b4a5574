/// The colours of a page, for one background.
///
/// The hues of the series follow the palette of Okabe and Ito (*Color Universal Design*, 2008),
/// which people with any of the usual kinds of colour blindness can tell apart; they are darkened
/// or lightened until text keeps a contrast of 4.5 and marks one of 3 (WCAG 2.2, 1.4.3 and 1.4.11).
struct Palette: Sendable {
  let background: Colour
  let surface: Colour
  let text: Colour
  let muted: Colour
  let rule: Colour
  let link: Colour
  let good: Colour
  let warning: Colour
  let bad: Colour
  let series: [Colour]

  static let light = Palette(
    background: 0xFF_FFFF,
    surface: 0xF4_F6F8,
    text: 0x1B_2027,
    muted: 0x58_626E,
    rule: 0xD8_DDE3,
    link: 0x0B_5A9E,
    good: 0x17_6B3E,
    warning: 0x80_5300,
    bad: 0xB0_241C,
    series: [0x00_67A8, 0xC2_500A, 0x00_795C, 0x8B_4A9C]
  )

  static let dark = Palette(
    background: 0x14_171B,
    surface: 0x1E_2329,
    text: 0xE5_E8EC,
    muted: 0xA5_AEB9,
    rule: 0x39_414B,
    link: 0x82_BDF2,
    good: 0x70_CF98,
    warning: 0xE9_B84F,
    bad: 0xFF_938A,
    series: [0x6C_B6F5, 0xF5_9B5B, 0x52_C9A0, 0xCF_9AE0]
  )
}

/// A colour of the screen: red, green and blue, eight bits each.
struct Colour: Sendable, ExpressibleByIntegerLiteral {
  let value: UInt32

  init(integerLiteral value: UInt32) { self.value = value }

  /// As style sheets write it.
  var css: String {
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
