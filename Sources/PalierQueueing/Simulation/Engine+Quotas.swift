/// The CPU time that a server may still use in this period.
///
/// Follows the kernel's bandwidth control (Turner, Rao & Rao, "CPU bandwidth control for CFS",
/// 2010): a budget a period for all threads together, spent in parallel; throttled when it is
/// used up until the period ends; what is left over is lost, what was overdrawn is paid back.
struct QuotaState {
  var server = 0
  var budget = 0.0
  var period = 0.0
  /// Exhaustion is noticed at multiples of this many seconds, the clock ticks; 0: at once.
  var tick = 0.0
  var left = 0.0
  /// Up to when `left` is right.
  var since = 0.0
  /// CPU seconds a second that are being used.
  var rate = 0.0
  /// Bursts on an evenly shared processor.
  var running = 0.0
  var isThrottled = false
  /// True while the period timer runs: it stops after a period without activity.
  var isActive = false
  /// True if something ran, or wanted to, in this period.
  var hasRun = false
  var periodEnd = 0.0
  var parked = RequestQueue()
  var throttled = Gauge()
  var periods = 0
  var throttledPeriods = 0
}

extension Engine {
  /// True if a burst may run; false if it waits for the end of the period.
  mutating func admit(_ request: Int32, to quota: Int32) -> Bool {
    let quota = Int(quota)
    quotas[quota].hasRun = true
    if !quotas[quota].isActive {
      quotas[quota].isActive = true
      let period = quotas[quota].period
      quotas[quota].periodEnd = lastTick(period) + period
      settleQuota(quota)
    }
    spend(quota)
    if !quotas[quota].isThrottled, quotas[quota].left <= 0, quotas[quota].rate == 0 {
      throttle(quota)
    }
    if quotas[quota].isThrottled { append(request, to: &quotas[quota].parked) }
    return !quotas[quota].isThrottled
  }

  /// Takes what was used since the last time off the budget.
  func spend(_ quota: Int) {
    quotas[quota].left -= (now - quotas[quota].since) * quotas[quota].rate
    quotas[quota].since = now
  }

  mutating func happen(atQuota quota: Int) {
    spend(quota)
    if now < quotas[quota].periodEnd {
      throttle(quota)
      return
    }
    if !quotas[quota].hasRun, quotas[quota].rate == 0, !quotas[quota].isThrottled {
      quotas[quota].isActive = false
      quotas[quota].left = quotas[quota].budget
      settleQuota(quota)
      return
    }
    quotas[quota].periods += 1
    quotas[quota].hasRun = false
    quotas[quota].periodEnd += quotas[quota].period
    quotas[quota].left = quotas[quota].budget + min(0, quotas[quota].left)
    if quotas[quota].isThrottled, quotas[quota].left > 0 {
      quotas[quota].isThrottled = false
      quotas[quota].throttled.add(-1, at: now)
      for _ in 0..<quotas[quota].parked.count {
        start(removeFirst(from: &quotas[quota].parked))
      }
    }
    settleQuota(quota)
  }

  private mutating func throttle(_ quota: Int) {
    quotas[quota].isThrottled = true
    quotas[quota].throttledPeriods += 1
    quotas[quota].throttled.add(1, at: now)
    let server = quotas[quota].server
    let index = Int(network.servers[server].processor)
    processors[index].isChanged = true
    if processors[index].isScheduled {
      parkThreads(quota, of: server, from: index)
    } else {
      park(quota, of: server, from: index)
    }
    settleQuota(quota)
  }

  /// Finds how fast the budgets of a processor's servers are used now.
  mutating func settleQuotas(of index: Int) {
    for quota in 0..<quotas.count
    where Int(network.servers[quotas[quota].server].processor) == index {
      let rate =
        processors[index].isScheduled
        ? Double(coresUsed(by: quotas[quota].server, of: index))
        : quotas[quota].running * processors[index].rate
      spend(quota)
      quotas[quota].rate = rate
      settleQuota(quota)
    }
  }

  /// Finds when the budget ends or the period does.
  private mutating func settleQuota(_ quota: Int) {
    var next = quotas[quota].isActive ? quotas[quota].periodEnd : .infinity
    if quotas[quota].rate > 0, !quotas[quota].isThrottled {
      var end = now + max(0, quotas[quota].left) / quotas[quota].rate
      let tick = quotas[quota].tick
      if tick > 0 { end = max(now, (end / tick - 1e-6).rounded(.up) * tick) }
      next = min(next, end)
    }
    due[stations - quotas.count + quota] = next
  }
}
