/// One step of a request's program: the operations of a chain's step, flattened.
///
/// What an operation holds while its inside happens becomes a pair of instructions. A refusal
/// jumps to a list of the closing ones of all that is held.
struct Instruction {
  enum Operation: UInt8 {
    /// Wait for a slot of server `part`; its process goes to frame `frame`; refused: to `target`.
    case enter
    /// Give the slot of server `part` back.
    case leave
    /// CPU time drawn from sampler `value` in the process in `frame`, of server `part`.
    case compute
    /// Let time drawn from sampler `value` pass.
    case delay
    /// The same, taken off a held step's response time.
    case hold
    /// Wait for a token of pool `part`, instance `value` (+ the process in `frame`).
    case acquire
    /// Give the token back.
    case release
    /// Look cache `part` up, instance `value` (+ the process in `frame`); missed: to `target`.
    case lookup
    /// The missed value is there.
    case built
    /// The missed value could not be had.
    case abandon
    /// To one of the `value` places that the jump table lists from `target`.
    case choose
    /// Multiply the CPU time that follows by one of the `value` factors that the table lists from
    /// `target`; by none any more where `value` is 0.
    case scale
    /// Begin `value` branches, whose places the jump table lists from `target`, at most `part` at once.
    /// When all have ended, on to the next instruction, or, if one was refused, to the one after it.
    case fork
    /// To `target`.
    case jump
    /// The response is there, or the end of a branch.
    case respond
    /// The request, or the branch, was refused.
    case fail
  }

  var operation: Operation
  /// Which of the entered servers' processes is meant, the outermost being 0; -1: none.
  var frame: Int16 = -1
  /// The index of the server, pool or cache.
  var part: Int32 = 0
  /// See ``Operation``.
  var value: Int32 = 0
  /// The index of another instruction.
  var target: Int32 = 0
}
