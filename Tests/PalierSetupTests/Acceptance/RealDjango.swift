import Foundation
import PalierModel
import PalierSetup

/// Django of the lab's Python, which checks a project with the generated settings and tells them.
enum RealDjango: RealProgram {
  static let program = Program.django
  static var executable: String? { Trial.find(Trial.repository + "/.venv/bin/django-admin") }

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    let django = try trial.require(executable)
    let folder = "django/" + plan.service.name
    let project = """
      INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.sessions']
      from palier_settings import *
      # The drivers of databases are not part of Django.
      DATABASES['default']['ENGINE'] = 'django.db.backends.sqlite3'
      """
    try trial.write([GeneratedFile(folder + "/project.py", project)])
    let environment = [
      "PYTHONPATH": trial.root + "/" + folder, "DJANGO_SETTINGS_MODULE": "project",
      "SECRET_KEY": "asked", "ALLOWED_HOSTS": "one.example,two.example", "DATABASE_NAME": "one",
      "DATABASE_USER": "one", "DATABASE_PASSWORD": "one",
    ]
    try trial.run(django, ["check", "--deploy"], environment)
    let ask = """
      from django.conf import settings
      for name in ('SESSION_ENGINE', 'SESSION_COOKIE_SECURE', 'CSRF_COOKIE_SECURE', 'DEBUG'):
          print(name, getattr(settings, name))
      for name in ('CONN_MAX_AGE', 'CONN_HEALTH_CHECKS'):
          print('DATABASES.default.' + name, settings.DATABASES['default'][name])
      assert settings.ALLOWED_HOSTS == ['one.example', 'two.example']
      """
    let told = try trial.run(Trial.repository + "/.venv/bin/python", ["-c", ask], environment)
    return Dictionary(
      KeyValueFormat(separator: " ").read(told).map { ("django." + $0.key, $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  static func version() throws -> String? {
    String(try Trial().run(executable ?? "", ["--version"]).prefix { !$0.isNewline })
  }
}
