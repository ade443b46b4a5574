import Dispatch
import Synchronization

/// What `body` makes of each value, in their order, computed on all cores.
///
/// Throws the error of the first value that has one, once all are done.
func parallelMap<Value: Sendable, Output: Sendable>(
  _ values: [Value],
  _ body: @Sendable (Value) throws -> Output
) throws -> [Output] {
  guard values.count > 1 else { return try values.map(body) }
  let outputs = Mutex<[Result<Output, any Error>?]>(Array(repeating: nil, count: values.count))
  DispatchQueue.concurrentPerform(iterations: values.count) { index in
    let output = Result { try body(values[index]) }
    outputs.withLock { $0[index] = output }
  }
  return try outputs.withLock { $0 }.compactMap { try $0?.get() }
}
