/// What a ``SequentialClient`` saw of one request and its response.
public struct SequentialResponse: Sendable, Hashable, Codable {
  /// Why the request failed; nil: it did not.
  public var error: ErrorKind?
  /// The status; 0 without a whole response.
  public var status: Int
  /// When the request was sent, in seconds of the monotonic clock.
  public var sentAt: Double
  /// Seconds from sending, or from connecting where that came first, to the response's last byte.
  public var latency: Double
  /// Seconds from sending to the response's first byte; nil without any.
  public var firstByte: Double?
  /// Seconds for which the server says that it held the response on purpose.
  public var heldSeconds: Double?
  /// The Server-Timing header.
  public var serverTiming: String?
  /// Bytes received, headers included.
  public var bytesIn: Int
  /// Bytes sent, headers included.
  public var bytesOut: Int
  /// True if a connection was opened for the request.
  public var opensConnection: Bool
  /// True if the server closed the connection with the response.
  public var closesConnection: Bool
  /// The status line and the headers, one on each line.
  public var headers: String
}
