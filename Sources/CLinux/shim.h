// What Linux offers and Swift's Glibc module does not import.
#pragma once
#define _GNU_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

/// Pins the calling thread to the cores whose bits are set in `mask` (cores 0 to 63).
/// Returns 0, or -1 with `errno` set. The macros of `cpu_set_t` cannot be called from Swift.
static inline int palier_set_affinity(int thread, uint64_t mask) {
  cpu_set_t set;
  CPU_ZERO(&set);
  for (int core = 0; core < 64; core++)
    if (mask & (1ull << core)) CPU_SET(core, &set);
  return sched_setaffinity(thread, sizeof set, &set);
}

/// The cores (0 to 63) that `thread` (0: the caller) may run on, as bits; 0 with `errno` set on error.
static inline uint64_t palier_get_affinity(int thread) {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (sched_getaffinity(thread, sizeof set, &set) < 0) return 0;
  uint64_t mask = 0;
  for (int core = 0; core < 64; core++)
    if (CPU_ISSET(core, &set)) mask |= 1ull << core;
  return mask;
}
