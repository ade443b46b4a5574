// What Linux offers and Swift's Glibc module does not import.
// No _GNU_SOURCE here: it would give types of Glibc's own module a second, different definition.
#pragma once
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <spawn.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

/// Pins the calling thread to the cores whose bits are set in `mask` (cores 0 to 63).
/// Returns 0, or -1 with `errno` set.
static inline int palier_set_affinity(int thread, uint64_t mask) {
  return (int)syscall(SYS_sched_setaffinity, thread, sizeof mask, &mask);
}

/// The cores (0 to 63) that `thread` (0: the caller) may run on, as bits; 0 with `errno` set on error.
static inline uint64_t palier_get_affinity(int thread) {
  uint64_t masks[128] = {0};  // the kernel insists on room for every core it could have
  if (syscall(SYS_sched_getaffinity, thread, sizeof masks, masks) < 0) return 0;
  return masks[0];
}

/// Lets the waits of the calling thread end at most so many nanoseconds late; `prctl` is variadic.
static inline int palier_set_timer_slack(unsigned long nanoseconds) {
  return prctl(PR_SET_TIMERSLACK, nanoseconds);
}

// Functions of the C library that its headers show only under _GNU_SOURCE.
int memfd_create(const char *name, unsigned int flags);
int pthread_setname_np(pthread_t thread, const char *name);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);

/// The columns of the terminal behind a descriptor; 0 if there is none. `ioctl` is variadic.
static inline int palier_terminal_columns(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/// Lets the kernel end this process when its parent ends; `prctl` is variadic.
static inline int palier_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, 9UL); }
