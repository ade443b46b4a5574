extension Engine {
  /// Begins the branches of a request, which waits for the last of them to end.
  mutating func fork(_ request: Int32, _ instruction: Instruction) {
    let width = min(instruction.part, instruction.value)
    requests[request].missing = instruction.value
    requests[request].nextBranch = width
    requests[request].isRefused = false
    for branch in 0..<width {
      if freeRequest < 0 { growRequests() }
      let child = freeRequest
      freeRequest = requests[child].next
      requests[child].parent = request
      // Its own connection for the first, any for the others.
      requests[child].customer = branch == 0 ? requests[request].customer : -1
      requests[child].step = requests[request].step
      requests[child].issued = now
      requests[child].held = 0
      requests[child].factor = 1
      requests[child].wakeUps = 0
      requests[child].random = requests[request].random.split()
      for frame in 0..<network.frames {
        frames[Int(child) * network.frames + frame] = frames[Int(request) * network.frames + frame]
      }
      requests[child].place = network.jumps[Int(instruction.target) + Int(branch)]
      pushReady(child)
    }
  }

  /// A branch has ended: the next one begins in its place, or the parent goes on.
  mutating func join(_ child: Int32, refused: Bool) {
    let parent = requests[child].parent
    let fork = network.code[requests[parent].place]
    if refused { requests[parent].isRefused = true }
    requests[parent].missing -= 1
    let next = requests[parent].nextBranch
    if next < fork.value {
      requests[parent].nextBranch = next + 1
      requests[child].factor = 1
      requests[child].wakeUps = 0
      requests[child].place = network.jumps[Int(fork.target) + Int(next)]
      pushReady(child)
      return
    }
    requests[child].parent = -1
    requests[child].customer = -1
    requests[child].next = freeRequest
    freeRequest = child
    if requests[parent].missing == 0 {
      requests[parent].place += requests[parent].isRefused ? 2 : 1
      pushReady(parent)
    }
  }
}
