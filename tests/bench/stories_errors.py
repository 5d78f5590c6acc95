"""Twenty false and twenty missed joins of a labelled stream, with what was known of each pair."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import timedelta

from monitor.domain.item import ItemForGroup
from monitor.stories import comparing, reasons, rule
from monitor.stories.shelf import side_of

WINDOW = timedelta(days=4)


def print_errors(
    rows: Sequence, items: Sequence[ItemForGroup], grouped: Callable, most: int = 20
) -> None:
    """Each wrong item once, with its likeliest pair: what joined it, or what it missed."""
    stories = grouped(items)
    sides = [side_of(item) for item in items]
    false, missed = _wrong([one.label for one in rows], stories)
    for name, pairs in (("false join", false), ("missed join", missed)):
        print(f"\n{name}s: {len(pairs)} items; {min(most, len(pairs))} of them, the surest first")
        judged = [_likeliest(at, others, sides) for at, others in pairs.items()]
        judged.sort(key=lambda found: found[0], reverse=name == "false join")
        for logit, one, other, evidence in judged[:: max(1, len(judged) // most)][:most]:
            print(f"- {sides[one].language} {rows[one].item.title}")
            print(f"  {sides[other].language} {rows[other].item.title}")
            known = dict(zip(rule.PLAIN, evidence.plain[0].tolist(), strict=True))
            told = ", ".join(f"{key} {value:.2f}" for key, value in known.items() if value)
            words = ", ".join(reasons.shared_words(sides[one], sides[other])) or "nothing"
            print(
                f"  logit {logit:+.2f}; similarity {evidence.first[0]:.2f}; {told}; shares {words}"
            )


def _wrong(labels: Sequence[str], stories: Sequence[int]):
    """For each item that is with strangers, or without its own, who they are."""
    by_label, by_story = defaultdict(list), defaultdict(list)
    for at, (label, story) in enumerate(zip(labels, stories, strict=True)):
        by_label[label].append(at)
        by_story[story].append(at)
    false, missed = {}, {}
    for at, (label, story) in enumerate(zip(labels, stories, strict=True)):
        strangers = [other for other in by_story[story] if labels[other] != label]
        own = [other for other in by_story[story] if labels[other] == label]
        if len(strangers) > len(own):
            false[at] = strangers
        absent = [other for other in by_label[label] if stories[other] != story]
        if len(absent) >= len(own):
            missed[at] = absent
    return false, missed


def _likeliest(at: int, others: Sequence[int], sides):
    evidence = comparing.evidence(sides[at], [sides[other] for other in others])
    found = rule.logits(evidence)
    best = int(found.argmax())
    one = comparing.evidence(sides[at], [sides[others[best]]])
    return float(found[best]), at, others[best], one
