import PalierAudit
import Testing

/// For each rule the real program whose word a test holds it against, or why there is none.
@Suite struct WordOfProgramsTests {
  enum Word: Hashable {
    /// A program says so, or does it, in a test of this name.
    case program(String, test: String)
    /// No program has a word for it.
    case none(String)
  }

  static let words: [String: Word] = [
    "nginx-directive-place": .program("nginx", test: "theProgramSaysSoToo"),
    "tls-cipher-name": .program("OpenSSL", test: "theProgramSaysSoToo"),
    "flag-unit": .program("Node.js", test: "theProgramSaysSoToo"),
    "haproxy-no-timeouts": .program("HAProxy", test: "theProgramSaysSoToo"),
    "script-not-runnable": .program("sh", test: "theProgramSaysSoToo"),
    "package-not-in-distribution": .program("apt-cache", test: "thePackagesAreReallyMissing"),
    "setting-removed": .program("PostgreSQL", test: "theProgramSaysSoToo"),
    "password-prompt": .program("mysqldump", test: "theProgramSaysSoToo"),
    "backup-failure-ignored": .program("sh", test: "theProgramSaysSoToo"),
    "compose-unknown-key": .program("Compose's schema", test: "theProgramSaysSoToo"),
    "uvicorn-workers-moved": .program("uvicorn", test: "theProgramSaysSoToo"),
    "nginx-headers-lost": .program("nginx", test: "includedFilesAreJudgedAndAReloadIsOwed"),
    "nginx-alias-traversal": .program("nginx", test: "anAliasWithoutASlashOpensTheFolderAbove"),
    "nginx-nothing-passed-on": .program("nginx", test: "anAliasWithoutASlashOpensTheFolderAbove"),
    "restore-ignores-errors": .program("psql", test: "psqlGoesOnAfterErrors"),
    "restore-into-wrong-database": .program("psql", test: "psqlGoesOnAfterErrors"),
    "sessions-evicted": .program("Redis", test: "sessionsAreEvictedWithTheCache"),
    "redis-policy-without-limit": .program("Redis", test: "aValueGivenAtStartCountsForTheRules"),
    "running-value-overridden": .program(
      "PostgreSQL, gunicorn",
      test: "aValueGivenAtStartAndAChangeThatWaitsForARestart"
    ),
    "running-value-unsaved": .program("Redis, MariaDB", test: "aValueSetSinceIsGoneAtTheNextStart"),
    "restart-owed": .program("PostgreSQL, nginx, Redis", test: "aFileWrittenSinceIsOwedARestart"),
    "running-memory-beyond-limit": .program("Redis", test: "aLimitOfTheGroupBelowTheSettings"),
    "running-workers-beyond-quota": .program("nginx", test: "workersBeyondTheQuota"),
    "mysqldump-locks": .program("MariaDB", test: "aDumpLocksTables"),
    "private-data-in-public-cache": .none("a cache on the way says nothing of whose data it keeps"),
    "nginx-descriptors": .none("shows under load or at a fault only, not when it starts"),
    "blocking-driver": .none("shows under load or at a fault only, not when it starts"),
    "worker-restarts": .none("shows under load or at a fault only, not when it starts"),
    "connections-beyond-database": .none("shows under load or at a fault only, not when it starts"),
    "workers-beyond-cores": .none("shows under load or at a fault only, not when it starts"),
    "cache-per-process": .none("shows under load or at a fault only, not when it starts"),
    "pool-beyond-database": .none("shows under load or at a fault only, not when it starts"),
    "limits-beyond-machine": .none("shows under load or at a fault only, not when it starts"),
    "setting-beyond-limit": .none("shows under load or at a fault only, not when it starts"),
    "one-core-process": .none("shows under load or at a fault only, not when it starts"),
    "service-left-out": .none("shows under load or at a fault only, not when it starts"),
    "worker-formula-comment": .none("a comment, which no program reads"),
    "memory-share-comment": .none("a comment, which no program reads"),
    "setting-deprecated": .none("MySQL 8 is not in Debian; MariaDB has no such warning"),
    "commits-not-durable": .none("shows when the power fails"),
    "index-twice": .none("both indexes are made without a word"),
    "redis-open": .none("Redis answers, and says nothing"),
    "image-ignores-variable": .none("an image says nothing of variables that it does not read"),
    "usage-beyond-limits": .none("the text of a document, which no program reads"),
    "state-left-behind": .none("the text of a document, which no program reads"),
    "average-as-peak": .none("the text of a document, which no program reads"),
    "registered-as-load": .none("the text of a document, which no program reads"),
    "bandwidth-per-request": .none("the text of a document, which no program reads"),
    "capacity-beyond-test": .none("the text of a document, which no program reads"),
    "capacity-without-test": .none("the text of a document, which no program reads"),
    "test-never-run": .none("the text of a document, which no program reads"),
    "deployed-before-tested": .none("the text of a document, which no program reads"),
    "total-wrong": .none("the text of a document, which no program reads"),
    "factor-wrong": .none("the text of a document, which no program reads"),
    "capacity-order": .none("the text of a document, which no program reads"),
    "plan-size": .none("the text of a document, which no program reads"),
    "plan-price": .none("the text of a document, which no program reads"),
    "rpo-beyond-backup": .none("the text of a document, which no program reads"),
    "threshold-action-worsens": .none("the text of a document, which no program reads"),
    "worker-counts-differ": .none("the text of a document, which no program reads"),
    "two-current-plans": .none("the text of a document, which no program reads"),
    "endless": .none("the text of a document, which no program reads"),
    "substitution-in-text": .none("the text of a document, which no program reads"),
    "disk-given-twice": .none("the text of a document, which no program reads"),
    "two-recommendations": .none("the text of a document, which no program reads"),
    "owned-and-bought": .none("the text of a document, which no program reads"),
    "result-given-twice": .none("the text of a document, which no program reads"),
    "gain-claimed-twice": .none("the text of a document, which no program reads"),
    "capacity-with-and-without": .none("the text of a document, which no program reads"),
    "processor-per-request": .none("the text of a document, which no program reads"),
    "traffic-beyond-data": .none("the text of a document, which no program reads"),
    "rollback-not-described": .none("the text of a document, which no program reads"),
    "database-port-published": .none("Docker publishes the port without a word"),
    "kubernetes-requests-beyond-limits": .none(
      "no Kubernetes runs where tests do; its validation refuses such a pod"
    ),
    "backup-deletes-after-failure": .none("shows when a dump fails, days later"),
    "backup-on-same-disk": .none("shows when the disk fails"),
    "backup-not-encrypted": .none("shows when the copy is stolen"),
    "backup-never-restored": .none("shows at the first restore"),
    "backup-folder-not-made": .none(
      "the shell's “No such file or directory”, wherever the folder is missing"
    ),
    "backup-twice": .none("the archive is merely larger"),
    "dump-of-stopped-database": .none("no Docker runs where tests do; its words stand in the rule"),
    "restore-before-start": .none("no Docker runs where tests do; its words stand in the rule"),
    "cpu-share-of-users-only": .none("top prints the share of one kind of time, as it is told"),
    "alarm-command-missing": .none(
      "the shell's “command not found”, wherever the program is missing"
    ),
    "root-login": .none("a log-in that works, and says nothing"),
    "command-never-returns": .none("it waits, and says nothing"),
    "compose-v1": .none("the program is not among those that tests start"),
    "write-needs-root": .none("the kernel's “Permission denied”, for all but root"),
    "powersave-under-load": .none("needs a processor whose frequency can be set"),
    "backup-never-scheduled": .none("nothing runs, so nothing speaks"),
    "retention-beyond-disk": .none("shows when the disk is full, weeks later"),
  ]

  @Test func everyRuleHasAWordOrAReason() {
    #expect(Set(Self.words.keys) == Set(AuditRule.all.map(\.identifier)))
  }
}
