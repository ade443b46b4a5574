@main
struct Palier {
  static func main() {}
}
