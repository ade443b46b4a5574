import PalierModel
import Testing

@testable import PalierDiscovery

@Suite struct ProgramTests {
  @Test(arguments: [
    ("gunicorn app:app -w 9", ServiceKind.gunicorn, 9 as Int?, nil as Int?, nil as WorkerClass?),
    (
      "/srv/venv/bin/python /srv/venv/bin/gunicorn --workers=4 -k gevent a", .gunicorn, 4, nil,
      .gevent
    ),
    ("python3 -m gunicorn --threads 8 a:b", .gunicorn, nil, 8, .gthread),
    ("gunicorn -k uvicorn.workers.UvicornWorker -w4 a:b", .gunicorn, 4, nil, .uvicorn),
    ("gunicorn: master [app]", .gunicorn, nil, nil, nil),
    ("uvicorn main:app --workers 8 --port 9000", .uvicorn, 8, nil, nil),
    ("nginx: master process /usr/sbin/nginx -g daemon off;", .nginx, nil, nil, nil),
    ("/usr/lib/postgresql/15/bin/postgres -D /var/lib", .postgresql, nil, nil, nil),
    ("/usr/sbin/apache2 -k start", .apache, nil, nil, nil),
    ("node /srv/app/server.js", .node, nil, nil, nil),
    ("sh -c 'sleep 1; exec uvicorn a:b --workers 2'", .uvicorn, 2, nil, nil),
  ])
  func commandLines(
    line: String,
    kind: ServiceKind,
    workers: Int?,
    threads: Int?,
    workerClass: WorkerClass?
  ) {
    let command = ProgramCommand(ProgramCommand.words(of: line))
    #expect(command.kind == kind)
    #expect(command.workers == workers && command.threads == threads)
    #expect(command.workerClass == workerClass)
  }

  @Test(arguments: ["", "sleep 10", "/bin/true", "sh -c", "sh -c ''", "cat a b"])
  func othersAreNotKnown(line: String) {
    #expect(ProgramCommand(ProgramCommand.words(of: line)).kind == nil)
  }

  @Test(arguments: [
    ("postgres -c max_connections=80 -c port=5433", 80, 5_433),
    ("postgres -cmax_connections=80 -p 5433", 80, 5_433),
    ("mariadbd --max-connections=200 --port 3307", 200, 3_307),
    ("redis-server --maxclients 50 --port 6380", 50, 6_380),
  ])
  func databases(line: String, connections: Int, port: Int) {
    let command = ProgramCommand(ProgramCommand.words(of: line))
    #expect(command.connections == connections && command.port == port)
  }

  @Test func aConfigurationFileIsReadWhereItIsPlain() {
    let text = """
      import multiprocessing
      workers = multiprocessing.cpu_count() * 2 + 1
      threads = 4  # each
      worker_class = "gevent"
      """
    let file = ConfigurationFile(text: text, file: "gunicorn.conf.py")
    #expect(file.workers == nil)
    #expect(file.threads == Found(4, at: "gunicorn.conf.py:3"))
    #expect(file.workerClass == Found(.gevent, at: "gunicorn.conf.py:4"))
  }
}
