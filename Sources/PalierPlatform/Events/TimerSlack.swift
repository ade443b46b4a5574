import CLinux

/// How late the kernel may end a thread's waits to save energy.
public enum TimerSlack {
  /// Lets the calling thread's waits end at most `nanoseconds` (at least 1) after their time.
  ///
  /// Linux's usual 50,000 would delay every request that is due.
  public static func set(nanoseconds: Int) { _ = palier_set_timer_slack(UInt(nanoseconds)) }
}
