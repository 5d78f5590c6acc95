"""Lists the licence of every installed distribution; fails on one that is not allowed.

Run by CI: no GPL or AGPL in the default install but the exceptions that NOTICE names.
"""

import re
import sys
from importlib.metadata import Distribution, distributions

EXCEPTIONS = {"minisbd"}
FORBIDDEN = re.compile(r"(?<!L)(?<!Lesser )(A?GPL|Affero|GNU General Public)", re.IGNORECASE)
FREE_ALTERNATIVE = re.compile(r"\bLGPL|Lesser|\bMIT\b|BSD|Apache", re.IGNORECASE)


def licence(found: Distribution) -> str:
    data = found.metadata
    stated = data.get("License-Expression") or ""
    classifiers = [
        line.rpartition("::")[2].strip()
        for line in data.get_all("Classifier") or []
        if line.startswith("License ::")
    ]
    first_line = (data.get("License") or "").strip().split("\n")[0][:80]
    return stated or "; ".join(classifiers) or first_line or "not stated"


def main() -> int:
    refused = []
    for found in sorted(distributions(), key=lambda one: (one.metadata["Name"] or "").lower()):
        name, said = found.metadata["Name"], licence(found)
        sys.stdout.write(f"  {name} {found.version}: {said}\n")
        bad = FORBIDDEN.search(said) and not FREE_ALTERNATIVE.search(said)
        if bad and name.lower() not in EXCEPTIONS:
            refused.append(name)
    if refused:
        sys.stdout.write(f"not allowed: {', '.join(refused)}\n")
    return int(bool(refused))


if __name__ == "__main__":
    sys.exit(main())
