"""The page in one language."""

TEXT = {
    "en": {
        "title": "The audit beside other programs",
        "intro": (
            "What `palier audit`, gixy 0.1.21 (PyPI), mysqltuner 1.9.9 (Debian) and the published rules of PGTune "
            "find in the same inputs. `Benchmarks/audit-peers` makes this page. The four have different aims: gixy "
            "looks for holes in nginx, mysqltuner for statistics of a server that has run for days, and PGTune "
            "writes new files; a blank says that a program does not look for that fault, not that it is worse. "
            "*Cette page existe [en français](audit-beside-others.fr.md).*"
        ),
        "nginx": "Files of nginx: gixy",
        "nginx-note": (
            "The files with a rule's name are the rule's own examples, the others show what gixy looks for "
            "(`Benchmarks/Peers/audit`)."
        ),
        "file": "file", "none": "–", "refused": "(cannot be read)",
        "mariadb": "A running MariaDB: mysqltuner",
        "mariadb-note": (
            "A MariaDB 10.11 just started from `Benchmarks/Peers/audit/mariadb.cnf`, with `--max-connections=800` on "
            "its command line and `sort_buffer_size` set by a statement. mysqltuner is told that the machine has 4 GiB "
            "and wants a day of traffic before its counters mean something; palier knows no traffic at all."
        ),
        "mariadb-missing": "MariaDB is not installed here.",
        "failed": "(then it ends: Illegal division by zero, at the chunks of the buffer pool)",
        "postgresql": "Settings of PostgreSQL: PGTune",
        "postgresql-note": (
            "PGTune is a page that writes settings; it finds no faults. Its formulas "
            "([source](https://github.com/le0pard/pgtune/blob/master/src/features/configuration/configurationSlice.js), "
            "kind web, Linux, SSD, 8 GiB, 4 cores) were computed by Palier's own script: the middle column has the values "
            "that differ by more than a half."
        ),
        "settings": "settings", "would": "PGTune would write",
    },
    "fr": {
        "title": "L'audit à côté d'autres programmes",
        "intro": (
            "Ce que « palier audit », gixy 0.1.21 (PyPI), mysqltuner 1.9.9 (Debian) et les règles publiées de PGTune "
            "trouvent dans les mêmes entrées. « Benchmarks/audit-peers » produit cette page. Les quatre ont des buts "
            "différents : gixy cherche des failles dans nginx, mysqltuner lit les statistiques d'un serveur qui a tourné "
            "des jours, et PGTune écrit des fichiers neufs ; un blanc dit qu'un programme ne cherche pas ce défaut, non "
            "qu'il est moins bon. *This page exists [in English](audit-beside-others.md).*"
        ),
        "nginx": "Fichiers de nginx : gixy",
        "nginx-note": (
            "Les fichiers au nom d'une règle sont les exemples de cette règle, les autres montrent ce que gixy cherche "
            "(« Benchmarks/Peers/audit »)."
        ),
        "file": "fichier", "none": "–", "refused": "(illisible pour lui)",
        "mariadb": "Une MariaDB qui tourne : mysqltuner",
        "mariadb-note": (
            "Une MariaDB 10.11 qui vient de démarrer avec « Benchmarks/Peers/audit/mariadb.cnf », avec "
            "« --max-connections=800 » sur sa ligne de commande et « sort_buffer_size » fixé par une instruction. On dit à "
            "mysqltuner que la machine a 4 Gio ; il veut un jour de trafic pour que ses compteurs aient un sens ; palier "
            "n'en connaît aucun."
        ),
        "mariadb-missing": "MariaDB n'est pas installée ici.",
        "failed": "(puis il s'arrête : Illegal division by zero, aux morceaux du buffer pool)",
        "postgresql": "Réglages de PostgreSQL : PGTune",
        "postgresql-note": (
            "PGTune est une page qui écrit des réglages ; elle ne trouve pas de défauts. Ses formules "
            "([source](https://github.com/le0pard/pgtune/blob/master/src/features/configuration/configurationSlice.js), "
            "type web, Linux, SSD, 8 Gio, 4 cœurs) ont été calculées par un script de Palier : la colonne du milieu a les "
            "valeurs qui s'écartent de plus de moitié."
        ),
        "settings": "réglages", "would": "PGTune écrirait",
    },
}


def table(header: list[str], rows: list[list[str]]) -> str:
    """A table in Markdown."""
    lines = [header, [":---"] * len(header), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def write(found: dict, language: str) -> str:
    """The page."""
    text = TEXT[language]

    def listed(names: list[str]) -> str:
        if names == ["refused"]:
            return text["refused"]
        return ", ".join(f"`{name}`" for name in names) or text["none"]

    parts = [f"# {text['title']}\n\n{text['intro']}\n"]
    rows = [[row["name"], listed(row["peer"]), listed(row["palier"])] for row in found["nginx"]]
    parts.append(f"## {text['nginx']}\n\n{text['nginx-note']}\n\n" + table([text["file"], "gixy", "palier audit"], rows))
    parts.append(f"## {text['mariadb']}\n\n" + mariadb(found["mariadb"], text))
    rows = [
        [row[language] + ": " + ", ".join(f"{key} = {value}" for key, value in row["settings"].items()),
         listed(row["peer"]), listed(row["palier"])]
        for row in found["postgresql"]
    ]
    header = [text["settings"], text["would"], "palier audit"]
    parts.append(f"## {text['postgresql']}\n\n{text['postgresql-note']}\n\n" + table(header, rows))
    return "\n".join(parts)


def mariadb(found: dict, text: dict) -> str:
    """What was said of the running server."""
    if not found:
        return text["mariadb-missing"] + "\n"
    peer = found["peer"]["lines"] + ([text["failed"]] if found["peer"]["failed"] else [])
    own = [f"`{one['rule']}`: {one['excerpt'] or one['message']}" for one in found["palier"]]
    height = max(len(peer), len(own))
    rows = [[(column + [""] * height)[index] for column in (peer, own)] for index in range(height)]
    return text["mariadb-note"] + "\n\n" + table(["mysqltuner", "palier audit --live"], rows)
