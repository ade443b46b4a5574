import PalierPlanning

/// Limits, memory, disks.
extension ContradictionTests {
  static let limits = [
    // MemoList, tier 3: limits for "500 to 2,000 users" on a Raspberry Pi 4 B of 4 cores and 4 GB.
    Case(
      "MemoList's third tier has limits of 4.5 cores on 4",
      "cpu-limits",
      """
      machine: { cpu: ⟪4, memory: 4 GiB }
      services:
        api: { kind: node, limits: { cpu: ⟪2, memory: 1500 MiB } }
        postgres: { kind: postgresql, limits: { cpu: ⟪1.5, memory: 1200 MiB } }
        redis: { kind: redis, limits: { cpu: ⟪0.5, memory: 512 MiB } }
        nginx: { kind: nginx, limits: { cpu: ⟪0.5, memory: 256 MiB } }
      """,
      "the CPU limits of api, postgres, redis and nginx sum to 4.5 cores; the machine has 4"
    ),
    // MemoList, tier 2, on the same machine: 2.3 cores.
    Case(
      "MemoList's second tier fits",
      "cpu-limits",
      """
      machine: { cpu: 4 }
      services:
        api: { kind: node, limits: { cpu: 1 } }
        postgres: { kind: postgresql, limits: { cpu: 0.8 } }
        redis: { kind: redis, limits: { cpu: 0.3 } }
        nginx: { kind: nginx, limits: { cpu: 0.2 } }
      """
    ),
    // MemoList, tier 4: two replicas of the API, on the six cores of the processor recommended.
    Case(
      "MemoList's fourth tier has limits of 12 cores on 6",
      "cpu-limits",
      """
      machine: { cpu: ⟪6 }
      services:
        api1: { kind: node, limits: { cpu: ⟪4 } }
        api2: { kind: node, limits: { cpu: ⟪4 } }
        postgres: { kind: postgresql, limits: { cpu: ⟪2 } }
        redis: { kind: redis, limits: { cpu: ⟪1 } }
        nginx: { kind: nginx, limits: { cpu: ⟪1 } }
      """,
      "the CPU limits of api1, api2, postgres, redis and nginx sum to 12 cores; the machine has 6"
    ),
    Case(
      "limits that just fill the machine",
      "cpu-limits",
      "machine: { cpu: 1 }\nservices: { a: { kind: node, limits: { cpu: 0.9 } }, "
        + "b: { kind: node, limits: { cpu: 0.1 } } }"
    ),
    Case("no machine", "cpu-limits", "services: { a: { kind: node, limits: { cpu: 9 } } }"),
    // Étude LINE: "Render Web Service (Pro): $25/mois", "8 GB RAM, 4 vCPU".
    Case(
      "Étude LINE's plan is twice as large and costs a third of what the catalogue says",
      "catalogue-offer",
      """
      claims:
        - offer: { plan: render/pro, cpu: ⟪4, memory: ⟪8 GiB, price: ⟪25 USD/month }
      """,
      """
      render/pro is said to have 4 cores; the catalogue says 2 cores \
      (api-evangelist/render@e9b0224, 2026-05-04)
      render/pro is said to have 8 GiB of memory; the catalogue says 4 GiB of memory \
      (api-evangelist/render@e9b0224, 2026-05-04)
      render/pro is said to cost 25 USD/month; the catalogue says 85 USD/month \
      (api-evangelist/render@e9b0224, 2026-05-04)
      """
    ),
    Case(
      "a machine that is not the plan it was bought as",
      "catalogue-offer",
      "machine: { cpu: 2, memory: ⟪16 GB, offer: render/Pro }",
      """
      render/Pro is said to have 16 GB of memory; the catalogue says 4 GiB of memory \
      (api-evangelist/render@e9b0224, 2026-05-04)
      """
    ),
    Case(
      "a plan as the catalogue has it, in GB and with tax, at one of its prices",
      "catalogue-offer",
      """
      claims:
        - offer: { plan: ovh-vps/VPS-3, cpu: 8, memory: 24 GB, disk: 200 GB, price: 15 EUR/month }
        - offer: { plan: ovh-vps/VPS-3, cpu: 8, memory: 24 GiB, price: 25 USD/month }
      """
    ),
    Case(
      "a plan that no catalogue has",
      "catalogue-offer",
      "machine: { cpu: 64, memory: 1 GiB, offer: nowhere/else }"
    ),
    // MemoList, tier 3, in memory: 3,468 MiB of 4 GiB.
    Case(
      "MemoList's third tier fits in memory",
      "memory-limits",
      """
      machine: { memory: 4 GiB }
      services:
        api: { kind: node, limits: { memory: 1500 MiB } }
        postgres: { kind: postgresql, limits: { memory: 1200 MiB } }
        redis: { kind: redis, limits: { memory: 512 MiB } }
        nginx: { kind: nginx, limits: { memory: 256 MiB } }
      """
    ),
    // MemoList, tier 4: 13.5 GiB for the mini PC, on the Pi it is to replace.
    Case(
      "MemoList's fourth tier on the third's machine",
      "memory-limits",
      """
      machine: { memory: ⟪4 GiB }
      services:
        api1: { kind: node, limits: { memory: ⟪4096 MiB } }
        api2: { kind: node, limits: { memory: ⟪4096 MiB } }
        postgres: { kind: postgresql, limits: { memory: ⟪4096 MiB } }
        redis: { kind: redis, limits: { memory: ⟪1024 MiB } }
        nginx: { kind: nginx, limits: { memory: ⟪512 MiB } }
      """,
      "the memory limits of api1, api2, postgres, redis and nginx sum to 13.5 GiB; "
        + "the machine has 4 GiB"
    ),
    // MemoList, tier 3: shared_buffers 512 MB and work_mem 64 MB for each of PostgreSQL's usual 100
    // connections, in a container of 1,200 MB.
    Case(
      "MemoList's third tier promises PostgreSQL more memory than its limit",
      "memory-ceilings",
      """
      services:
        postgres:
          kind: postgresql
          limits: { memory: ⟪1200 MiB }
          ceilings: { shared_buffers: ⟪512 MiB, work_mem: ⟪6400 MiB }
      """,
      "the settings of postgres (shared_buffers and work_mem) allow 6.75 GiB; its limit is 1.17 GiB"
    ),
    // Impact Data, phase 1: buffer pool 8 GB, query cache 256 MB, log buffer 64 MB and Redis 2 GB
    // on the VPS of 16 GB: that fits; it would not on a machine of 8 GB.
    Case(
      "Impact Data's settings fit 16 GB",
      "memory-ceilings",
      """
      machine: { memory: 16 GB }
      services:
        database: { kind: mysql, ceilings: { innodb_buffer_pool_size: 8 GB, query_cache_size: 256 MB } }
        cache: { kind: redis, ceilings: { maxmemory: 2 GB } }
      """
    ),
    Case(
      "Impact Data's settings on 8 GB",
      "memory-ceilings",
      """
      machine: { memory: ⟪8 GB }
      services:
        database: { kind: mysql, ceilings: { innodb_buffer_pool_size: ⟪8 GB, query_cache_size: ⟪256 MB } }
        cache: { kind: redis, ceilings: { maxmemory: ⟪2 GB } }
      """,
      "the settings of database and cache allow 10.3 GB; the machine has 8 GB"
    ),
    // Europe Cyclisme: 5 TB of topographic data beside "500 GB or more" for the database.
    Case(
      "Europe Cyclisme's maps on its database's disk",
      "data-beyond-disk",
      """
      machine: { disk: ⟪500 GB }
      data: { topography: { rows: ⟪1, row: ⟪5 TB } }
      """,
      "the data (topography) takes 6 TB to 12 TB; the disk has 500 GB"
    ),
    // Impact Data: 2 to 10 GB of data and as much of media on 400 GB.
    Case(
      "Impact Data's data on its disk",
      "data-beyond-disk",
      """
      machine: { disk: 400 GB }
      data: { database: { rows: 1, row: 2..10 GB }, media: { rows: 1, row: 2..10 GB } }
      """
    ),
    Case(
      "a declared size beyond the disk",
      "data-beyond-disk",
      """
      machine: { disk: ⟪100 GB }
      data: { photos: { kind: media, size: ⟪150 GB } }
      """,
      "the data (photos) takes 150 GB; the disk has 100 GB"
    ),
    Case(
      "each of eight shards fits",
      "data-beyond-disk",
      """
      machine: { disk: 500 GB }
      data: { topography: { size: 2 TB, shards: 8 } }
      """
    ),
    // 10 GB and 31 copies of it: (100 − 10 − 10) GB over 10 GB a day leave 8 days.
    Case(
      "a month of copies beside the data",
      "backups-beyond-disk",
      """
      machine: { disk: ⟪100 GB }
      data: { orders: { size: 10 GB } }
      backups: { nightly: { retention: ⟪30 d } }
      """,
      "the data and 31 copies (nightly) take 320 GB when all are there, in 30 d; the disk has 100 GB"
    ),
    Case(
      "a month of copies elsewhere",
      "backups-beyond-disk",
      """
      machine: { disk: 100 GB }
      data: { orders: { size: 10 GB } }
      backups: { nightly: { retention: 30 d, place: elsewhere } }
      """
    ),
    // 10 GB of data are 20 after a year of 6 % a month, and so are its 13 copies.
    Case(
      "copies that fit today and not when the oldest is deleted",
      "backups-beyond-disk",
      """
      machine: { disk: ⟪200 GB }
      data: { orders: { size: 10 GB, growth: 6 %/month } }
      backups: { monthly: { every: ⟪30 d, retention: ⟪360 d } }
      """,
      "the data and 13 copies (monthly) take 279 GB when all are there, in 11.8 months; the disk has 200 GB"
    ),
    Case(
      "a day where an hour is promised",
      "recovery-objectives",
      """
      objectives: { rpo: ⟪1 h }
      data: { orders: { size: 10 GB } }
      backups: { nightly: { every: ⟪1 d, place: elsewhere } }
      """,
      "a mistake in orders costs up to 24 h of work; 1 h may be lost"
    ),
    Case(
      "copies that die with their machine, and come back too slowly",
      "recovery-objectives",
      """
      objectives: { rpo: ⟪1 d, rto: ⟪1 min }
      data: { orders: { size: 10 GB } }
      backups: { nightly: { every: ⟪1 d, restore: ⟪10 MB/s } }
      """,
      """
      nothing brings all of orders back if the machine dies; 24 h of work may be lost
      putting nightly back takes 16.7 min; 60 s are promised
      """
    ),
    Case(
      "objectives that the backups keep",
      "recovery-objectives",
      """
      objectives: { rpo: 1 h, rto: 1 h }
      data: { orders: { size: 10 GB } }
      backups: { hourly: { every: 1 h, place: elsewhere, restore: 10 MB/s } }
      """
    ),
  ]
}
